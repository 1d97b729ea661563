/**
 * The sum of a column's lines so far, and which sums of the last lines a total may state: since the table's start, or
 * since any total before. Memory grows with the totals alone.
 */
export class RunningSum {
  private sum = 0;
  private lines = 0;
  /** By the sum that stood there, how many lines came before. */
  private readonly starts: Map<number, number>;

  /** From nothing on, or from where another stands. */
  constructor(from?: RunningSum) {
    this.starts = new Map(from?.starts ?? [[0, 0]]);
    this.sum = from?.sum ?? 0;
    this.lines = from?.lines ?? 0;
  }

  /** Pence of the next line. */
  add(pence: number): void {
    this.sum += pence;
    this.lines += 1;
  }

  /** How many of the last lines come to so many pence, and whether they are all; undefined where none do. */
  linesOf(pence: number): { readonly lines: number; readonly all: boolean } | undefined {
    const before = this.starts.get(this.sum - pence);
    if (before === undefined || before === this.lines) return undefined;
    return { lines: this.lines - before, all: before === 0 };
  }

  /** A total stands here: what follows may be summed from here. */
  start(): void {
    if (!this.starts.has(this.sum)) this.starts.set(this.sum, this.lines);
  }

  /** How many lines there are so far. */
  get length(): number {
    return this.lines;
  }

  get pence(): number {
    return this.sum;
  }
}
