import { parseReference } from "../workbook/reference";

/** Deletes loaded sheets, hidden ones too, with the next request. */
export function deleteSheets(sheets: readonly Excel.Worksheet[]): void {
  for (const sheet of sheets) {
    // Excel deletes no very hidden sheet.
    sheet.visibility = "Visible";
    sheet.delete();
  }
}

/** Deletes those of loaded names that point to sheets which go, and `others`: Excel would keep them as #REF!. */
export function deleteNamesOn(
  sheets: ReadonlySet<string>,
  names: readonly Excel.NamedItem[],
  others: readonly string[] = [],
): void {
  for (const name of names) {
    const goes = sheets.has(parseReference(String(name.formula))?.sheet ?? "");
    if (goes || others.includes(name.name)) name.delete();
  }
}
