import type { RangeAddress } from "./address";
import type { CellValue } from "./plan";

/** What a workbook holds, as read from Excel or from a file. Plain JSON. */
export interface Grid {
  /** What the grid was read from, for messages: a file's name, or "this workbook". */
  readonly source: string;
  readonly sheets: readonly GridSheet[];
  readonly names: readonly GridName[];
  /** True where the workbook counts dates from 1904. */
  readonly date1904: boolean;
}

export interface GridSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** The cells that hold something, by row from 0 then column from 0. */
  readonly rows: Readonly<Record<number, Readonly<Record<number, GridCell>>>>;
  readonly tables: readonly {
    readonly name: string;
    readonly range: RangeAddress;
    readonly columns: readonly string[];
  }[];
  readonly merges: readonly RangeAddress[];
}

export interface GridCell {
  /** Errors such as #REF! are text here and `error` is true. A formula's value is what the file last cached: not to be trusted. */
  readonly value: CellValue;
  readonly error?: true;
  /** Begins with "=". */
  readonly formula?: string;
  /** False where the cell is unlocked; absent where locked, Excel's default. */
  readonly locked?: false;
  /** True where the number format shows a date. */
  readonly date?: true;
}

/** A workbook-wide name; without `sheet` and `range` where it does not name one rectangle (a constant, #REF!, several areas). */
export interface GridName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
  readonly range?: RangeAddress;
}
