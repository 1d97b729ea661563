import { PenceColumn } from "../values/columns-of-numbers";
import type { LedgerColumn } from "./columns";
import type { LineInNumbers } from "./ledger-lines";

/** A column that may hold the amount, with what it comes to over the lines that are counted. */
export interface AmountSum {
  readonly column: LedgerColumn;
  readonly pence: number;
  /** Whether it holds another amount than the one taken on some line. */
  readonly differs: boolean;
}

/** What lines of one transaction have in common. */
type LineOfTransaction = Pick<LineInNumbers, "transaction" | "supplier" | "date">;

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
  /** The lines so far of the transaction, or of one supplier and day, that is read, one after the other. */
  private readonly current: { transaction: number; supplier: number; date: number; lines: number };
  /** Of them by column: the first amount, the sum, and whether another than the first stands there. */
  private readonly first: (number | undefined)[];
  private readonly sumOf: number[];
  private readonly varies: boolean[];
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
    this.amounts = others.map(() => new PenceColumn());
    this.current = { transaction: 0, supplier: 0, date: 0, lines: 0 };
    this.first = this.columns.map(() => undefined);
    this.sumOf = this.columns.map(() => 0);
    this.varies = this.columns.map(() => false);
  }

  /** A line that is counted, with what the column taken and then the others hold. */
  add(line: LineOfTransaction, taken: number, others: readonly (number | undefined)[]): void {
    const { current } = this;
    const isSame =
      current.lines > 0 &&
      current.transaction === line.transaction &&
      current.supplier === line.supplier &&
      current.date === line.date;
    if (!isSame) {
      this.close();
      current.transaction = line.transaction;
      current.supplier = line.supplier;
      current.date = line.date;
      current.lines = 0;
    }
    this.follow(0, taken, taken);
    for (let at = 0; at < others.length; at += 1) {
      this.amounts[at]?.push(others[at]);
      this.follow(at + 1, others[at], taken);
    }
    current.lines += 1;
  }

  private follow(at: number, pence: number | undefined, taken: number): void {
    if (pence === undefined) this.blank[at] = (this.blank[at] ?? 0) + 1;
    else this.pence[at] = (this.pence[at] ?? 0) + pence;
    if (pence !== taken) this.differs[at] = true;
    if (this.current.lines === 0) {
      this.first[at] = pence;
      this.sumOf[at] = 0;
      this.varies[at] = false;
    } else if (pence !== this.first[at]) this.varies[at] = true;
    this.sumOf[at] = (this.sumOf[at] ?? 0) + (pence ?? 0);
  }

  private close(): void {
    const { current, first, sumOf, varies } = this;
    if (current.lines < 2) return;
    // Without a number, lines of one supplier and day may be of several invoices.
    const isNumbered = current.transaction !== 0;
    if (varies[0]) {
      if (isNumbered) this.takenVaries += 1;
      return;
    }
    const others = this.columns
      .map((_, at) => at)
      .filter((at) => varies[at] && (isNumbered || sumOf[at] === first[0]));
    if (others.length === 0) return;
    this.repeatedLines += current.lines;
    for (const at of others) {
      this.varied[at] = (this.varied[at] ?? 0) + 1;
      if (sumOf[at] === first[0]) this.summed[at] = (this.summed[at] ?? 0) + 1;
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
    const at = this.varied.findIndex((count) => count > 0);
    if (at < 0 || this.takenVaries > 0) return { repeats: false };
    const certain = this.varied.findIndex(
      (count, index) => count > 0 && this.summed[index] === count && this.blank[index] === 0,
    );
    const column = this.columns[certain];
    const amounts = this.amounts[certain - 1];
    const own = column && amounts ? { column, pence: amounts } : undefined;
    return { repeats: true, lines: this.repeatedLines, own };
  }
}

export type AmountVerdict =
  | { readonly repeats: false }
  | {
      readonly repeats: true;
      readonly lines: number;
      readonly own: { readonly column: LedgerColumn; readonly pence: PenceColumn } | undefined;
    };
