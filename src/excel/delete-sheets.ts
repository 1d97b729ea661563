import { parseReference } from "../workbook/reference";

/** Deletes loaded sheets, hidden ones too, with the next request. */
export function deleteSheets(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets) {
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Visible";
    sheet.delete();
  }
}

/** Those of loaded names that point to sheets which go: Excel would keep them as #REF!. */
export function namesOn(
  sheets: ReadonlySet<string>,
  names: readonly Excel.NamedItem[],
): readonly Excel.NamedItem[] {
  return names.filter(({ formula }) => sheets.has(parseReference(String(formula))?.sheet ?? ""));
}
