import { PenceColumn } from "../values/columns-of-numbers";
import type { LedgerColumn } from "./columns";
import type { LedgerLines } from "./ledger-lines";
import { repeatedAmounts } from "./repeated-amounts";

/** A column that may hold the amount, with what it comes to over the lines that are counted. */
export interface AmountSum {
  readonly column: LedgerColumn;
  readonly pence: number;
  /** Whether it holds another amount than the one taken on some line. */
  readonly differs: boolean;
}

/**
 * Watches the columns that may hold the amount beside the one that is taken: what each comes to, and whether the one
 * taken states an invoice's total again on each of its lines, where another varies.
 */
export class AmountChoice {
  private readonly columns: readonly LedgerColumn[];
  private readonly pence: number[];
  private readonly blank: number[];
  /** Of each column but the first, by line. */
  private readonly amounts: readonly PenceColumn[];
  /** By column, whether it holds another amount than the one taken on some line. */
  private readonly differs: boolean[];

  constructor(taken: LedgerColumn, others: readonly LedgerColumn[]) {
    this.columns = [taken, ...others];
    this.pence = this.columns.map(() => 0);
    this.blank = this.columns.map(() => 0);
    this.differs = this.columns.map(() => false);
    this.amounts = others.map(() => new PenceColumn());
  }

  /** A line that is counted: what the column taken and then the others hold; what follows of other columns is passed over. */
  add(taken: number, others: readonly (number | undefined)[]): void {
    this.pence[0] = (this.pence[0] ?? 0) + taken;
    for (let other = 0; other < this.amounts.length; other += 1) {
      const pence = others[other];
      const at = other + 1;
      this.amounts[other]?.push(pence);
      if (pence === undefined) this.blank[at] = (this.blank[at] ?? 0) + 1;
      else this.pence[at] = (this.pence[at] ?? 0) + pence;
      if (pence !== taken) this.differs[at] = true;
    }
  }

  /** What each column comes to, the one taken first. */
  get sums(): readonly AmountSum[] {
    return this.columns.map((column, at) => ({
      column,
      pence: this.pence[at] ?? 0,
      differs: this.differs[at] ?? false,
    }));
  }

  /**
   * What is known at the end, of all lines: that the column taken repeats a total and, where its lines' own amounts are
   * certain (in each transaction they sum to the total, and all are there), that column with its amounts by line.
   */
  end(lines: LedgerLines): AmountVerdict {
    const { lines: repeated, takenVaries, varied, summed } = repeatedAmounts(lines, this.amounts);
    // Where the amount taken varies too, it is the lines' own, unless in more transactions another sums to it.
    if (repeated === 0 || Math.max(...summed) < takenVaries) return { repeats: false };
    const certain = varied.findIndex(
      (count, at) => count > 0 && summed[at] === count && this.blank[at + 1] === 0,
    );
    const column = this.columns[certain + 1];
    const pence = takenVaries > 0 ? undefined : this.amounts[certain];
    return { repeats: true, lines: repeated, own: column && pence ? { column, pence } : undefined };
  }
}

export type AmountVerdict =
  | { readonly repeats: false }
  | {
      readonly repeats: true;
      readonly lines: number;
      readonly own: { readonly column: LedgerColumn; readonly pence: PenceColumn } | undefined;
    };
