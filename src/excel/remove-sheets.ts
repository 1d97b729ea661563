import type { Attempt } from "../workbook/attempt";
import type { Grid, GridName } from "../workbook/grid";
import type { ExcelReason } from "../workbook/reasons";
import { referringTo } from "../workbook/refers";
import { changedSheet } from "./changed-sheet";
import { deleteSheets, namesOn } from "./delete-sheets";
import { missingSheet, sheetIds } from "./sheet-ids";
import { show, shownSheet } from "./show";
import {
  ExcelBusy,
  inAttempts,
  inExcel,
  isOfExcel,
  PATIENCE,
  type Requests,
  toReason,
  untilDone,
} from "./sync";

/**
 * Takes sheets out of the open workbook, with the names that point to them; `grid` is the workbook as it was read just now.
 * Refused where the user's own formulas or names refer to them. Where they are all that shows, an empty sheet takes
 * their place: Excel keeps no workbook without one. Excel's undo list is cleared, and what has gone cannot be brought
 * back, so a request that fails is made again for what is left. `others` are names that go with them and are no range:
 * what a file prints.
 */
export async function removeSheets(
  sheets: readonly string[],
  grid: Grid,
  others: readonly string[] = [],
  patience = PATIENCE,
): Promise<Attempt<void, ExcelReason>> {
  const goes = ({ name, sheet }: GridName) =>
    (sheet !== undefined && sheets.includes(sheet)) || others.includes(name);
  const names = grid.names.filter(goes);
  const going = { sheets, names: names.map(({ name }) => name), repointed: [] };
  const cells = referringTo({ ...grid, names: grid.names.filter((each) => !names.includes(each)) }, going);
  if (cells.length > 0) return { ok: false, reason: { code: "sheets-referred-to", cells } };
  const done = await inExcel((excel) => remove(excel, grid, sheets, others), patience);
  if (!done.ok) return done;
  return done.value ? { ok: false, reason: done.value } : { ok: true, value: undefined };
}

async function remove(
  excel: Requests,
  grid: Grid,
  sheets: readonly string[],
  others: readonly string[],
): Promise<ExcelReason | undefined> {
  const { worksheets, names, protection } = excel.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  protection.load("protected");
  await excel.sync();
  if (protection.protected) return { code: "structure-protected" };
  const ids = sheetIds(worksheets.items);
  const missing = missingSheet(sheets, ids);
  if (missing !== undefined) return { code: "no-such-sheet", sheet: missing };
  const before: Before = {
    sheets: worksheets.items.map(({ id, name, visibility }) => ({ id, name, visibility })),
    activeSheet: await shownSheet(excel),
  };
  const going = new Set(before.sheets.filter(({ name }) => sheets.includes(name)).map(({ id }) => id));
  const gone = new Set([...namesOn(new Set(sheets), names.items).map(({ name }) => name), ...others]);
  // As late as can be: what is typed from now on is lost.
  const changed = await changedSheet(excel, grid, { names: sheets, ids });
  if (changed !== undefined) return { code: "changed-meanwhile", sheet: changed };
  for (let left = going.size; left > 0;) {
    try {
      await untilDone(() => removeNow(excel, going));
      break;
    } catch (error) {
      const after = await afterError(excel, { error, before, going });
      // What goes halfway goes on, as long as each time some go.
      if (after.left === undefined || after.left >= left) return after.reason;
      left = after.left;
    }
  }
  return removeNames(excel, gone);
}

interface Before {
  readonly sheets: readonly Pick<Excel.Worksheet, "id" | "name" | "visibility">[];
  readonly activeSheet: string | undefined;
}

async function removeNow(excel: Requests, going: ReadonlySet<string>): Promise<void> {
  const worksheets = excel.workbook.worksheets.load("items/id,items/visibility");
  await excel.sync();
  const staying = worksheets.items.filter(({ id, visibility }) => !going.has(id) && visibility === "Visible");
  if (staying.length === 0) worksheets.add();
  deleteSheets(worksheets.items.filter(({ id }) => going.has(id)));
  await excel.sync();
}

/** Why they are not gone, and how many are known to be there. */
async function afterError(
  excel: Requests,
  {
    error,
    before,
    going,
  }: { readonly error: unknown; readonly before: Before; readonly going: ReadonlySet<string> },
): Promise<{ readonly reason: ExcelReason; readonly left?: number }> {
  if (!isOfExcel(error)) throw error;
  const wanted = before.sheets.filter(({ id }) => going.has(id));
  try {
    const left = await inAttempts(() => showAsBefore(excel, before, going));
    // Without an answer Excel may take them out yet.
    const isAsItWas = left.length === wanted.length && !(error instanceof ExcelBusy);
    const reason = isAsItWas ? toReason(error) : partlyRemoved(left);
    return { reason, left: left.length };
  } catch (again) {
    if (!isOfExcel(again)) throw again;
    return { reason: partlyRemoved(wanted.map(({ name }) => name)) };
  }
}

function partlyRemoved(sheets: readonly string[]): ExcelReason {
  return { code: "sheets-partly-removed", sheets };
}

/** Hides what was hidden, shows the sheet that was shown, and gives the names of those that were to go and are there. */
async function showAsBefore(
  excel: Requests,
  before: Before,
  going: ReadonlySet<string>,
): Promise<readonly string[]> {
  const worksheets = excel.workbook.worksheets.load("items/id,items/name,items/visibility");
  await excel.sync();
  const left = worksheets.items.filter(({ id }) => going.has(id));
  if (left.length === 0) return [];
  for (const sheet of left) {
    const { visibility } = before.sheets.find(({ id }) => id === sheet.id) ?? sheet;
    if (sheet.visibility !== visibility) sheet.visibility = visibility;
  }
  await excel.sync();
  const { activeSheet } = before;
  if (worksheets.items.some(({ id }) => id === activeSheet)) await show(excel, activeSheet ?? "");
  return left.map(({ name }) => name);
}

/** Excel keeps the names of deleted sheets as #REF!. */
async function removeNames(excel: Requests, gone: ReadonlySet<string>): Promise<ExcelReason | undefined> {
  try {
    await untilDone(async () => {
      const names = excel.workbook.names.load("items/name");
      await excel.sync();
      const left = names.items.filter(({ name }) => gone.has(name));
      for (const name of left) name.delete();
      if (left.length > 0) await excel.sync();
    });
    return undefined;
  } catch (error) {
    if (!isOfExcel(error)) throw error;
    return { code: "names-left", names: [...gone] };
  }
}
