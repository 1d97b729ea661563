import { LIMITS } from "./limits";

/** A cell's place: row and column count from 0, so row 0, column 0 is A1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `rows` and `columns` are counts of at least 1. */
export interface RangeAddress extends CellAddress {
  readonly rows: number;
  readonly columns: number;
}

export const LAST_ROW = LIMITS.rows - 1;
export const LAST_COLUMN = LIMITS.columns - 1;

/** Column letters for a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column, counted from 0, of letters such as "AA". */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B3", or with dollars where `absolute`: "$B$3". */
export function cellName({ row, column }: CellAddress, absolute = false): string {
  return absolute ? `$${columnName(column)}$${row + 1}` : `${columnName(column)}${row + 1}`;
}

/** "B3:D9", "B3" for a single cell, with dollars where `absolute`. */
export function rangeName(range: RangeAddress, absolute = false): string {
  const first = cellName(range, absolute);
  if (range.rows === 1 && range.columns === 1) return first;
  const last = { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
  return `${first}:${cellName(last, absolute)}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;

/** Reads "B3" alone, as files write a cell's address; undefined for anything else or beyond the sheet. */
export function parseCell(text: string): CellAddress | undefined {
  let column = 0;
  let at = 0;
  for (let code = text.charCodeAt(0); code >= 65 && code <= 90; code = text.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  let row = 0;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(at)) {
    row = row * 10 + code - 48;
    at += 1;
  }
  const within = column >= 1 && column - 1 <= LAST_COLUMN && row >= 1 && row - 1 <= LAST_ROW;
  return within && at === text.length ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads "B3", "B3:D9" or "$B$3:$D$9" without a sheet; undefined for anything else or beyond the sheet. */
export function parseRange(text: string): RangeAddress | undefined {
  const match = A1.exec(text);
  if (!match) return undefined;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = match;
  const columns = [columnIndex(firstColumn), columnIndex(lastColumn)].sort((a, b) => a - b);
  const rows = [Number(firstRow) - 1, Number(lastRow) - 1].sort((a, b) => a - b);
  const [left = 0, right = 0] = columns;
  const [top = 0, bottom = 0] = rows;
  if (right > LAST_COLUMN || bottom > LAST_ROW) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A sheet's name as a formula writes it, always in quotes: 'Bid log'!, 'O''Neil'!. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** A reference that stays put and says its sheet: 'Scoring'!$B$3:$B$9. */
export function absoluteReference(sheet: string, range: RangeAddress): string {
  return sheetPrefix(sheet) + rangeName(range, true);
}

/** Whether two rectangles share a cell. */
export function overlaps(one: RangeAddress, other: RangeAddress): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
