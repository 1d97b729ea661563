import type { Area } from "@ironcalc/wasm";
import type { RangeAddress } from "../../workbook/address";

/** The range as IronCalc takes it: the sheet by its place, rows and columns counted from 1. */
export function engineArea(range: RangeAddress & { readonly sheet: { readonly index: number } }): Area {
  const { sheet, row, column, rows, columns } = range;
  return { sheet: sheet.index, row: row + 1, column: column + 1, width: columns, height: rows };
}
