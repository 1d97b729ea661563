import type { Tender } from "../../domain/tender/tender";
import { LIMITS } from "../../workbook/limits";
import type { PrintSetup } from "../../workbook/plan";
import { fitted } from "./fitted";
import { linesFor } from "./pieces";

/** Points: a title of 16 points, and headings of up to four lines. */
export const TITLE_HEIGHT = 26;
export const HEADING_HEIGHT = 62;

/** Points; Excel takes up to 409. */
export const TALLEST = 400;

/** Points for a text that is wrapped over so many characters; Excel does not fit merged cells by itself. */
export function heightFor(text: string, characters: number): number {
  return 16 * linesFor(text, characters);
}

interface Headed {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** Points for a row of headings, each wrapped between its words; bold letters are an eighth wider. */
export function headingHeight(columns: readonly Headed[]): number {
  const lines = columns.map(({ heading, width }) => wrappedLines(heading, (width - 1) / 1.125));
  return 15 * Math.max(...lines) + 6;
}

/** Points for a line whose texts in bold letters are wrapped between their words, and at least one line. */
export function labelHeight(labels: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = labels.map(({ text, width }) => wrappedLines(text, (width - 2) / 1.125));
  return Math.min(TALLEST, 15 * Math.max(1, ...lines) + 3);
}

function wrappedLines(text: string, room: number): number {
  return text.split("\n").reduce((lines, paragraph) => lines + wrappedParagraph(paragraph, room), 0);
}

function wrappedParagraph(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(" ")) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = length;
    } else used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}

/** Characters across A4 on its side in 11 points shrunk to 6.5, the least that is read with ease. */
const READABLE_WIDTH = 245;

/** As many pages side by side as keep a wide table readable; the columns that say what a line is stand on each. */
export function sideBySide(
  columns: readonly { readonly width: number }[],
  repeated: number,
): Pick<PrintSetup, "pagesWide" | "repeatColumns"> {
  const sum = (of: readonly { readonly width: number }[]) =>
    of.reduce((total, { width }) => total + width, 0);
  const again = sum(columns.slice(0, repeated));
  const pagesWide = Math.ceil((sum(columns) - again) / (READABLE_WIDTH - again));
  return pagesWide > 1 ? { pagesWide, repeatColumns: { first: 0, last: repeated - 1 } } : {};
}

/** The columns from the first to the one that a reader needs last; the workings to their right are not printed. */
export function printArea<const Key extends string>(
  columns: readonly { readonly key: Key }[],
  last: NoInfer<Key>,
  rows: number,
) {
  return { row: 0, column: 0, rows, columns: columns.findIndex(({ key }) => key === last) + 1 };
}

/** Lines that a print has at the least, so that a blank list can be looked through on paper. */
const LEAST_PRINTED = 10;

/** How many rows are printed of a list: to the last line of a named column for which `filled` is 1. */
export function printedRows(column: string, filled: string): string {
  return `MAX(ROW(INDEX(${column},${LEAST_PRINTED})),SUMPRODUCT(MAX(${filled}*ROW(${column}))))`;
}

export function widths(columns: readonly { readonly width: number }[]): readonly number[] {
  return columns.map(({ width }) => width);
}

/** Reference at the left, page numbers at the right; a footer writes & as &&. */
export function footer({ reference }: Pick<Tender, "reference">): string {
  const [before, after] = ["&L", " &A&RPage &P of &N"];
  const room = LIMITS.headerFooter - before.length - after.length;
  const doubled = fitted(reference.replaceAll("&", "&&"), room);
  // Half of one that was cut through would begin a code.
  return before + doubled.replace(/(?<!&)((?:&&)*)&…$/, "$1…") + after;
}
