import type { Tell } from "../issues/issue";
import type { LedgerColumn } from "./columns";
import { isMonth } from "./heading-words";
import type { LedgerRow } from "./ledger";
import { textOf } from "./ledger-text";
import { namesTotal } from "./totals";
import type { AmountWriting } from "./written-amount";

/** Columns of other months beside the month that was chosen as the amount, with what of them is in no figure. */
export class OtherMonths {
  private readonly pence: number[];
  private readonly lines: number[];

  constructor(
    private readonly taken: LedgerColumn,
    private readonly others: readonly LedgerColumn[],
  ) {
    this.pence = others.map(() => 0);
    this.lines = others.map(() => 0);
  }

  /** Takes what a row that is no total has in them; false where it has nothing. */
  add({ cells }: LedgerRow, writing: AmountWriting): boolean {
    if (cells.some((cell) => typeof cell === "string" && namesTotal(textOf(cell)))) return false;
    let isAny = false;
    for (const [at, { index }] of this.others.entries()) {
      const pence = writing.read(cells[index])?.pence ?? 0;
      if (pence === 0) continue;
      this.pence[at] = (this.pence[at] ?? 0) + pence;
      this.lines[at] = (this.lines[at] ?? 0) + 1;
      isAny = true;
    }
    return isAny;
  }

  end(tell: Tell): void {
    const sums = this.others.map(({ heading }, at) => ({
      ...{ text: heading, lines: this.lines[at] ?? 0, pence: this.pence[at] ?? 0 },
    }));
    const filled = sums.filter(({ lines }) => lines > 0);
    if (filled.length > 0) tell("ledger-months-other", { heading: this.taken.heading, sums: filled });
  }
}

/** Undefined where the amount is no month, or the only one. */
export function otherMonths(headings: readonly string[], amount: LedgerColumn): OtherMonths | undefined {
  if (!isMonth(amount.heading)) return undefined;
  const others = headings.flatMap((heading, index) =>
    index !== amount.index && isMonth(heading) ? [{ index, heading }] : [],
  );
  return others.length > 0 ? new OtherMonths(amount, others) : undefined;
}
