import { VERDICTS } from "../domain/consolidate/decisions";
import { given, type PlacedSheet } from "./piece";
import { CHOICES } from "./register-names";

const LISTS = "Lists";

/** The choices of the register's list entries, on a sheet that is not shown. */
export function placeRegisterLists(): PlacedSheet {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["List_Verdict", VERDICTS],
    ["List_Choice", Object.values(CHOICES)],
  ];
  return {
    sheet: {
      name: LISTS,
      visibility: "veryHidden",
      columnWidths: lists.map(() => 18),
      cells: lists.flatMap(([, values], column) =>
        values.map((value, row) => ({ row, column, ...given(value), style: "stamp" })),
      ),
      protection: { allow: [] },
      print: { orientation: "portrait" },
    },
    names: lists.map(([name, values], column) => ({
      name,
      sheet: LISTS,
      range: { row: 0, column, rows: values.length, columns: 1 },
    })),
  };
}
