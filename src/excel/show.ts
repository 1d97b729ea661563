import { excelCode, inAttempts, isOfExcel, type Requests } from "./sync";

/**
 * The id of the sheet that is shown; undefined where Excel does not say, as with another workbook in front (office-js
 * issues 5319 and 6365) or a chart's own sheet shown (2444).
 */
export async function shownSheet({ workbook, sync }: Requests): Promise<string | undefined> {
  try {
    const active = workbook.worksheets.getActiveWorksheet().load("id");
    await sync();
    return active.id;
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return undefined;
  }
}

/**
 * Shows a sheet, by its id, and a cell of it where given. Nothing fails because Excel does not: with another workbook in
 * front it refuses (office-js issues 771 and 5319), and what was to be done is done.
 */
export async function show({ workbook, sync }: Requests, sheet: string, cell?: string): Promise<void> {
  try {
    await inAttempts(() => {
      const shown = workbook.worksheets.getItem(sheet);
      shown.activate();
      if (cell !== undefined) shown.getRange(cell).select();
      return sync();
    }, 2);
  } catch (error) {
    if (!isOfExcel(error)) throw error;
  }
}
