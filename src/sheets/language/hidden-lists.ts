import { given, type PlacedSheet } from "./piece";

/**
 * Values that entries choose from and formulas look among, a named column for each list, on a sheet that is not shown:
 * a typed list stops at 255 characters.
 */
export function placeHiddenLists(
  name: string,
  lists: readonly (readonly [name: string, values: readonly string[]])[],
): PlacedSheet {
  return {
    sheet: {
      name,
      visibility: "veryHidden",
      columnWidths: lists.map(() => 18),
      cells: lists.flatMap(([, values], column) =>
        values.map((value, row) => ({ row, column, ...given(value), style: "stamp" })),
      ),
      protection: { allow: [] },
      print: { orientation: "portrait" },
    },
    names: lists.map(([list, values], column) => ({
      name: list,
      sheet: name,
      range: { row: 0, column, rows: values.length, columns: 1 },
    })),
  };
}
