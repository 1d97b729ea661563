import type { YesNoUnknown } from "../values/answer";
import type { Issue } from "../issues/issue";
import type { CsvFault } from "../values/csv-read";
import type { LedgerColumns } from "./columns";
import type { LedgerLines } from "./ledger-lines";
import type { LeftOut } from "./left-out";

/** Text, or numbers as a workbook holds them. */
export interface LedgerRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly (string | number | undefined)[];
  /** Columns, from 0, whose cell is a formula that sums cells of its own column. */
  readonly sums?: readonly number[];
  /** Columns, from 0, whose cell is a formula that sums cells of other sheets. */
  readonly sheetSums?: readonly number[];
  /** Columns, from 0, whose cell is a formula of which the file holds no value. */
  readonly uncomputed?: readonly number[];
  /** By column, from 0, the currency other than pounds that a cell's number is shown in. */
  readonly currencies?: ReadonlyMap<number, string>;
  /** By column, from 0, what a sheet shows of a cell's number, if above 0, that it is. */
  readonly shown?: ReadonlyMap<number, "credit" | "percent"> | undefined;
  /** Columns, from 0, whose number the sheet shows as a date. */
  readonly dated?: readonly number[];
  /** True where the sheet does not show the row. */
  readonly hidden?: boolean;
  /** True where its cells stood in the quotation marks of one. */
  readonly isQuoted?: boolean;
  /** Why its cells may not be as they were meant. */
  readonly fault?: CsvFault;
}

/** A table of payments: a text file, or one sheet of a workbook. */
export interface LedgerSource {
  readonly file: string;
  readonly sheet?: string;
  readonly rows: Iterable<LedgerRow>;
}

export interface Ledger {
  readonly columns: LedgerColumns;
  /** The row of the headings, the first of two, from 1. */
  readonly headingLine: number;
  readonly lines: LedgerLines;
  /** Lines that are in none of these, totals among them. */
  readonly leftOut: readonly LeftOut[];
  /** What the table says its lines come to, where it has a total that is not one of a group. */
  readonly ownTotal: { readonly line: number; readonly pence: number } | undefined;
  /** What a reader must know of lines that could not be read whole, or in one way only. */
  readonly issues: readonly Issue[];
  /** The first and last day. */
  readonly dates: { readonly first: string; readonly last: string } | undefined;
}

/** A table of payments as it was read. */
export interface ReadTable {
  /** By which messages name it. */
  readonly name: string;
  readonly file: string;
  readonly sheet: string | undefined;
  /** Whether its sheet is hidden, so that it does not count. */
  readonly hidden: boolean;
  readonly ledger: Ledger;
}

/** "Yes", "y", "TRUE" and "1" are Yes; a blank is Unknown; undefined for other words. */
export function answerOf(text: string): YesNoUnknown | undefined {
  const word = text.trim().toLowerCase();
  if (["yes", "y", "true", "1"].includes(word)) return "Yes";
  if (["no", "n", "false", "0"].includes(word)) return "No";
  return ["", "unknown", "not known", "n/k", "-"].includes(word) ? "Unknown" : undefined;
}
