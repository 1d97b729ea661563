import { sheetPrefix } from "./address";
import { isLocked, isRearranged } from "./altered";
import { findSheet } from "./find-sheet";
import type { Grid, GridSheet } from "./grid";
import type { Plan, PlanCell, PlanSheet } from "./plan";
import { printedNames } from "./printed-names";
import { withSheetNames } from "./rename";
import { misplaced, unheld, type Unheld } from "./unheld";
import { cellAt } from "./cells";

/** A workbook that a plan was inserted into, and the plan that it should follow from now on. */
export interface Planned {
  /** As the sheets were inserted: what is locked in them. */
  readonly inserted: Plan;
  /** The same with the entries that the workbook holds now. */
  readonly current: Plan;
  readonly next: Plan;
  readonly grid: Grid;
}

/** Entries of one sheet, by its name in the workbook; a null value empties its cell. */
export interface SheetEntries {
  readonly sheet: string;
  readonly cells: readonly PlanCell[];
}

/** Sheets that are made anew, in place of others or beside them. */
export interface Replacement {
  /** Only the new sheets and their names, called as they are to be called in the end; their formulas name other sheets as the workbook does. */
  readonly plan: Plan;
  /** The workbook's sheets that go. A new sheet of the same name takes its place. */
  readonly old: readonly string[];
  /** Workbook-wide names that go with them. */
  readonly goneNames: readonly string[];
}

export interface PlanChange {
  /** For sheets that stay as they are but for entries. */
  readonly entries: readonly SheetEntries[];
  /** Absent where every sheet stays. */
  readonly replacement?: Replacement;
  /** What stands in the sheets and would be gone: nothing that the plan knows of. */
  readonly unheld: readonly Unheld[];
}

/**
 * The least that makes a workbook follow another plan. Sheets that differ in their entries alone are filled in; others
 * are made anew, with those that name them in formulas.
 */
export function planChange(planned: Planned): PlanChange {
  const { inserted, current, next, grid } = planned;
  const found = new Map(
    inserted.sheets.flatMap(({ name }) => {
      const sheet = findSheet(inserted, grid, name);
      return sheet ? [[name, sheet] as const] : [];
    }),
  );
  const kept = keptSheets(planned, found);
  const named = withSheetNames(next, new Map([...found].map(([name, sheet]) => [name, sheet.name])));
  const fresh = named.sheets.filter((_, index) => !kept.has(next.sheets[index]?.name ?? ""));
  const filled = [...found].flatMap(([name, sheet]) =>
    kept.has(name) ? [fillSheet(name, planned, sheet)] : [],
  );
  const old = [...found].filter(([name]) => !kept.has(name));
  const lost = old.flatMap(([name, sheet]) =>
    unheld(sheetOf(current, name), sheet, {
      styles: current.styles,
      rearranged: isRearranged(inserted, grid, name),
    }),
  );
  const goneNames = namesGone(planned, kept);
  const changes = fresh.length > 0 || old.length > 0;
  return {
    entries: filled.flatMap(({ entries }) => (entries.cells.length > 0 ? [entries] : [])),
    ...(changes
      ? { replacement: { plan: partOf(named, fresh), old: old.map(([, { name }]) => name), goneNames } }
      : {}),
    unheld: [...lost, ...filled.flatMap((each) => each.unheld)],
  };
}

function sheetOf({ sheets }: Plan, name: string): PlanSheet | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

/** Sheets whose locked cells, rules and names stay as they are, and whose formulas name only such sheets. */
function keptSheets({ inserted, next, grid }: Planned, found: ReadonlyMap<string, GridSheet>): Set<string> {
  const kept = new Set(
    next.sheets.flatMap(({ name }) => {
      const there = found.has(name) && !isRearranged(inserted, grid, name);
      return there && frame(inserted, name) === frame(next, name) ? [name] : [];
    }),
  );
  const others = inserted.sheets.map(({ name }) => name);
  for (let size = -1; size !== kept.size;) {
    size = kept.size;
    const going = others
      .filter((name) => !kept.has(name))
      .map((name) => JSON.stringify(sheetPrefix(name)).slice(1, -1));
    for (const name of kept) {
      const text = JSON.stringify(sheetOf(next, name));
      if (going.some((prefix) => text.includes(prefix))) kept.delete(name);
    }
  }
  return kept;
}

/** Everything of a sheet but its entries and what formulas make of them. */
function frame(plan: Plan, name: string): string {
  const sheet = sheetOf(plan, name);
  if (!sheet) return "";
  const { rowHeights: _asTallAsTexts, cells, ...rest } = sheet;
  const held = cells.map(({ value, ...cell }) =>
    cell.formula !== undefined || !isLocked(cell.style, plan.styles) ? cell : { ...cell, value },
  );
  const names = plan.names.filter((each) => each.sheet === name);
  return JSON.stringify([rest, held, names]);
}

function fillSheet(name: string, { current, next }: Planned, sheet: GridSheet) {
  const [before, after] = [sheetOf(current, name), sheetOf(next, name)];
  const held = new Map(entriesOf(before, current).map((cell) => [keyOf(cell), cell.value]));
  const wanted = entriesOf(after, next);
  const changed = wanted.filter((cell) => held.get(keyOf(cell)) !== cell.value);
  if (changed.length === 0) return { entries: { sheet: sheet.name, cells: [] }, unheld: [] };
  // Lines that do not stand where the plan has them are written anew as a whole, so that none is written over.
  const moved = misplaced(entriesOf(before, current), sheet);
  const cells = (moved ? wanted : changed).filter(
    ({ row, column, value }) => (cellAt(sheet.cells, { row, column })?.value ?? null) !== value,
  );
  const lost = moved ? unheld(before, sheet, { styles: current.styles, within: cells }) : [];
  return { entries: { sheet: sheet.name, cells }, unheld: lost };
}

function entriesOf(sheet: PlanSheet | undefined, { styles }: Plan): readonly PlanCell[] {
  return (sheet?.cells ?? []).filter(({ style }) => !isLocked(style, styles));
}

function keyOf({ row, column }: PlanCell): string {
  return `${row} ${column}`;
}

function partOf(plan: Plan, sheets: readonly PlanSheet[]): Plan {
  const names = new Set(sheets.map(({ name }) => name));
  return { ...plan, sheets, names: plan.names.filter(({ sheet }) => names.has(sheet)) };
}

/** As the workbook spells them; what a file prints of a sheet goes with the sheet. */
function namesGone({ inserted, next, grid }: Planned, kept: ReadonlySet<string>): readonly string[] {
  const stay = printedNames(next).filter(({ sheet }) => kept.has(sheet));
  const wanted = new Set([...next.names, ...stay].map(({ name }) => name.toLowerCase()));
  const had = new Set([...inserted.names, ...printedNames(inserted)].map(({ name }) => name.toLowerCase()));
  return grid.names
    .map(({ name }) => name)
    .filter((name) => had.has(name.toLowerCase()) && !wanted.has(name.toLowerCase()));
}
