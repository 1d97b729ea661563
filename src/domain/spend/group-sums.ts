/** Lines of a kind, together. */
interface Sum {
  lines: number;
  pence: number;
}

/**
 * Watches counted rows without date and number that come to the lines between them and the next such row, above or
 * below: subtotals of groups that may be of one line each, which no row alone shows.
 */
export class GroupSums {
  /** The lines with a date or a number since the last row without. */
  private readonly run: Sum = { lines: 0, pence: 0 };
  /** Pence of the row above those, where it is not the sum of lines above it. */
  private head: number | undefined;
  private readonly found: Sum = { lines: 0, pence: 0 };
  /** Whether any is the sum of several lines, or stands beside a total that is certain. */
  private isTelling = false;

  /** A line is counted. */
  add(pence: number, isUnplaced: boolean): void {
    if (!isUnplaced) {
      this.run.lines += 1;
      this.run.pence += pence;
      return;
    }
    const isSum = !this.isRun(this.head) && this.isRun(pence);
    this.end();
    if (isSum) this.find(pence);
    this.begin(isSum ? undefined : pence);
  }

  /** A row stands here that is told otherwise; a total that is certain makes others likelier. */
  pass(isTotal: boolean): void {
    this.end();
    this.begin(undefined);
    if (isTotal) this.isTelling = true;
  }

  /** The rows that may be totals, and what they come to; one that equals a single line may be so by chance. */
  get mayBeTotals(): Readonly<Sum> {
    this.end();
    this.head = undefined;
    return this.isTelling || this.found.lines > 1 ? this.found : { lines: 0, pence: 0 };
  }

  private end(): void {
    if (this.head !== undefined && this.isRun(this.head)) this.find(this.head);
  }

  private begin(head: number | undefined): void {
    this.head = head;
    this.run.lines = 0;
    this.run.pence = 0;
  }

  private find(pence: number): void {
    if (this.run.lines > 1) this.isTelling = true;
    this.found.lines += 1;
    this.found.pence += pence;
  }

  private isRun(pence: number | undefined): boolean {
    return this.run.lines > 0 && pence !== 0 && pence === this.run.pence;
  }
}
