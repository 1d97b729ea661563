import type { Attempt } from "../workbook/attempt";
import type { Plan, PlanName } from "../workbook/plan";
import type { ExcelReason } from "../workbook/reasons";
import { referringTo } from "../workbook/refers";
import { insertAndFinish, type InsertOptions } from "./insert";
import { type SheetReplacement, Swap } from "./swap";

export interface Replaced {
  /** What went right but for this: sheets that could not be deleted, pages that were not set up. */
  readonly notes: readonly ExcelReason[];
}

/**
 * Puts new sheets in the place of old ones: makes them beside the old ones, reads back that every entry arrived and
 * that nobody typed meanwhile, points the names to them, deletes the old ones, and gives the new ones their names and
 * positions. On any refusal, failure or abort before the old ones go, the workbook is as it was. Refused where the
 * user's own formulas or names refer to what goes; Excel does not tell of charts, rules and pivot tables that do.
 * Excel's undo list is cleared. Sheets with tables are refused, since a table's name cannot stand twice.
 */
export async function replaceSheets(
  replacement: SheetReplacement,
  options: InsertOptions = {},
): Promise<Attempt<Replaced, ExcelReason>> {
  const { plan, old, goneNames, grid } = replacement;
  const had = new Map(grid.names.map((each) => [each.name.toLowerCase(), each]));
  const isHere = ({ name }: PlanName) => had.has(name.toLowerCase());
  const repointed = plan.names.filter(isHere);
  const going = { sheets: old, names: goneNames, repointed: repointed.map(({ name }) => name) };
  const cells = referringTo(grid, going);
  if (cells.length > 0) return { ok: false, reason: { code: "sheets-referred-to", cells } };
  const swap = new Swap(replacement, repointed);
  const fresh: Plan = { ...plan, names: plan.names.filter((name) => !isHere(name)) };
  const done = await insertAndFinish(fresh, options, (finishing) => swap.finish(finishing));
  return done.ok ? { ok: true, value: { notes: [...done.value.notes, ...swap.notes] } } : done;
}
