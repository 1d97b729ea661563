import type { Requests } from "./sync";

/** The ids of sheets by their names in small letters: names may change while an action goes on, ids do not. */
export type SheetIds = ReadonlyMap<string, string>;

export function sheetIds(sheets: readonly Pick<Excel.Worksheet, "id" | "name">[]): SheetIds {
  return new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
}

/** Of the sheets that the workbook has now. */
export async function sheetIdsNow({ workbook, sync }: Requests): Promise<SheetIds> {
  const worksheets = workbook.worksheets.load("items/id,items/name");
  await sync();
  return sheetIds(worksheets.items);
}

/** The first of some names that no sheet has. */
export function missingSheet(names: readonly string[], ids: SheetIds): string | undefined {
  return names.find((name) => !ids.has(name.toLowerCase()));
}
