import { parseRange, type RangeAddress } from "./address";
import { LIMITS } from "./limits";

/**
 * Reads "'Bid log'!$B$3:$B$9", with or without quotes or a leading "=", or the same as R3C2:R9C2, in which Excel gives
 * names where it shows references so; undefined for anything but one rectangle with its sheet, such as "#REF!$B$3".
 */
export function parseReference(
  text: string,
): { readonly sheet: string; readonly range: RangeAddress } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!"#()\s[\],]+))!([^!]+)$/.exec(text);
  const range = match && (parseRange(match[3] ?? "") ?? parseR1C1(match[3] ?? ""));
  if (!match || !range) return undefined;
  return { sheet: (match[1] ?? match[2] ?? "").replaceAll("''", "'"), range };
}

const R1C1 = /^R([1-9]\d{0,6})C([1-9]\d{0,4})(?::R([1-9]\d{0,6})C([1-9]\d{0,4}))?$/i;

function parseR1C1(text: string): RangeAddress | undefined {
  const match = R1C1.exec(text);
  if (!match) return undefined;
  const [row = 0, column = 0, lastRow = row, lastColumn = column] = match
    .slice(1)
    .flatMap((part) => (part === undefined ? [] : [Number(part)]));
  if (Math.max(row, lastRow) > LIMITS.rows || Math.max(column, lastColumn) > LIMITS.columns) return undefined;
  return {
    row: Math.min(row, lastRow) - 1,
    column: Math.min(column, lastColumn) - 1,
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}
