import type { Tender } from "../domain/tender";

/** The row of the headings of sheets that list bids, from 0, below the title and the line that checks the shares. */
export const HEADING_ROW = 2;

export function widths(columns: readonly { readonly width: number }[]): readonly number[] {
  return columns.map(({ width }) => width);
}

/** Reference at the left, page numbers at the right; a footer writes & as &&. */
export function footer({ reference }: Pick<Tender, "reference">): string {
  return `&L${reference.replaceAll("&", "&&")} &A&RPage &P of &N`;
}
