import type { Sentences } from "./sentences";

/** Payments ledgers and the supplier register. */
export const spendSentences: Sentences = {
  "ledger-headings-missing": () =>
    "Give a ledger with a row of headings that names a supplier and an amount, or name the amount column",
  "ledger-column-unknown": ({ limits }) =>
    `Choose an amount column that the ledger has: there is no ${limits.column}. Its columns are ${limits.headings}`,
  "ledger-sheet-skipped": () => "This sheet has no headings of a ledger and was left out",
  "ledger-sheet-hidden": () =>
    "This sheet is hidden and was left out: show it where its payments should count",
  "ledger-amount-unread": ({ limits }) =>
    `Amount must be pounds and pence such as 1,200.50: "${limits.text}" was left out`,
  "ledger-amount-missing": () => "Enter the amount: a line without one was left out",
  "ledger-total-line": ({ limits }) => `A total of ${limits.amount} without supplier or date was left out`,
  "ledger-date-unread": ({ limits }) =>
    `Date must be a day such as 30/04/2026: "${limits.text}" was not read, and the amount counts without a date`,
  "ledger-answer-unread": ({ limits }) =>
    `${limits.column} must be Yes, No or Unknown: "${limits.text}" counts as Unknown`,
  "register-column-missing": ({ limits }) => `Add the column ${limits.column} to the supplier register`,
  "register-lines-differ": ({ limits }) =>
    `${limits.supplier} and ${limits.other} on line ${limits.otherLine} are one name and say different things: correct one. Until then they count for names written exactly as they are`,
};
