import type { Before } from "./before";
import { deleteNamesOn, deleteSheets } from "./delete-sheets";
import { excelCode, inTime, PATIENCE } from "./sync";

/** A hiccup of Excel's that ended the insertion may meet the first attempt too. */
const ATTEMPTS = 3;

/** What an insertion has to take away again. */
export interface Made {
  readonly before: Before;
  readonly names: readonly string[];
  /** Known once Excel has answered that the sheets are there. */
  readonly ids?: readonly string[];
  /** Takes back what was changed beside the sheets. */
  readonly takeBack?: (context: Excel.RequestContext) => void;
}

/**
 * Deletes the sheets that an insertion made, with the names that point to them, and shows the sheet that was shown
 * before. Gives the names of the sheets that are still there because Excel refused; throws ExcelBusy.
 */
export async function removeInserted(made: Made, seconds = PATIENCE): Promise<readonly string[]> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await inTime(
        Excel.run({ delayForCellEdit: true }, (context) => remove(context, made)),
        seconds,
      );
      return [];
    } catch (error) {
      if (excelCode(error) === undefined) throw error;
    }
  }
  return made.names;
}

async function remove(context: Excel.RequestContext, made: Made): Promise<void> {
  const { names, worksheets } = context.workbook;
  made.takeBack?.(context);
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  await context.sync();
  const sheets = worksheets.items.filter((sheet) => isMade(sheet, made));
  if (sheets.length === 0) return;
  const gone = new Set(sheets.map(({ name }) => name));
  deleteNamesOn(gone, names.items);
  const { activeSheet } = made.before;
  if (worksheets.items.some(({ id }) => id === activeSheet)) worksheets.getItem(activeSheet).activate();
  deleteSheets(sheets);
  await context.sync();
}

function isMade({ id, name }: Excel.Worksheet, { before, names, ids }: Made): boolean {
  if (ids && !ids.includes(id)) return false;
  return names.includes(name) && !before.sheets.some((sheet) => sheet.id === id);
}
