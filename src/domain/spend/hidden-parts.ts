import type { Tell } from "../issues/issue";
import type { AmountSum } from "./amount-choice";
import type { ColumnRole, LedgerColumn, LedgerColumns, WantedColumns } from "./columns";
import type { LedgerRow } from "./ledger";
import { textOf } from "./ledger-text";
import { ROLE_WORDS, wordPlace, wordSum } from "./word-columns";

/** Roles whose column changes who was paid what, when or where; the others only tell payments apart. */
const DECIDING: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["amount", "supplier", "date", "postcode", "sme", "vcse", "companyNumber"] as const),
]);

/**
 * Watches what a sheet does not show: hidden columns that are read, or passed over for others that are shown, and
 * payments in hidden rows. They count, as a filter hides rows that were paid.
 */
export class HiddenParts {
  private readonly rows = { lines: 0, pence: 0 };
  /** Of the columns that were passed over, those of texts, with the lines on which they say something else. */
  private readonly texts: {
    readonly role: ColumnRole;
    readonly column: LedgerColumn;
    readonly taken: LedgerColumn;
    lines: number;
  }[];

  constructor(
    { passedOver, roles }: LedgerColumns,
    private readonly wanted: WantedColumns,
  ) {
    this.texts = passedOver.flatMap(({ role, column }) => {
      const taken = roles[role];
      return taken && (role === "supplier" || role === "date") ? [{ role, column, taken, lines: 0 }] : [];
    });
  }

  /** A row whose payment is counted. */
  add({ cells, hidden }: LedgerRow, pence: number): void {
    if (hidden) {
      this.rows.lines += 1;
      this.rows.pence += pence;
    }
    for (const text of this.texts)
      if (textOf(cells[text.column.index]) !== textOf(cells[text.taken.index])) text.lines += 1;
  }

  /** `sums` are of the columns that may hold the amount, the one taken first; `all` are the lines of the table. */
  end(
    { roles, passedOver }: LedgerColumns,
    sums: readonly AmountSum[],
    all: { readonly lines: number; readonly pence: number },
    tell: Tell,
  ): void {
    if (this.rows.lines > 0) tell("ledger-rows-hidden", { ...this.rows });
    const deciding: string[] = [];
    const others: string[] = [];
    for (const role of Object.keys(roles) as ColumnRole[]) {
      const column = roles[role];
      if (column && this.isTaken(role, column))
        (DECIDING.has(role) ? deciding : others).push(`${ROLE_WORDS[role]}: ${wordPlace(column)}`);
    }
    if (deciding.length > 0) tell("ledger-columns-hidden", { columns: deciding.join("; "), ...all });
    if (others.length > 0) tell("ledger-columns-hidden-beside", { columns: others.join("; ") });
    const [taken] = sums;
    const amounts = passedOver.filter(({ role }) => role === "amount");
    for (const { column } of amounts) {
      const sum = sums.find((each) => each.column.index === column.index);
      if (taken && sum?.differs === true && roles.amount?.index === taken.column.index)
        tell("ledger-amount-hidden", {
          column: wordPlace(column),
          sums: [taken, sum].map(wordSum).join("; "),
        });
    }
    for (const { role, column, taken: shown, lines } of this.texts)
      if (lines > 0)
        tell("ledger-column-passed-over", {
          ...{ role: ROLE_WORDS[role], column: wordPlace(column), taken: wordPlace(shown), lines },
        });
  }

  /** Whether a hidden column has a role that nobody chose it for. */
  private isTaken(role: ColumnRole, { index }: LedgerColumn): boolean {
    const { hidden, chosen } = this.wanted;
    return chosen[role] === undefined && hidden?.has(index) === true;
  }
}
