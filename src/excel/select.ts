import { cellName } from "../workbook/address";
import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { inExcel } from "./sync";

/** Shows a cell, given as "B3", of a sheet of the open workbook. */
export async function selectCell(sheet: string, cell: string): Promise<Attempt<void, ExcelReason>> {
  const done = await inExcel(async ({ workbook, sync }): Promise<ExcelReason | undefined> => {
    const found = workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await sync();
    if (found.isNullObject) return { code: "no-such-sheet", sheet };
    if (found.visibility !== "Visible") return { code: "sheet-hidden", sheet };
    found.activate();
    found.getRange(cell).select();
    await sync();
    return undefined;
  });
  if (!done.ok)
    return done.reason.code === "excel-failed" ? { ok: false, reason: { code: "not-shown" } } : done;
  return done.value ? { ok: false, reason: done.value } : { ok: true, value: undefined };
}

/** The cell that the user's selection begins in. */
export async function selectedCell(): Promise<
  Attempt<{ readonly sheet: string; readonly cell: string }, ExcelReason>
> {
  return inExcel(async ({ workbook, sync }) => {
    const cell = workbook.getActiveCell().load(["rowIndex", "columnIndex"]);
    const sheet = cell.worksheet.load("name");
    await sync();
    return { sheet: sheet.name, cell: cellName({ row: cell.rowIndex, column: cell.columnIndex }) };
  });
}

/** The texts of the row in which the user's selection begins, as far as the sheet is used. */
export async function textsOfSelectedRow(): Promise<Attempt<readonly string[], ExcelReason>> {
  return inExcel(async ({ workbook, sync }) => {
    const row = workbook.getSelectedRange().getRow(0).getEntireRow();
    const used = row.worksheet.getUsedRange(true).getIntersectionOrNullObject(row).load("values");
    await sync();
    return used.isNullObject ? [] : used.values.flat().map(String);
  });
}
