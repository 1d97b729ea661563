import { LAST_COLUMN, LAST_ROW } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import { invalidArgument } from "../protocol/api-error";
import { mayChange } from "./protection";
import type { CellRange, Sheet } from "./shape";
import { columnsWithData, usedRange } from "./used-range";

/** 96 pixels and 72 points an inch. */
const POINTS_PER_PIXEL = 0.75;
const STANDARD_HEIGHT = 15;
/** The widest digit of the standard font, Calibri 11, in pixels, and the space beside it. */
const DIGIT = 7;
const PADDING = 5;

/** Points of a column that is `characters` of the standard font wide: 8.43 is 48. */
export function columnPoints(characters: number): number {
  return Math.round(characters * DIGIT + PADDING) * POINTS_PER_PIXEL;
}

/** The characters of a column that is so many points wide, to two decimals as Excel shows them. */
export function columnCharacters(points: number): number {
  return Math.round(((points / POINTS_PER_PIXEL - PADDING) / DIGIT) * 100) / 100;
}

/** Points; undefined where the columns differ. */
export function readColumnWidth(range: CellRange): number | undefined {
  const { sheet } = range;
  const widths = new Set(
    sheet.columnWidths.pieces(headOf(range)).map(({ value }) => value ?? standardWidth(sheet)),
  );
  return widths.size === 1 ? [...widths][0] : undefined;
}

export function readRowHeight(range: CellRange): number | undefined {
  const pieces = range.sheet.rowHeights.pieces(sideOf(range));
  const heights = new Set(pieces.map(({ value }) => value ?? STANDARD_HEIGHT));
  return heights.size === 1 ? [...heights][0] : undefined;
}

/** From 0 to the widest that a column is; more is refused. */
export function setColumnWidth(range: CellRange, points: number): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatColumns");
  if (points < 0 || points > columnPoints(LIMITS.columnWidth)) throw invalidArgument("column width");
  sheet.columnWidths.set(headOf(range), points);
  sheet.workbook.cells.restyling();
  const last = range.column + range.columns;
  sheet.workbook.model.setColumnsWidth(sheet.index, range.column + 1, last, points / POINTS_PER_PIXEL);
  sheet.workbook.changes.tell({ kind: "redrawn" });
}

/** From 0 to the highest that a row is; more is refused. */
export function setRowHeight(range: CellRange, points: number): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatRows");
  if (points < 0 || points > LIMITS.rowHeight) throw invalidArgument("row height");
  sheet.rowHeights.set(sideOf(range), points);
  sheet.workbook.cells.restyling();
  const last = range.row + range.rows;
  sheet.workbook.model.setRowsHeight(sheet.index, range.row + 1, last, points / POINTS_PER_PIXEL);
  sheet.workbook.changes.tell({ kind: "redrawn" });
}

export function hideColumns(range: CellRange, hidden: boolean): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatColumns");
  sheet.hiddenColumns.set(headOf(range), hidden);
  sheet.workbook.cells.changing();
  sheet.workbook.model.setColumnsHidden(sheet.index, range.column + 1, range.column + range.columns, hidden);
}

export function hideRows(range: CellRange, hidden: boolean): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatRows");
  sheet.hiddenRows.set(sideOf(range), hidden);
  sheet.workbook.cells.changing();
  sheet.workbook.model.setRowsHidden(sheet.index, range.row + 1, range.row + range.rows, hidden);
}

/** As wide as the longest text shown in the range's cells, judged by its characters. */
export function autofitColumns(range: CellRange): void {
  const { sheet } = range;
  const { cells } = sheet.workbook;
  for (const column of columnsWithData(range)) {
    const used = usedRange(range.at({ column, columns: 1 }), true);
    if (!used) continue;
    let longest = 0;
    for (let row = used.row; row < used.row + used.rows; row += 1) {
      for (const line of cells.text(sheet.index, row, column).split("\n"))
        longest = Math.max(longest, line.length);
    }
    if (longest > 0)
      setColumnWidth(
        range.at({ column, columns: 1 }),
        columnPoints(Math.min(longest + 1, LIMITS.columnWidth)),
      );
  }
}

/** As high as the lines that the wrapped texts of each row need in their columns. */
export function autofitRows(range: CellRange): void {
  const used = usedRange(range, true);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rows; row += 1) {
    setRowHeight(range.at({ row, rows: 1 }), Math.min(linesIn(used, row) * STANDARD_HEIGHT, 409.5));
  }
}

function linesIn(used: CellRange, row: number): number {
  const { sheet } = used;
  const { cells } = sheet.workbook;
  let most = 1;
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const wraps = cells.style(sheet.index, row, column).alignment?.wrap_text === true;
    if (!wraps) continue;
    const width = columnCharacters(readColumnWidth(used.at({ row, column, rows: 1, columns: 1 })) ?? 48);
    const lines = cells.text(sheet.index, row, column).split("\n");
    most = Math.max(
      most,
      lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0),
    );
  }
  return most;
}

function standardWidth(sheet: Sheet): number {
  return columnPoints(sheet.standardWidth);
}

function headOf({ column, columns }: CellRange): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  return { row: 0, column, rows: LAST_ROW + 1, columns };
}

function sideOf({ row, rows }: CellRange): { row: number; column: number; rows: number; columns: number } {
  return { row, column: 0, rows, columns: LAST_COLUMN + 1 };
}
