import type { LedgerHeadings } from "../council/sections/ledgers";

/** What a column of a payments ledger holds. */
export type ColumnRole = keyof LedgerHeadings;

export type VatBasis = "net" | "gross" | "not stated";

export interface LedgerColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
}

/** A column that is read for its words alone. */
export interface WordColumn extends LedgerColumn {
  readonly kind: "currency" | "status" | "description" | "flag" | "scale" | "rate";
}

/** The columns that a ledger was recognised by, for a user to confirm or change. */
export interface LedgerColumns {
  readonly roles: Readonly<Partial<Record<ColumnRole, LedgerColumn>>>;
  readonly basis: VatBasis;
  /** True where net and gross amounts are both there and net was taken. */
  readonly netOfBoth: boolean;
  /** Every heading that is not blank. */
  readonly headings: readonly string[];
  /** Columns whose heading another has too: each is chosen by its letter. */
  readonly twins: readonly LedgerColumn[];
  /** Other columns that may be the amount: other headings of amounts, and the same heading again. None where one was chosen that stands once. */
  readonly otherAmounts: readonly LedgerColumn[];
  /** Columns beside the amount whose headings are of money that came back: "Credit Note Amount", "Refunds". */
  readonly creditsBeside: readonly LedgerColumn[];
  /** What is taken off: the column of credits beside one of debits. */
  readonly credits: LedgerColumn | undefined;
  /** Says of each line whether it is a credit: a type of document, or debit and credit. */
  readonly creditMark: LedgerColumn | undefined;
  /** Hidden columns that would have been taken, were they shown. */
  readonly passedOver: readonly PassedOver[];
}

export interface PassedOver {
  readonly role: ColumnRole;
  readonly column: LedgerColumn;
}

/** Columns that a user chose, by heading or, where a heading is blank, by letter. */
export type ChosenColumns = Readonly<Partial<Record<ColumnRole, string>>>;

/** What columns a ledger is read by. */
export interface WantedColumns {
  /** A ledger without one of them is refused. */
  readonly chosen: ChosenColumns;
  /** Headings that the council's earlier ledgers had, taken where a ledger has one and nothing was chosen. */
  readonly kept?: LedgerHeadings | undefined;
  /** Columns, from 0, that the sheet does not show: one of them is taken only where no other can be. */
  readonly hidden?: ReadonlySet<number>;
}
