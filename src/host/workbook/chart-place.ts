import { LAST_COLUMN, LAST_ROW, type RangeAddress } from "../../workbook/address";
import { EmbeddedRange } from "./cell-range";
import type { Sheet } from "./shape";
import type { Chart } from "./chart";
import { readColumnWidth, readRowHeight } from "./sizes";

/** Points from the sheet's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The box that a range of cells covers. */
export function chartBox(sheet: Sheet, { row, column, rows, columns }: RangeAddress): Box {
  const left = total(column, (i) => widthOf(sheet, i));
  const top = total(row, (i) => heightOf(sheet, i));
  const width = total(columns, (i) => widthOf(sheet, column + i));
  const height = total(rows, (i) => heightOf(sheet, row + i));
  return { left, top, width, height };
}

/** The cells that a chart touches. */
export function chartCells(sheet: Sheet, { left, top, width, height }: Chart): RangeAddress {
  const column = indexAt(left, LAST_COLUMN, (i) => widthOf(sheet, i));
  const row = indexAt(top, LAST_ROW, (i) => heightOf(sheet, i));
  const lastColumn = indexAt(left + width - 1, LAST_COLUMN, (i) => widthOf(sheet, i));
  const lastRow = indexAt(top + height - 1, LAST_ROW, (i) => heightOf(sheet, i));
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function total(count: number, size: (index: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += size(i);
  return sum;
}

function indexAt(points: number, last: number, size: (index: number) => number): number {
  let rest = points;
  for (let i = 0; i < last; i += 1) {
    rest -= size(i);
    if (rest < 0) return i;
  }
  return last;
}

function widthOf(sheet: Sheet, column: number): number {
  return readColumnWidth(new EmbeddedRange(sheet, { row: 0, column, rows: 1, columns: 1 })) ?? 0;
}

function heightOf(sheet: Sheet, row: number): number {
  return readRowHeight(new EmbeddedRange(sheet, { row, column: 0, rows: 1, columns: 1 })) ?? 0;
}
