import type { Tell } from "../issues/issue";

/** "Credit notes", "B. Refunds received", "INCOME", "Receipts": what stands below came back. */
const TITLE =
  /^\W*(?:(?:section|part)\W+)?(?:[a-h\d]{1,2}\W+)?(?:supplier )?(?:credits?|credit ?(?:notes?|memos?)|refunds?|income|receipts?|reimbursements?)(?: (?:received|issued|received back))?\W*$/i;

/** Watches lines below a title within a table that says that they came back, and are above 0. */
export class CreditSections {
  private isOpen = false;
  private readonly above = { lines: 0, pence: 0, text: "" };
  private below = 0;
  private title = "";

  /** A line of a text alone: it ends the section above it. */
  begin(title: string): void {
    this.isOpen = TITLE.test(title);
    this.title = title;
  }

  /** A line that is counted, unless a mark of its own calls it a credit. */
  add(pence: number): void {
    if (!this.isOpen) return;
    if (pence < 0) this.below += 1;
    if (pence <= 0) return;
    if (this.above.lines === 0) this.above.text = this.title;
    this.above.lines += 1;
    this.above.pence += pence;
  }

  /** Where most have a minus sign, the others are corrections of them. */
  end(tell: Tell): void {
    if (this.above.lines > this.below) tell("ledger-section-credits", { ...this.above });
  }
}
