import { penceOf } from "../values/amount";
import type { LedgerRow } from "./ledger";
import type { LedgerColumn } from "./columns";
import type { RowFacts } from "./totals";

/** A column that may hold the amount, with what it comes to over the lines that are counted. */
export interface AmountSum {
  readonly column: LedgerColumn;
  readonly pence: number;
  /** Whether it holds another amount than the one taken on some line. */
  readonly differs: boolean;
}

/** Several lines of one transaction, or of one supplier and day, one after the other. */
interface Transaction {
  readonly key: string;
  /** Without a number, lines of one supplier and day may be of several invoices. */
  readonly numbered: boolean;
  lines: number;
  /** By column, the first of which is the one taken. */
  readonly first: readonly (number | undefined)[];
  readonly sums: number[];
  readonly varies: boolean[];
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
  private readonly amounts: readonly (number | undefined)[][];
  /** By column, whether it holds another amount than the one taken on some line. */
  private readonly differs: boolean[];
  private current: Transaction | undefined;
  /** By column: transactions in which it varies while the one taken does not, and those that it sums to the one taken. */
  private readonly varied: number[];
  private readonly summed: number[];
  private takenVaries = 0;
  private repeatedLines = 0;

  constructor(taken: LedgerColumn, others: readonly LedgerColumn[]) {
    this.columns = [taken, ...others];
    this.pence = this.columns.map(() => 0);
    this.blank = this.columns.map(() => 0);
    this.varied = this.columns.map(() => 0);
    this.summed = this.columns.map(() => 0);
    this.differs = this.columns.map(() => false);
    this.amounts = others.map(() => []);
  }

  /** A line that is counted, with what the column taken holds. */
  add({ cells }: LedgerRow, taken: number, facts: RowFacts): void {
    const found = this.columns.map(({ index }, at) => {
      if (at === 0) return taken;
      const cell = cells[index];
      return cell === undefined || cell === "" ? undefined : penceOf(cell);
    });
    found.forEach((pence, at) => {
      if (pence === undefined) this.blank[at] = (this.blank[at] ?? 0) + 1;
      else this.pence[at] = (this.pence[at] ?? 0) + pence;
      if (at > 0) this.amounts[at - 1]?.push(pence);
      if (pence !== taken) this.differs[at] = true;
    });
    this.follow(found, facts);
  }

  private follow(found: readonly (number | undefined)[], { transaction, supplier, date }: RowFacts): void {
    const { current } = this;
    const key = `${transaction}|${supplier}|${date}`;
    if (!current || current.key !== key) {
      this.close();
      this.current = {
        key,
        numbered: transaction !== "",
        lines: 1,
        first: found,
        sums: found.map((pence) => pence ?? 0),
        varies: found.map(() => false),
      };
      return;
    }
    current.lines += 1;
    found.forEach((pence, at) => {
      current.sums[at] = (current.sums[at] ?? 0) + (pence ?? 0);
      if (pence !== current.first[at]) current.varies[at] = true;
    });
  }

  private close(): void {
    const { current } = this;
    if (!current || current.lines < 2) return;
    if (current.varies[0]) {
      if (current.numbered) this.takenVaries += 1;
      return;
    }
    const others = this.columns
      .map((_, at) => at)
      .filter((at) => current.varies[at] && (current.numbered || current.sums[at] === current.first[0]));
    if (others.length === 0) return;
    this.repeatedLines += current.lines;
    for (const at of others) {
      this.varied[at] = (this.varied[at] ?? 0) + 1;
      if (current.sums[at] === current.first[0]) this.summed[at] = (this.summed[at] ?? 0) + 1;
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
   * What is known at the end: that the column taken repeats a total and, where its lines' own amounts are certain (in
   * each transaction they sum to the total, and all are there), that column with its amounts by line.
   */
  end(): AmountVerdict {
    this.close();
    this.current = undefined;
    const at = this.varied.findIndex((count) => count > 0);
    if (at < 0 || this.takenVaries > 0) return { repeats: false };
    const certain = this.varied.findIndex(
      (count, index) => count > 0 && this.summed[index] === count && this.blank[index] === 0,
    );
    const column = this.columns[certain];
    const amounts = this.amounts[certain - 1];
    const own = column && amounts ? { column, pence: amounts as readonly number[] } : undefined;
    return { repeats: true, lines: this.repeatedLines, own };
  }
}

export type AmountVerdict =
  | { readonly repeats: false }
  | {
      readonly repeats: true;
      readonly lines: number;
      readonly own: { readonly column: LedgerColumn; readonly pence: readonly number[] } | undefined;
    };
