import { penceOf } from "../values/amount";
import type { LedgerRow } from "./ledger";
import { hasPence } from "./row-shape";
import { RunningSum } from "./running-sum";

/** Rows of a table whose headings are not known that may be payments, with what they come to. */
export interface UnreadAmounts {
  readonly lines: number;
  readonly pence: number;
}

/**
 * The column of a table that looks most like amounts: of those in which a cell has pence, the one with the most amounts
 * beside a word; its totals left out. Undefined where no column has as many as `least`: a sheet of notes or codes.
 */
export function amountsIn(rows: Iterable<LedgerRow>, least = 2): UnreadAmounts | undefined {
  const columns: { sum: RunningSum; lines: number; withPence: boolean }[] = [];
  for (const { cells } of rows) {
    if (!cells.some((cell) => typeof cell === "string" && /[a-z]{2}/i.test(cell))) continue;
    cells.forEach((cell, index) => {
      const pence = cell === undefined || cell === "" ? undefined : penceOf(cell);
      if (pence === undefined) return;
      const column = (columns[index] ??= { sum: new RunningSum(), lines: 0, withPence: false });
      if (column.lines > 1 && column.sum.linesOf(pence)?.all === true) return;
      column.sum.add(pence);
      column.lines += 1;
      if (hasPence(cell)) column.withPence = true;
    });
  }
  const [best] = columns
    .filter((column) => column.withPence && column.lines >= least)
    .sort((one, other) => other.lines - one.lines);
  return best && { lines: best.lines, pence: best.sum.pence };
}
