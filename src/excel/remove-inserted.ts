import { parseReference } from "../workbook/reference";
import type { Before } from "./before";
import { excelCode, ExcelBusy, inTime, PATIENCE } from "./sync";

/** A hiccup of Excel's that ended the insertion may meet the first attempt too. */
const ATTEMPTS = 3;

/**
 * Deletes the sheets that an insertion made, with the names that point to them, and shows the sheet that was shown
 * before. Gives the names of the sheets that are still there because Excel refused.
 */
export async function removeInserted(
  before: Before,
  made: readonly string[],
  seconds = PATIENCE,
): Promise<readonly string[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await inTime(
        Excel.run({ delayForCellEdit: true }, (context) => remove(context, before, made)),
        seconds,
      );
      return [];
    } catch (error) {
      if (!(error instanceof ExcelBusy) && excelCode(error) === undefined) throw error;
    }
  }
  return made;
}

async function remove(context: Excel.RequestContext, before: Before, made: readonly string[]): Promise<void> {
  const { names, worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const known = new Set(before.sheets.map(({ id }) => id));
  const sheets = worksheets.items.filter(({ id, name }) => made.includes(name) && !known.has(id));
  if (sheets.length === 0) return;
  const gone = new Set(sheets.map(({ name }) => name));
  // Excel would keep them as #REF!.
  for (const name of names.items) {
    if (gone.has(parseReference(String(name.formula))?.sheet ?? "")) name.delete();
  }
  if (worksheets.items.some(({ id }) => id === before.activeSheet)) {
    worksheets.getItem(before.activeSheet).activate();
  }
  for (const sheet of sheets) {
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Visible";
    sheet.delete();
  }
  await context.sync();
}
