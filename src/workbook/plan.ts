import type { CellAddress, RangeAddress } from "./address";
import type { Link, LinkToFile } from "./link";

/** What a cell shows: text, number, true/false; null for nothing. Dates are Excel serial numbers with a date format. */
export type CellValue = string | number | boolean | null;

/**
 * What a workbook, or the part of it that this product adds, should be. Plain JSON but for long lists: the Excel and .xlsx
 * adapters know nothing else. Ranges are A1 addresses on their own sheet unless said otherwise.
 *
 * Formulas begin with "=", are written in English with comma separators, use functions of Excel 2010 (and
 * FORMULATEXT of 2013, which the file's writer gives its prefix), and name another sheet always in quotes
 * ('Bid log'!B2), so that `withSheetNames` can rename it. What Excel has room for stands in `LIMITS`; a plan beyond it is
 * refused by `mustHoldLimits`.
 */
export interface Plan {
  /** What was made, for titles and the stamp: "tender", "return", "register". */
  readonly kind: string;
  /** Document properties of the written file. */
  readonly title: string;
  readonly subject?: string;
  /** The looks that cells name in `style`. */
  readonly styles: Readonly<Record<string, Style>>;
  readonly sheets: readonly PlanSheet[];
  /** Workbook-wide names. */
  readonly names: readonly PlanName[];
  /** The sheet that is shown first; the first sheet where not given. */
  readonly activeSheet?: string;
}

export interface PlanSheet {
  /** One that `isSheetName` takes. */
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** "#RRGGBB" */
  readonly tabColour?: string;
  /** Widths from column A on, in characters of the standard font. */
  readonly columnWidths: readonly number[];
  /** Heights in points of the rows that differ from the standard. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly hiddenColumns?: readonly number[];
  /** At most one entry a cell, in any order. */
  readonly cells: readonly PlanCell[];
  /** A long list below the cells. */
  readonly list?: PlanList;
  /** Cells merged for titles and notes only; entries are never merged. */
  readonly merges?: readonly RangeAddress[];
  readonly validations?: readonly Validation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly PlanTable[];
  readonly charts?: readonly PlanChart[];
  /** Rows and columns, from the top left, that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridlines?: boolean;
  /** The cell that is selected at first; the first entry, or the sheet's first cell, where absent. */
  readonly begin?: CellAddress;
  /** Locked cells refuse typing; absent leaves the sheet open. No password: it would only keep honest people out. */
  readonly protection?: Protection;
  readonly print: PrintSetup;
}

export interface PlanCell extends CellAddress {
  /** The value, or the value that the formula should have, as the domain computes it. */
  readonly value: CellValue;
  /** Begins with "=". */
  readonly formula?: string;
  /** A key of `Plan.styles`. */
  readonly style?: string;
  /** For a cell that shows something. Its look is what `style` says, as that of other cells. */
  readonly link?: Link;
}

/**
 * Lines of values from column A on, of which there may be as many as a sheet has rows: the one part of a plan that is no
 * JSON, since each line is made when it is asked for and none is held. `withListsAsCells` gives them as cells.
 */
export interface PlanList {
  /** Of the first line; no cell of the sheet stands below it. */
  readonly row: number;
  readonly rows: number;
  /** The look of each column: keys of `Plan.styles`. */
  readonly styles: readonly string[];
  /** A line has a value for each column, and is another each time; they can be gone through again and again. */
  readonly lines: Iterable<readonly ListedValue[]>;
}

export type ListedValue = CellValue | LinkedValue;

/** A value of a list that leads to a file, with the look that shows it. */
export interface LinkedValue {
  readonly value: Exclude<CellValue, null>;
  readonly style: string;
  readonly link: LinkToFile;
}

/** One look. What is absent is Excel's default: a cell is locked unless `locked` is false. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; 11 where absent. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly colour?: string;
  /** "#RRGGBB" */
  readonly fill?: string;
  /** "#RRGGBB" of a thin line round each cell. */
  readonly border?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** An Excel number format; money is [$£-809]#,##0.00, which every engine reads. */
  readonly format?: string;
  readonly locked?: boolean;
}

/** A workbook-wide name for a range of one of the plan's sheets. */
export interface PlanName {
  readonly name: string;
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly comment?: string;
}

export type Comparison =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** A limit: a number, or a formula that begins with "=". */
export type Limit = number | string;

export type ValidationRule =
  | {
      readonly type: "whole" | "decimal" | "date" | "textLength";
      readonly comparison: Comparison;
      readonly first: Limit;
      readonly second?: Limit;
    }
  /** `source` is a reference or a name that begins with "=": a typed list would be short. */
  | { readonly type: "list"; readonly source: string }
  /** The formula is relative to the range's top left cell, as in Excel. No structured references. */
  | { readonly type: "custom"; readonly formula: string };

export interface Validation {
  readonly range: RangeAddress;
  readonly rule: ValidationRule;
  /** An empty cell passes where true. */
  readonly ignoreBlank: boolean;
  /** What is shown on a refused entry. */
  readonly error: {
    readonly style: "stop" | "warning" | "information";
    readonly title: string;
    readonly message: string;
  };
  /** What is shown when the cell is selected. */
  readonly prompt?: { readonly title: string; readonly message: string };
}

/** A look where a formula, relative to the range's top left cell, is true. Later ones give way to earlier ones. */
export interface ConditionalFormat {
  readonly range: RangeAddress;
  readonly formula: string;
  readonly look: {
    readonly bold?: boolean;
    readonly colour?: string;
    readonly fill?: string;
  };
}

/** A table over header and body; the header cells are in `cells` too. */
export interface PlanTable {
  readonly name: string;
  readonly range: RangeAddress;
  readonly columns: readonly PlanTableColumn[];
  /** Such as "TableStyleMedium2". */
  readonly style: string;
}

export interface PlanTableColumn {
  readonly title: string;
  /** The formula of every cell in the column, with structured references as Excel shows them ([@Net]). */
  readonly formula?: string;
}

export interface PlanChart {
  readonly type: "columnClustered" | "columnStacked" | "barClustered" | "barStacked" | "line";
  readonly title: string;
  /** What the chart says, for a screen reader. */
  readonly description: string;
  /** A reference with its sheet, as `absoluteReference` writes it. */
  readonly categories: string;
  readonly series: readonly { readonly name: string; readonly values: string; readonly colour?: string }[];
  readonly axes?: {
    readonly category?: string;
    readonly value?: string;
    /** Where values begin; 0 where absent, "automatic" for lines and for values below 0. */
    readonly from?: number | "automatic";
    /** The values' number format: "0%"; as in the cells where absent. */
    readonly format?: string;
  };
  /** The cells that the chart covers. */
  readonly place: RangeAddress;
}

/** Where a chart's value axis begins; undefined leaves it to the program that draws the chart. */
export function valuesBeginAt({ type, axes }: Pick<PlanChart, "type" | "axes">): number | undefined {
  const from = axes?.from ?? (type === "line" ? "automatic" : 0);
  return from === "automatic" ? undefined : from;
}

/** What a user may still do on a protected sheet besides filling unlocked cells. */
export interface Protection {
  readonly allow: readonly ("sort" | "autoFilter" | "formatColumns" | "formatRows")[];
}

/** Always A4, fitted to the width of one page, or of more side by side. */
export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows, from 0, repeated at the top of each page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  readonly area?: RangeAddress;
  /**
   * How many of the area's rows are printed, as a formula without its "="; all where absent. The area is then what a
   * workbook-wide name says, as Excel takes it: a program that looks for a range alone finds none, and prints every row.
   * Files alone hold it.
   */
  readonly areaRows?: { readonly name: string; readonly formula: string };
  readonly footer?: string;
  /** Pages side by side; 1 where absent. */
  readonly pagesWide?: number;
  /** The whole of the sheet on one page, where a chart or tables with headings of their own must not be cut; Excel ignores page breaks of its own then. */
  readonly onOnePage?: true;
}
