import type { Issue } from "../issues/issue";
import { errorsFirst } from "../issues/errors-first";
import type { IssueCode } from "../issues/catalogue";

/** Why a line, or a whole table, is in no figure. */
export const LEFT_OUT_REASONS = [
  "amount-missing",
  "amount-uncomputed",
  "amount-unread",
  "amount-beyond",
  "cells-moved",
  "table-above",
  "sheet-unread",
  "hidden-sheet",
  "total",
  "total-differs",
  "summary-sheet",
  "same-file",
  "same-payments",
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What was left out of the figures. */
export interface LeftOut {
  readonly file: string;
  readonly sheet?: string;
  /** The row that Excel shows, from 1; undefined for a whole table, and for lines beyond those that are listed. */
  readonly line?: number;
  readonly reason: LeftOutReason;
  /** 1 for a line, else as many as there are. */
  readonly lines: number;
  readonly supplier: string;
  /** What stands where the amount is looked for. */
  readonly text: string;
  /** What it would add; undefined where that cannot be told. */
  readonly pence: number | undefined;
}

/**
 * Totals, and payments that are counted already, are no payments that a figure lacks; of the rest it is not known. A
 * total that differs is a doubt of its own.
 */
const NO_PAYMENTS: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  "total",
  "total-differs",
  "summary-sheet",
  "same-file",
  "same-payments",
]);

/** Whether the figures may lack payments by what was left out. */
export function mayLack({ reason }: Pick<LeftOut, "reason">): boolean {
  return !NO_PAYMENTS.has(reason);
}

/** What was left out for one reason. */
export interface LeftOutSum {
  readonly reason: LeftOutReason;
  readonly lines: number;
  /** Of those lines whose amount is known. */
  readonly pence: number;
  /** Lines whose amount cannot be told. */
  readonly unknown: number;
}

/** By reason, in the order of the reasons. */
export function sumLeftOut(leftOut: readonly LeftOut[]): readonly LeftOutSum[] {
  const sums = new Map<LeftOutReason, { lines: number; pence: number; unknown: number }>();
  for (const { reason, lines, pence } of leftOut) {
    const sum = sums.get(reason) ?? { lines: 0, pence: 0, unknown: 0 };
    sum.lines += lines;
    if (pence === undefined) sum.unknown += lines;
    else sum.pence += pence;
    sums.set(reason, sum);
  }
  return LEFT_OUT_REASONS.flatMap((reason) => {
    const sum = sums.get(reason);
    return sum ? [{ reason, ...sum }] : [];
  });
}

/** Why something was left out, in words that follow "Left out: ". */
export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  "amount-missing": "lines without an amount",
  "amount-uncomputed": "lines whose amount is a formula without a value",
  "amount-unread": "lines whose amount cannot be read",
  "amount-beyond": "lines whose amount is too large",
  "cells-moved": "lines whose cells do not fit the headings",
  "table-above": "lines above the headings that may be payments",
  "total-differs": "totals that are not the sum of what stands above",
  "sheet-unread": "sheets whose headings are not known",
  "hidden-sheet": "payments on hidden sheets",
  total: "totals of lines that are counted",
  "summary-sheet": "sheets that sum another",
  "same-file": "files that are another once more",
  "same-payments": "tables with the payments of another",
};

/** Questions that a ledger leaves open: the figures take one of several answers, or hold what may not be a payment. */
const DOUBTS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "ledger-total-differs",
  "ledger-own-total-differs",
  "ledger-total-doubtful",
  "ledger-amounts-repeat",
  "ledger-amounts-other",
  "ledger-months-other",
  "ledger-cells-uncomputed",
  "ledger-heading-twice",
  "ledger-column-twice",
  "ledger-columns-hidden",
  "ledger-amount-hidden",
  "ledger-column-passed-over",
  "ledger-columns-moved",
  "ledger-rows-wide",
  "ledger-supplier-codes",
  "ledger-suppliers-none",
  "ledger-amount-price",
  "ledger-contract-register",
  "ledger-credits-doubtful",
  "ledger-credits-unmarked",
  "ledger-section-credits",
  "ledger-credits-shown",
  "ledger-amounts-percent",
  "ledger-lines-undone",
  "ledger-lines-vat",
  "ledger-credits-beside",
  "ledger-currency-other",
  "ledger-amounts-negative",
  "ledger-amounts-fine",
  "ledger-amounts-scaled",
  "ledger-lines-scaled",
  "ledger-lines-rated",
  "ledger-signs-lost",
  "ledger-decimals-both",
  "ledger-dates-both-orders",
  "ledger-lines-twice",
  "ledger-numbers-twice",
  "ledger-sums-twice",
  "ledger-suppliers-alike",
]);

/** Whether an issue says that the figures may be others. */
export function isDoubt({ code }: Issue): boolean {
  return DOUBTS.has(code);
}

/** What was plain from a table itself, and read otherwise than its headings say: to be told with the figures, and no doubt. */
const SETTLED: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "ledger-amounts-own",
  "ledger-credits-unsigned",
  "ledger-pound-lost",
  "ledger-amounts-text",
  "ledger-lines-quoted",
  "ledger-company-numbers-short",
  "ledger-decimal-commas",
  "ledger-table-below",
  "ledger-columns-hidden-beside",
  "ledger-rows-hidden",
  "ledger-suppliers-blank",
]);

/** Whether an issue says how a table was read. */
export function isSettled({ code }: Issue): boolean {
  return SETTLED.has(code);
}

/** Errors first, then what says that the figures may be others, each in the order in which they were found. */
export function doubtsFirst(issues: readonly Issue[]): readonly Issue[] {
  return errorsFirst([...issues.filter(isDoubt), ...issues.filter((issue) => !isDoubt(issue))]);
}
