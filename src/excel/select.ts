import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { inExcel } from "./sync";

/** Shows a cell, given as "B3", of a sheet of the open workbook. */
export async function selectCell(sheet: string, cell: string): Promise<Attempt<void, ExcelReason>> {
  const done = await inExcel(async (context): Promise<ExcelReason | undefined> => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load("visibility");
    await context.sync();
    if (found.isNullObject) return { code: "no-such-sheet", sheet };
    if (found.visibility !== "Visible") return { code: "sheet-hidden", sheet };
    found.activate();
    found.getRange(cell).select();
    await context.sync();
    return undefined;
  });
  if (!done.ok) return done;
  return done.value ? { ok: false, reason: done.value } : { ok: true, value: undefined };
}
