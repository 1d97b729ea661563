import type { Words } from "../values/words";

/** Lines together. */
interface Run {
  lines: number;
  pence: number;
}

/** So many lines without a number show that a ledger does not number each. */
const MOST_WITHOUT = 20;

/**
 * Tells subtotals that have a supplier and a date, and lack only the number that other lines have: one comes to the
 * lines above since the last line without a number, or since another supplier's.
 */
export class NumberSums {
  private readonly block: Run = { lines: 0, pence: 0 };
  /** The last of those, of one supplier. */
  private readonly ofSupplier = { lines: 0, pence: 0, supplier: 0 };
  private numbered = 0;
  /** Lines without a number that come to no others. */
  private others = 0;
  private isOff = false;
  private hasTotal = false;
  /** Counted lines that repeat the one line above, as the subtotal of one does. */
  private readonly single: Run = { lines: 0, pence: 0 };

  constructor(private readonly suppliers: Words) {}

  /** Whether lines without a number are still few enough to be anything but payments. */
  get isWatching(): boolean {
    return !this.isOff;
  }

  /** What a line with a supplier and without a number is. */
  judge(supplier: string, pence: number): "payment" | "total" | "doubtful" {
    if (this.isOff || pence === 0) return "payment";
    const isOwn = this.suppliers.text(this.ofSupplier.supplier) === supplier;
    const runs = isOwn ? [this.block, this.ofSupplier] : [this.block];
    if (!runs.some((run) => run.lines > 1 && run.pence === pence)) return "payment";
    if (this.others > 0) return "doubtful";
    this.hasTotal = true;
    return "total";
  }

  /** A line is counted. */
  add(supplier: number, pence: number, hasNumber: boolean): void {
    if (this.isOff) return;
    const { block, ofSupplier } = this;
    if (!hasNumber) {
      const isSingle =
        ofSupplier.lines === 1 && ofSupplier.supplier === supplier && ofSupplier.pence === pence;
      if (isSingle) add(this.single, pence);
      else this.others += 1;
      this.isOff = this.others > MOST_WITHOUT && 2 * this.others > this.numbered;
      this.start();
      return;
    }
    this.numbered += 1;
    if (supplier !== ofSupplier.supplier) {
      ofSupplier.supplier = supplier;
      ofSupplier.lines = 0;
      ofSupplier.pence = 0;
    }
    add(block, pence);
    add(ofSupplier, pence);
  }

  /** What follows is summed from here. */
  start(): void {
    for (const run of [this.block, this.ofSupplier]) {
      run.lines = 0;
      run.pence = 0;
    }
  }

  /** Counted lines that may be subtotals of one line, and what they come to; a single one may be so by chance. */
  get mayBeTotals(): Readonly<Run> {
    const isTold = this.single.lines > 1 || (this.single.lines > 0 && this.hasTotal);
    return isTold && !this.isOff ? this.single : { lines: 0, pence: 0 };
  }
}

function add(run: Run, pence: number): void {
  run.lines += 1;
  run.pence += pence;
}
