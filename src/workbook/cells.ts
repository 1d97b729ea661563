import type { CellAddress } from "./address";
import type { CellValue } from "./plan";
import type { ShownSign } from "./shown-sign";

export interface GridCell {
  /** Errors such as #REF! are text here and `error` is true. A formula's value is what the file last cached: not to be trusted. */
  readonly value: CellValue;
  readonly error?: true;
  /** Begins with "=". */
  readonly formula?: string;
  /** The row, from 0, of a cell above in its column whose formula, moved down, is this one: known without comparing them. */
  readonly asInRow?: number;
  /** True where the file holds no value of the formula: a program wrote it that works none out. */
  readonly uncomputed?: true;
  /** False where the cell is unlocked; absent where locked, Excel's default. */
  readonly locked?: false;
  /** True where the number format shows a date. */
  readonly date?: true;
  /** The currency that the number format shows, where that is not pounds: "€", "USD". */
  readonly currency?: string;
  /** What the number format shows of a number above 0 that it is. */
  readonly shown?: ShownSign;
  /** True where the number format does not show the number that it is. */
  readonly unshown?: true;
}

/**
 * The cells of a sheet that hold something. Plain JSON, but only the functions of this file know of what kind, so that
 * how cells are kept can change without their readers.
 */
export interface Cells {
  /** No such property: it keeps others from reaching in. */
  readonly reachedThroughFunctions: never;
}

/** By row from 0, then by column from 0. */
type Kept = Readonly<Record<number, Readonly<Record<number, GridCell>>>>;

const kept = (cells: Cells) => cells as unknown as Kept;

/** A cell with its place. */
export interface PlacedCell extends CellAddress {
  readonly cell: GridCell;
}

/** Of a sheet in which no cell holds anything. */
export const NO_CELLS = {} as unknown as Cells;

/** Whether a cell holds anything. */
export function holdsSomething(cells: Cells): boolean {
  return lastFilledRow(cells) >= 0;
}

/** The cell at a place; undefined where it holds nothing. */
export function cellAt(cells: Cells, { row, column }: CellAddress): GridCell | undefined {
  return kept(cells)[row]?.[column];
}

/** The rows, from 0, in which a cell holds something, in their order. */
export function filledRows(cells: Cells): readonly number[] {
  return Object.keys(kept(cells)).map(Number);
}

/** The last of these; -1 where no cell holds anything. */
export function lastFilledRow(cells: Cells): number {
  return filledRows(cells).at(-1) ?? -1;
}

/** The cells of a row that hold something, from left to right. */
export function cellsOfRow(cells: Cells, row: number): readonly PlacedCell[] {
  return Object.entries(kept(cells)[row] ?? {}).map(([column, cell]) => ({
    row,
    column: Number(column),
    cell,
  }));
}

/** Every cell that holds something, row by row. */
export function everyCell(cells: Cells): readonly PlacedCell[] {
  return filledRows(cells).flatMap((row) => cellsOfRow(cells, row));
}

/** Cells of a row for which its object has room from the first on. */
const ROOM = 17;

/** Takes cells one after the other, and gives them all at the end. */
export class CellCollector {
  private readonly rows: Record<number, Record<number, GridCell>> = {};
  /** The row that was put into last, and the last column of it. */
  private row = -1;
  private column = -1;

  at({ row, column }: CellAddress): GridCell | undefined {
    return this.rows[row]?.[column];
  }

  /** A cell that is there already gives way. */
  put({ row, column }: CellAddress, cell: GridCell): void {
    if (row !== this.row) {
      this.trim();
      this.row = row;
      // One that was put into before is left as it is.
      this.column = row in this.rows ? ROOM : -1;
    }
    (this.rows[row] ??= {})[column] = cell;
    if (column > this.column) this.column = column;
  }

  /** An object that is given cells has room for 17 and more: in a list of one column, of which there may be a million, 16 stay empty. */
  private trim(): void {
    const row = this.rows[this.row];
    if (row === undefined || this.column >= ROOM) return;
    const exact = new Array<GridCell>(this.column + 1);
    for (let column = 0; column <= this.column; column += 1) {
      const cell = row[column];
      if (cell) exact[column] = cell;
    }
    this.rows[this.row] = exact;
  }

  get cells(): Cells {
    return this.rows as unknown as Cells;
  }
}

/** Cells from a list of them. */
export function cellsFrom(list: Iterable<PlacedCell>): Cells {
  const collector = new CellCollector();
  for (const { row, column, cell } of list) collector.put({ row, column }, cell);
  return collector.cells;
}
