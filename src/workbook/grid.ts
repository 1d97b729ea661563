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
  /** True where formulas are computed only when a person asks: what they show may be of earlier entries. */
  readonly manual?: true;
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
  /** Absent where nothing of the sheet is hidden, and where the source does not say: Excel's interface is not asked. */
  readonly hidden?: HiddenParts;
  /** Absent where the source does not say, as Excel's interface does not, and where there are more than any form has. */
  readonly validations?: readonly GridValidation[];
}

/** A rule for what is typed into cells, as a file has it. */
export interface GridValidation {
  readonly ranges: readonly RangeAddress[];
  /** As files spell both, where a plan has a `ValidationRule`: "list", "lessThan"; "none" where everything passes. */
  readonly type: string;
  readonly comparison: string;
  /** Without "="; "" for none. References are relative to a cell of the ranges: see `lost-rules.ts`. */
  readonly formulas: readonly [first: string, second: string];
  /** False where another entry is taken, with a warning or without. */
  readonly refuses: boolean;
}

/** The rows and columns, from 0, that a sheet does not show: hidden, filtered out, or folded away in a group. */
export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A workbook-wide name, or that of the one copy of a sheet with which it was lost; without `sheet` and `range` where it does not name one rectangle (a constant, #REF!, several areas). */
export interface GridName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: string;
  readonly range?: RangeAddress;
}
