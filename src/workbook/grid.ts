import type { RangeAddress } from "./address";
import type { Cells } from "./cells";

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
  /** Those that hold something; the functions of cells.ts reach them. */
  readonly cells: Cells;
  readonly tables: readonly {
    readonly name: string;
    readonly range: RangeAddress;
    readonly columns: readonly string[];
  }[];
  readonly merges: readonly RangeAddress[];
}

/** A workbook-wide name, or that of the one copy of a sheet with which it was lost; without `sheet` and `range` where it does not name one rectangle (a constant, #REF!, several areas). */
export interface GridName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
  readonly range?: RangeAddress;
}
