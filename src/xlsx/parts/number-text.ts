import { type CellAddress, cellName } from "../../workbook/address";

/** A number as a cell's value. */
export function numberText(value: number, at: CellAddress): string {
  if (!Number.isFinite(value))
    throw new Error(`not a number that a cell can hold: ${value} in ${cellName(at)}`);
  return String(value);
}
