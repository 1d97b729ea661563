import type { ReadTable } from "./ledger";

/** What a ledger says of itself that it comes to, held against the lines that are counted. */
export interface OwnTotalFound {
  readonly file: string;
  readonly sheet: string | undefined;
  /** The row of the total, and the first and last of the lines that are counted; from 1. */
  readonly line: number;
  readonly first: number;
  readonly last: number;
  readonly pence: number;
  readonly counted: number;
}

/** Of tables that state their total. */
export function ownTotalsOf(tables: readonly ReadTable[]): readonly OwnTotalFound[] {
  return tables.flatMap(({ file, sheet, ledger }) => {
    const { ownTotal, lines } = ledger;
    if (!ownTotal) return [];
    const [first, last] = lines.length > 0 ? [lines.place(0), lines.place(lines.length - 1)] : [0, 0];
    return [{ file, sheet, ...ownTotal, first, last, counted: lines.sum }];
  });
}
