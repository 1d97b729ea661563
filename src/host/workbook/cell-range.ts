import {
  parseRange,
  rangeName,
  LAST_COLUMN,
  LAST_ROW,
  columnIndex,
  type RangeAddress,
} from "../../workbook/address";
import { invalidArgument } from "../protocol/api-error";
import type { CellRange, Sheet } from "./shape";

/** A range within the limits of its sheet; anything else is refused. */
export class EmbeddedRange implements CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly sheet: Sheet,
    area: RangeAddress,
  ) {
    const inside =
      area.row >= 0 &&
      area.column >= 0 &&
      area.rows > 0 &&
      area.columns > 0 &&
      area.row + area.rows <= LAST_ROW + 1 &&
      area.column + area.columns <= LAST_COLUMN + 1;
    if (!inside || ![area.row, area.column, area.rows, area.columns].every(Number.isInteger)) {
      throw invalidArgument("a range beyond the sheet");
    }
    this.row = area.row;
    this.column = area.column;
    this.rows = area.rows;
    this.columns = area.columns;
  }

  static whole(sheet: Sheet): EmbeddedRange {
    return new EmbeddedRange(sheet, { row: 0, column: 0, rows: LAST_ROW + 1, columns: LAST_COLUMN + 1 });
  }

  get entireRow(): boolean {
    return this.columns === LAST_COLUMN + 1;
  }

  get entireColumn(): boolean {
    return this.rows === LAST_ROW + 1;
  }

  get local(): string {
    if (this.entireColumn) {
      const [first, last] = [this.column, this.column + this.columns - 1];
      return `${letters(first)}:${letters(last)}`;
    }
    if (this.entireRow) return `${this.row + 1}:${this.row + this.rows}`;
    return rangeName(this);
  }

  get address(): string {
    return `${sheetQualifier(this.sheet.name)}${this.local}`;
  }

  /** A range is kept as its place alone. */
  toJSON(): RangeAddress {
    const { row, column, rows, columns } = this;
    return { row, column, rows, columns };
  }

  at(area: Partial<RangeAddress>): EmbeddedRange {
    return new EmbeddedRange(this.sheet, {
      row: this.row,
      column: this.column,
      rows: this.rows,
      columns: this.columns,
      ...area,
    });
  }
}

function letters(column: number): string {
  return rangeName({ row: 0, column, rows: 1, columns: 1 }).slice(0, -1);
}

/** Sheet1! or 'Bid log'!; names that could be read as a reference are quoted too. */
export function sheetQualifier(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && parseRange(name) === undefined && !/^[rc]\d*$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

/** Splits "'Bid log'!A1:B2" into the sheet's name and the rest. */
export function splitSheet(address: string): { readonly sheet?: string; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(address);
  if (quoted?.[1] && quoted[2]) return { sheet: quoted[1].replaceAll("''", "'"), rest: quoted[2] };
  const plain = /^([^'!]+)!(.+)$/.exec(address);
  if (plain?.[1] && plain[2]) return { sheet: plain[1], rest: plain[2] };
  return { rest: address };
}

/** Reads "A1:B2", "A:C" or "1:3" without a sheet. */
export function parseRangeOrLines(text: string): RangeAddress | undefined {
  const cells = parseRange(text);
  if (cells) return cells;
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns?.[1] && columns[2]) {
    const [first, last] = inOrder(columnIndex(columns[1]), columnIndex(columns[2]));
    if (last > LAST_COLUMN) return undefined;
    return { row: 0, column: first, rows: LAST_ROW + 1, columns: last - first + 1 };
  }
  const rows = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/.exec(text);
  if (!rows) return undefined;
  const [first, last] = inOrder(Number(rows[1]) - 1, Number(rows[2]) - 1);
  if (last > LAST_ROW) return undefined;
  return { row: first, column: 0, rows: last - first + 1, columns: LAST_COLUMN + 1 };
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}
