import { pounds, type Labelled, type Sentences, type Spoken } from "./sentences";

/** What is found when a workbook is checked. */
export const checkSentences = {
  "no-stamp": () =>
    "Choose a workbook that was made here: this one has no Stamp sheet, or its name Stamp is lost",
  "kind-unknown": ({ limits }: Spoken<{ kind: string }>) =>
    `This workbook is of a kind that this version cannot check (${limits.kind}). Update the add-in`,
  "summary-not-checked": ({ limits }: Spoken<{ bidder: string; reference: string }>) =>
    `This is the assessment summary of ${limits.bidder} for tender ${limits.reference}: nothing is typed into it, so there is nothing to check. To correct it, correct the tender's workbook, check that, and make the summaries again`,
  "local-spend-not-checked": () =>
    "This is a workbook of local spend: its figures are formulas over the sheet Ledger, which may be corrected. There is nothing to check in it; to begin anew, make it again from the ledgers",
  "cannot-be-read": ({ limits }: Spoken<{ cause: string }>) => limits.cause,
  "bid-not-entered": () => "Enter the bid: nothing of it is entered yet",
  "entry-missing": ({ limits }: Labelled) => `Enter the ${limits.label}`,
  "tie-without-rule": ({ limits }: Spoken<{ bidders: string; rank: number }>) =>
    `${limits.bidders} share rank ${limits.rank}, and the tender has no tie rule: say what decides before the award`,
  "tie-to-decide": ({ limits }: Spoken<{ bidders: string; rank: number }>) =>
    `${limits.bidders} share rank ${limits.rank} by the tender's tie rule: decide between them, and enter the reason with the award`,
  "tie-broken": ({ limits }: Spoken<{ bidders: string; total: string; first: string; rule: string }>) =>
    `The totals of ${limits.bidders} are equal, ${limits.total}: the tender's tie rule puts ${limits.first} first (${limits.rule}). Look at their marks and prices once more before the award`,
  "totals-close": ({ limits }: Spoken<{ bidders: string; totals: string }>) =>
    `The totals of ${limits.bidders} are within a hundredth of a mark, ${limits.totals}: look at their marks and prices once more before the award`,
  "price-abnormally-low": ({ limits }: Spoken<{ price: number; share: number; mean: number }>) =>
    `Price of ${pounds(limits.price)} is below ${limits.share}% of the mean of all prices, ${pounds(limits.mean)}: ask the bidder how it can be kept`,
  "proxy-pack-missing": () =>
    "This tender is scored by pounds of a proxy pack, and the workbook holds none. Make the workbook again with the pack",
  "proxy-pack-illustrative": ({ limits }: Spoken<{ edition: string }>) =>
    `Proxy pack ${limits.edition} is ILLUSTRATIVE: use it to try things out, and never for an award`,
  "formula-altered": ({ limits }: Spoken<{ found: string }>) =>
    `Restore the formula: the cell holds ${limits.found}`,
  "locked-value-altered": ({ limits }: Spoken<{ inserted: string; found: string }>) =>
    `Restore ${limits.inserted}: the locked cell holds ${limits.found}`,
  "cells-unlocked": ({ limits }: Spoken<{ count: number }>) =>
    limits.count === 1
      ? "Lock this cell again: it should not be typed into"
      : `Lock ${limits.count} cells again, of which this is the first: they should not be typed into`,
  "entry-rule-lost": ({ limits }: Spoken<{ cells: string; refusal: string }>) =>
    `Check what is entered in ${limits.cells}, or copy the values alone into a new workbook: wrong entries are no longer refused there. The rule was: ${limits.refusal.replace(/\.$/, "")}`,
  "sheet-missing": ({ limits }: Spoken<{ name: string }>) =>
    `Use a copy that has the sheet ${limits.name}, or make the sheets again: it is missing here`,
  "sheet-rearranged": () =>
    "Undo what moved this sheet's cells, or use an earlier copy: rows or columns were added, moved or deleted, so its formulas cannot be checked",
  "calculates-by-hand": () =>
    "Press F9 before you read the figures in this workbook: it calculates by hand, so they may be of earlier entries. On the Formulas tab, Calculation Options, choose Automatic",
  "sheet-unprotected": () => "Protect this sheet again: its formulas can be typed over",
} satisfies Sentences;
