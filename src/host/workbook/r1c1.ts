import { parseRange } from "../../workbook/address";
import { splitSheet } from "./cell-range";

/** "=Prices!$B$2:$B$9" as "=Prices!R2C2:R9C2"; what is no rectangle of cells stays as it is. */
export function inR1C1(reference: string, letters = { row: "R", column: "C" }): string {
  const { rest } = splitSheet(reference.replace(/^=/, ""));
  const range = parseRange(rest);
  if (!range) return reference;
  const cell = (row: number, column: number) => `${letters.row}${row + 1}${letters.column}${column + 1}`;
  const first = cell(range.row, range.column);
  const last = cell(range.row + range.rows - 1, range.column + range.columns - 1);
  return reference.slice(0, reference.length - rest.length) + (first === last ? first : `${first}:${last}`);
}
