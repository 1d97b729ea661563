import { readOpenWorkbook } from "../../excel/read";
import { removeSheets } from "../../excel/remove-sheets";
import type { InsertOptions } from "../../excel/insert";
import { EXAMPLE_REFERENCE, exampleTender } from "../../jobs/example-tender";
import { tenderSheetsIn } from "../../jobs/tender-in-workbook";
import type { Said } from "../parts/hand-over";
import type { Insertion } from "../parts/insert-sheets";
import { wordReason } from "../parts/word-reason";
import { insertTender } from "../tender/insert-tender";

/** Puts the filled example into the open workbook. */
export function insertExample(options: InsertOptions): Promise<Insertion> {
  return insertTender(exampleTender(), options);
}

/** Takes the example out of the open workbook again, with what was typed into it; a tender of your own is never taken out. */
export async function removeExample(): Promise<Said> {
  const read = await readOpenWorkbook();
  if (!read.ok) return { ok: false, message: wordReason(read.reason) };
  const found = tenderSheetsIn(read.value);
  if (found?.reference !== EXAMPLE_REFERENCE) {
    return { ok: false, message: "The example is no longer in this workbook." };
  }
  const removed = await removeSheets(found.sheets, read.value);
  return removed.ok
    ? { ok: true, message: "The example was taken out of this workbook." }
    : { ok: false, message: wordReason(removed.reason) };
}
