import type { Sentences, Spoken } from "./sentences";

/** Figures side by side, in pounds or percent. */
type Compared = { readonly kind: "spend" | "share"; readonly now: number; readonly other: number };

/** "£130.00" or "4.2%". */
function figure(kind: Compared["kind"], figure: number): string {
  const pence = { style: "currency", currency: "GBP" } as const;
  return kind === "spend" ? figure.toLocaleString("en-GB", pence) : `${figure}%`;
}

/** Payments ledgers and the supplier register. */
export const spendSentences = {
  "spend-ten-times-up": ({ limits }: Spoken<Compared>) =>
    `Check the amounts: ${figure(limits.kind, limits.now)} is ten times ${figure(limits.kind, limits.other)} or more`,
  "spend-ten-times-down": ({ limits }: Spoken<Compared>) =>
    `Check the amounts: ${figure(limits.kind, limits.now)} is a tenth of ${figure(limits.kind, limits.other)} or less`,
  "ledger-headings-missing": () =>
    "Give a ledger with a row of headings that names a supplier and an amount, or name its columns",
  "ledger-column-unknown": ({ limits }: Spoken<{ role: string; column: string; headings: string }>) =>
    `Choose a column for the ${limits.role} that the ledger has: there is no ${limits.column}. Its columns are ${limits.headings}`,
  "ledger-sheet-skipped": () => "This sheet has no headings of a ledger and was left out",
  "ledger-sheet-hidden": () =>
    "This sheet is hidden and was left out: show it where its payments should count",
  "ledger-amount-unread": ({ limits }: Spoken<{ text: string }>) =>
    `Amount must be pounds and pence such as 1,200.50: "${limits.text}" was left out`,
  "ledger-amount-missing": () => "Enter the amount: a line without one was left out",
  "ledger-total-line": ({ limits }: Spoken<{ amount: string }>) =>
    `A total of ${limits.amount} without supplier or date was left out`,
  "ledger-date-unread": ({ limits }: Spoken<{ text: string }>) =>
    `Date must be a day such as 30/04/2026: "${limits.text}" was not read, and the amount counts without a date`,
  "ledger-lines-beyond-sheet": ({ limits }: Spoken<{ lines: number; most: number }>) =>
    `Give fewer ledgers to get a workbook: they have ${limits.lines.toLocaleString("en-GB")} lines, and a sheet of Excel holds ${limits.most.toLocaleString("en-GB")}`,
  "ledger-answer-unread": ({ limits }: Spoken<{ column: string; text: string }>) =>
    `${limits.column} must be Yes, No or Unknown: "${limits.text}" counts as Unknown`,
  "register-column-missing": ({ limits }: Spoken<{ column: string }>) =>
    `Add the column ${limits.column} to the supplier register`,
  "register-lines-differ": ({ limits }: Spoken<{ supplier: string; other: string; otherLine: number }>) =>
    `${limits.supplier} and ${limits.other} on line ${limits.otherLine} are one name and say different things: correct one. Until then they count for names written exactly as they are`,
} satisfies Sentences;
