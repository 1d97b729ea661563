import type { Tender } from "../domain/tender";

/** The row of the headings of sheets that list bids, from 0, below the title and the line that checks the shares. */
export const HEADING_ROW = 2;

/** Points: a title of 16 points, and headings of up to four lines. */
export const TITLE_HEIGHT = 26;
export const HEADING_HEIGHT = 62;

/** Points for a text that is wrapped over so many characters; Excel does not fit merged cells by itself. */
export function heightFor(text: string, characters: number): number {
  return 16 * Math.max(1, Math.ceil(text.length / characters));
}

/** The columns from the first to the one that a reader needs last; the workings to their right are not printed. */
export function printArea(columns: readonly { readonly key: string }[], last: string, rows: number) {
  return { row: 0, column: 0, rows, columns: columns.findIndex(({ key }) => key === last) + 1 };
}

export function widths(columns: readonly { readonly width: number }[]): readonly number[] {
  return columns.map(({ width }) => width);
}

/** Reference at the left, page numbers at the right; a footer writes & as &&. */
export function footer({ reference }: Pick<Tender, "reference">): string {
  return `&L${reference.replaceAll("&", "&&")} &A&RPage &P of &N`;
}
