import type { Attempt } from "../workbook/attempt";
import type { Grid, GridName } from "../workbook/grid";
import type { ExcelReason } from "../workbook/reasons";
import { referringTo } from "../workbook/refers";
import { deleteNamesOn, deleteSheets } from "./delete-sheets";
import { inExcel } from "./sync";

/**
 * Takes sheets out of the open workbook, with the names that point to them; `grid` is the workbook as it was read just now.
 * Refused where the user's own formulas or names refer to them. Where they are all that shows, an empty sheet takes
 * their place: Excel keeps no workbook without one. All of it is one request, after which Excel's undo list is cleared.
 * `others` are names that go with them and are no range: what a file prints.
 */
export async function removeSheets(
  sheets: readonly string[],
  grid: Grid,
  others: readonly string[] = [],
): Promise<Attempt<void, ExcelReason>> {
  const goes = ({ name, sheet }: GridName) =>
    (sheet !== undefined && sheets.includes(sheet)) || others.includes(name);
  const names = grid.names.filter(goes);
  const going = { sheets, names: names.map(({ name }) => name), repointed: [] };
  const cells = referringTo({ ...grid, names: grid.names.filter((each) => !names.includes(each)) }, going);
  if (cells.length > 0) return { ok: false, reason: { code: "sheets-referred-to", cells } };
  const done = await inExcel((context) => remove(context, sheets, others));
  if (!done.ok) return done;
  return done.value ? { ok: false, reason: done.value } : { ok: true, value: undefined };
}

async function remove(
  context: Excel.RequestContext,
  sheets: readonly string[],
  others: readonly string[],
): Promise<ExcelReason | undefined> {
  const { worksheets, names, protection } = context.workbook;
  worksheets.load("items/name,items/visibility");
  names.load("items/name,items/formula");
  protection.load("protected");
  await context.sync();
  if (protection.protected) return { code: "structure-protected" };
  const isGoing = ({ name }: Excel.Worksheet) => sheets.includes(name);
  const staying = worksheets.items.filter((sheet) => !isGoing(sheet) && sheet.visibility === "Visible");
  const [first = worksheets.add()] = staying;
  first.activate();
  deleteNamesOn(new Set(sheets), names.items, others);
  deleteSheets(worksheets.items.filter(isGoing));
  await context.sync();
  return undefined;
}
