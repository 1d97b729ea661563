import { kindInWords } from "./returns";
import { counted, type Sentences, type Spoken } from "./sentences";

/** Figures side by side, in pounds or percent. */
type Compared = { readonly kind: "spend" | "share"; readonly now: number; readonly other: number };

/** "£130.00" or "4.2%". */
function figure(kind: Compared["kind"], figure: number): string {
  const pence = { style: "currency", currency: "GBP" } as const;
  return kind === "spend" ? figure.toLocaleString("en-GB", pence) : `${figure}%`;
}

/** Lines with what they come to, in pence. */
type Lines = { readonly lines: number; readonly pence: number };

function money(pence: number): string {
  return figure("spend", pence / 100);
}

/** "3 lines (£120.00)". */
function linesOf({ lines, pence }: Lines): string {
  return `${counted(lines.toLocaleString("en-GB"), "line")} (${money(pence)})`;
}

/** Payments ledgers and the supplier register. */
export const spendSentences = {
  "spend-ten-times-up": ({ limits }: Spoken<Compared>) =>
    `Check the amounts: ${figure(limits.kind, limits.now)} is ten times ${figure(limits.kind, limits.other)} or more`,
  "spend-ten-times-down": ({ limits }: Spoken<Compared>) =>
    `Check the amounts: ${figure(limits.kind, limits.now)} is a tenth of ${figure(limits.kind, limits.other)} or less`,
  "spend-before-other": () =>
    "Choose the figures of local spend of a period before: the JSON file or the workbook that was made for it. This workbook is another",
  "ledger-not-text": () =>
    "Choose a text file, such as .csv, or an Excel workbook (.xlsx): this file is neither",
  "ledger-made-here": ({ limits }: Spoken<{ kind: string }>) =>
    `Choose a payments ledger: this is ${kindInWords(limits.kind)}`,
  "ledger-web-page": () =>
    "Open this file in Excel and save it as .xlsx or .csv: it is a web page or XML, whatever its name says",
  "ledger-headings-missing": () =>
    "Give a ledger with a row of headings that names a supplier and an amount, or name its columns",
  "ledger-suppliers-many": ({ limits }: Spoken<{ maximum: number; role: string }>) =>
    `Give this ledger in parts, or name the column of the ${limits.role}: up to this line there are more than ${limits.maximum.toLocaleString("en-GB")} different ones, and nothing of it was counted`,
  "ledger-tables-many": ({ limits }: Spoken<{ maximum: number }>) =>
    `Put the payments under one row of headings: with this line the ledger has more than ${limits.maximum.toLocaleString("en-GB")} rows of other headings, each of which begins a table`,
  "ledger-column-missing": ({
    limits,
  }: Spoken<{ role: string; headings: string; likeliest: string | undefined }>) =>
    `Name the column of the ${limits.role}: none of these headings is known as one: ${limits.headings}.${
      limits.likeliest === undefined ? "" : ` The likeliest is ${limits.likeliest}`
    }`,
  "ledger-months-across": ({ limits }: Spoken<{ first: string; last: string }>) =>
    `Give a ledger with the payments one below the other: the amounts of this one stand in a column for each month, from ${limits.first} to ${limits.last}. A column that sums all of them can be named as the amount`,
  "ledger-months-other": ({
    limits,
  }: Spoken<{ heading: string; sums: readonly { text: string; lines: number; pence: number }[] }>) =>
    `Check that one month is meant: ${limits.heading} was taken as the amount, and what stands under other months is in no figure: ${limits.sums
      .map(({ text, lines, pence }) => `${text}, ${linesOf({ lines, pence })}`)
      .join("; ")}. A column that sums all of them can be named as the amount`,
  "ledger-table-above": ({ limits }: Spoken<Lines & { line: number }>) =>
    `Check ${linesOf(limits)} above the headings on line ${limits.line}, which were not read and may be payments. Give them on a sheet or in a file of their own, or with a date or a number on each line`,
  "ledger-cells-uncomputed": ({ limits }: Spoken<{ cells: number; lines: number; first: string }>) =>
    `Open this workbook in Excel, recalculate it and save it: ${counted(limits.cells.toLocaleString("en-GB"), "cell")} of the columns that are read, the first in ${limits.first}, ${limits.cells === 1 ? "is a formula" : "are formulas"} of which the file holds no value${
      limits.lines > 0
        ? `, and ${counted(limits.lines.toLocaleString("en-GB"), "line")} without an amount ${limits.lines === 1 ? "was" : "were"} left out`
        : ""
    }`,
  "ledger-column-unknown": ({ limits }: Spoken<{ role: string; column: string; headings: string }>) =>
    `Choose a column for the ${limits.role} that the ledger has: there is no ${limits.column}. Its columns are ${limits.headings}`,
  "ledger-sheet-skipped": ({ limits }: Spoken<Lines>) =>
    `This sheet has no headings of a ledger and was left out${limits.lines > 0 ? ` with ${linesOf(limits)} that may be payments` : ""}`,
  "ledger-sheet-hidden": ({ limits }: Spoken<Lines & { other: string }>) =>
    `This sheet is hidden and was left out${limits.lines > 0 ? ` with ${linesOf(limits)}` : ""}: show it where its payments should count`,
  "ledger-amount-unread": ({ limits }: Spoken<{ text: string }>) =>
    `Amount must be pounds and pence such as 1,200.50: "${limits.text}" was left out`,
  "ledger-amount-missing": () => "Enter the amount: a line without one was left out",
  "ledger-amount-beyond": ({ limits }: Spoken<{ text: string; most: number }>) =>
    `Check the amount: "${limits.text}" is more than ${figure("spend", limits.most)}, the most that is taken as one payment, and was left out`,
  "ledger-amount-moved": ({ limits }: Spoken<{ text: string; pence: number | undefined }>) =>
    `Put each cell under its heading: this line was left out, as ${limits.text === "" ? "nothing" : `"${limits.text}"`} stands where its amount is looked for${
      limits.pence === undefined ? "" : `. It would add ${money(limits.pence)}`
    }`,
  "ledger-total-line": ({ limits }: Spoken<{ amount: string }>) =>
    `A total of ${limits.amount} was left out: it sums other lines`,
  "ledger-total-differs": ({ limits }: Spoken<{ amount: string; pence: number }>) =>
    `Check this total: ${limits.amount} was left out as one, and it is not the sum of the lines above, which come to ${money(limits.pence)}`,
  "ledger-total-doubtful": ({ limits }: Spoken<Lines>) =>
    `Check ${linesOf(limits)} that may be totals, counts or averages: they have an amount but no date or no number, and are counted. Remove them where they are no payments`,
  "ledger-own-total-differs": ({ limits }: Spoken<{ own: number; pence: number; line: number }>) =>
    `Check the lines: the total on line ${limits.line} is ${money(limits.own)}, and the lines that are counted come to ${money(limits.pence)}, ${money(Math.abs(limits.own - limits.pence))} ${limits.pence < limits.own ? "less" : "more"}`,
  "ledger-amounts-own": ({ limits }: Spoken<{ heading: string; own: string; sums: string }>) =>
    `${limits.own} is taken as the amount: ${limits.heading} states an invoice's total again on each of its lines (${limits.sums})`,
  "ledger-amounts-repeat": ({ limits }: Spoken<{ heading: string; lines: number; sums: string }>) =>
    `Choose the column of the amount: ${limits.heading} is the same on each line of a transaction (${counted(limits.lines.toLocaleString("en-GB"), "line")}) and another column is not. They come to ${limits.sums}`,
  "ledger-amounts-other": ({ limits }: Spoken<{ heading: string; sums: string }>) =>
    `${limits.heading} was taken as the amount, of columns that may be it: they come to ${limits.sums}. Choose another where that is meant`,
  "ledger-heading-twice": ({ limits }: Spoken<{ heading: string; letter: string; sums: string }>) =>
    `Choose the column of the amount by its letter: two are called ${limits.heading}, and column ${limits.letter} was taken. They come to ${limits.sums}`,
  "ledger-column-twice": ({
    limits,
  }: Spoken<{ role: string; heading: string; letter: string; lines: number }>) =>
    `Choose the column of the ${limits.role} by its letter: two are called ${limits.heading}, and column ${limits.letter} was taken. They differ on ${counted(limits.lines.toLocaleString("en-GB"), "line")}`,
  "ledger-columns-moved": ({ limits }: Spoken<{ sums: string; because: "running" | "whole" | "short" }>) =>
    limits.because === "running"
      ? `Choose the column of the amount: the one taken is a running total, which adds another up line by line. They come to ${limits.sums}`
      : `Check that each cell stands under its heading: ${
          limits.because === "whole"
            ? "the column taken as the amount has whole numbers alone, and another has pence"
            : "the last column is empty, and one whose heading is of no amount has pounds and pence"
        }. They come to ${limits.sums}`,
  "ledger-columns-hidden": ({ limits }: Spoken<Lines & { columns: string }>) =>
    `Check the hidden columns: ${linesOf(limits)} ${limits.lines === 1 ? "was" : "were"} read from them (${limits.columns}). Show them, or choose others`,
  "ledger-columns-hidden-beside": ({ limits }: Spoken<{ columns: string }>) =>
    `Hidden columns were read: ${limits.columns}`,
  "ledger-amount-hidden": ({ limits }: Spoken<{ column: string; sums: string }>) =>
    `Choose the column of the amount: ${limits.column}, is hidden, and one that is not was taken. They come to ${limits.sums}`,
  "ledger-column-passed-over": ({
    limits,
  }: Spoken<{ role: string; column: string; taken: string; lines: number }>) =>
    `Choose the column of the ${limits.role}: ${limits.column}, is hidden, and ${limits.taken}, was taken. They differ on ${counted(limits.lines.toLocaleString("en-GB"), "line")}`,
  "ledger-rows-hidden": ({ limits }: Spoken<Lines>) =>
    `${linesOf(limits)} in hidden rows ${limits.lines === 1 ? "was" : "were"} counted, as a filter hides what was paid too. Remove those that are no payments`,
  "ledger-signs-strange": ({ limits }: Spoken<{ lines: number; text: string }>) =>
    `Check ${counted(limits.lines.toLocaleString("en-GB"), "line")} with signs in a name that no text has, such as "${limits.text}": the file may be damaged, and a sheet does not show them`,
  "ledger-rows-wide": ({ limits }: Spoken<Lines>) =>
    `Check ${linesOf(limits)} with more cells than there are headings: a comma in a name moves the cells after it`,
  "ledger-quote-stray": () =>
    "A quotation mark that nothing closes was read as text: the lines after it are counted by themselves",
  "ledger-pound-lost": ({ limits }: Spoken<{ lines: number }>) =>
    `A sign that was lost in conversion was read as a pound sign on ${counted(limits.lines.toLocaleString("en-GB"), "line")}`,
  "ledger-lines-quoted": ({ limits }: Spoken<Lines>) =>
    `${linesOf(limits)} that stood whole in quotation marks ${limits.lines === 1 ? "was" : "were"} read cell by cell`,
  "ledger-signs-lost": ({ limits }: Spoken<Lines & { text: string; other: Lines }>) =>
    `Check ${linesOf(limits)} with a sign before the amount, such as "${limits.text}", which was read as a pound sign that was lost: ${linesOf(limits.other)} have none`,
  "ledger-amounts-text": ({ limits }: Spoken<Lines & { text: string }>) =>
    `${linesOf(limits)} with an amount that is written as text, such as ${limits.text}, ${limits.lines === 1 ? "was" : "were"} read as amounts`,
  "ledger-decimal-commas": ({ limits }: Spoken<Lines & { text: string }>) =>
    `A comma was read as the decimal point on ${linesOf(limits)}, such as ${limits.text}: every amount with pence has one`,
  "ledger-decimals-both": ({ limits }: Spoken<Lines & { text: string; other: Lines & { text: string } }>) =>
    `Check the amounts: on ${linesOf(limits)}, such as ${limits.text}, a comma was read as the decimal point, and on ${linesOf(limits.other)}, such as ${limits.other.text}, as they are written here. Write all of them one way`,
  "ledger-suppliers-none": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check ${linesOf(limits)} with a date or an amount in the place of the supplier, such as ${limits.text}: their cells may stand under other headings, and were counted as they stand`,
  "ledger-amount-price": ({ limits }: Spoken<{ heading: string; quantity: string }>) =>
    `Choose the column of the amount, or give one: ${limits.heading} was taken, and may be the price of one where ${limits.quantity} says how many`,
  "ledger-contract-register": ({ limits }: Spoken<Lines & { headings: string }>) =>
    `Check whether this is a register of contracts, as its headings say (${limits.headings}): ${linesOf(limits)} ${limits.lines === 1 ? "was" : "were"} added as payments. Give the ledger of what was paid; where this is it, choose the column of the amount`,
  "ledger-supplier-codes": ({ limits }: Spoken<{ heading: string; lines: number }>) =>
    `Choose the column of the supplier's name: ${limits.heading} holds codes on ${counted(limits.lines.toLocaleString("en-GB"), "line")}`,
  "ledger-credits-unsigned": ({ limits }: Spoken<Lines & { heading: string }>) =>
    `${linesOf(limits)} that ${limits.heading} calls credits have no minus sign, and were taken off`,
  "ledger-credits-doubtful": ({ limits }: Spoken<Lines & { heading: string }>) =>
    `Check ${linesOf(limits)} that ${limits.heading} calls credits and that have no minus sign: they were added, as others have one or there are more of them than of payments`,
  "ledger-credits-unmarked": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check ${linesOf(limits)} that may be credits by their words or numbers, such as ${limits.text}, and that have no minus sign: they were added. Put a minus sign before those that are`,
  "ledger-section-credits": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check ${linesOf(limits)} below the title ${limits.text}, which have no minus sign: they were added. Put a minus sign before what came back, and remove income of other kinds`,
  "ledger-credits-shown": ({ limits }: Spoken<Lines>) =>
    `Check ${linesOf(limits)} that the sheet shows with CR, in brackets or with a minus sign, and whose numbers are above 0: they were added. Make the numbers of credits negative`,
  "ledger-amounts-percent": ({ limits }: Spoken<Lines & { heading: string }>) =>
    `Choose the column of the amount: the sheet shows ${linesOf(limits)} of ${limits.heading} as percentages, and they were read as pounds`,
  "ledger-lines-undone": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check ${linesOf(limits)} that say that they were reversed, cancelled or not paid, such as ${limits.text}: they were added. Remove those that were not paid, and put a minus sign before those that take a payment off`,
  "ledger-lines-vat": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check ${linesOf(limits)} that say that they are VAT, such as ${limits.text}: they were added, so that the total is with VAT. Remove them for a total without`,
  "ledger-credits-beside": ({ limits }: Spoken<{ heading: string; sums: string }>) =>
    `Check what came back: ${limits.sums} was not taken off ${limits.heading}. Where it is not in that already, put it on lines of its own with a minus sign`,
  "ledger-currency-other": ({
    limits,
  }: Spoken<{ heading: string; sums: readonly { text: string; lines: number; pence: number }[] }>) =>
    `Check the currency: the amounts of these lines were added as pounds: ${limits.sums
      .map(({ text, lines, pence }) => `${text}, ${linesOf({ lines, pence })}`)
      .join("; ")}. Give them in pounds; where ${limits.heading} is in pounds, add GBP to its heading`,
  "ledger-amounts-negative": ({ limits }: Spoken<Lines>) =>
    `Check the sign of the amounts: ${linesOf(limits)} are below 0, and so is the sum of all. Where the ledger writes payments with a minus sign, take it away`,
  "ledger-amounts-fine": ({ limits }: Spoken<Lines & { text: string }>) =>
    `Check the amounts: ${linesOf(limits)} have three decimals or more, such as ${limits.text}, and were read as pounds. Where they are thousands of pounds, or the point parts thousands, write them as pounds and pence`,
  "ledger-amounts-scaled": ({ limits }: Spoken<{ heading: string; scale: string }>) =>
    `Give the amounts in pounds: ${limits.heading} says that they are ${limits.scale}, and they were read as pounds`,
  "ledger-lines-scaled": ({ limits }: Spoken<Lines & { heading: string; text: string }>) =>
    `Give the amounts of ${linesOf(limits)} in pounds: ${limits.heading} says ${limits.text}, and they were read as pounds`,
  "ledger-lines-rated": ({ limits }: Spoken<Lines & { heading: string; text: string }>) =>
    `Check the currency of ${linesOf(limits)}: ${limits.heading} is not 1 there, such as ${limits.text}, and they were added as pounds. Give them in pounds; where they are, add GBP to the heading of the amount`,
  "ledger-suppliers-blank": ({ limits }: Spoken<Lines>) =>
    `${linesOf(limits)} ${limits.lines === 1 ? "has" : "have"} no supplier and ${limits.lines === 1 ? "counts" : "count"} as of unknown place, unless the ledger has a postcode. Where the name stands on a line above alone, write it on each line`,
  "ledger-dates-both-orders": ({ limits }: Spoken<Lines & { order: "day-first" | "month-first" }>) =>
    `Check the dates: some have the day first and some the month. ${linesOf(limits)} can be read both ways, and were read with the ${limits.order === "day-first" ? "day" : "month"} first`,
  "ledger-table-below": ({ limits }: Spoken<{ line: number; columns: string }>) =>
    `Another table begins on line ${limits.line}, and was read by its own headings: ${limits.columns}`,
  "ledger-sheet-summary": ({ limits }: Spoken<Lines & { other: string }>) =>
    `This sums ${limits.other}, and its ${linesOf(limits)} were left out`,
  "ledger-file-twice": ({ limits }: Spoken<Lines & { other: string }>) =>
    `This file is ${limits.other} once more, and its ${linesOf(limits)} were left out`,
  "ledger-table-twice": ({ limits }: Spoken<Lines & { other: string }>) =>
    `This has the payments of ${limits.other} once more, and its ${linesOf(limits)} were left out`,
  "ledger-lines-twice": ({ limits }: Spoken<Lines & { other: string }>) =>
    `Check ${linesOf(limits)} that stand in ${limits.other} too, with the same supplier and amount and, as far as there are any, date and number: they count twice`,
  "ledger-numbers-twice": ({ limits }: Spoken<Lines & { other: string; otherPence: number }>) =>
    `Check ${linesOf(limits)} that stand in ${limits.other} too by number, supplier and date, and come to ${money(limits.otherPence)} there: they count twice. Where one is net and the other gross, or one is rounded, give one of them`,
  "ledger-sums-twice": ({ limits }: Spoken<Lines & { other: string }>) =>
    `Check ${linesOf(limits)}: ${limits.other} has as many and comes to the same. Where they are the same payments under other names or dates, give one of the two`,
  "ledger-suppliers-alike": ({ limits }: Spoken<Lines & { other: string; otherPence: number }>) =>
    `Check ${linesOf(limits)}: ${limits.other} has as many of the same suppliers, and they come to ${money(limits.otherPence)} there. Where they are the same payments with and without VAT, or in whole pounds, give one of the two`,
  "ledger-date-unread": ({ limits }: Spoken<{ text: string }>) =>
    `Date must be a day such as 30/04/2026: "${limits.text}" was not read, and the amount counts without a date`,
  "ledger-lines-beyond-sheet": ({ limits }: Spoken<{ lines: number; most: number }>) =>
    `Give fewer ledgers, or a part of one, to get a workbook: they have ${limits.lines.toLocaleString("en-GB")} lines, and a sheet of Excel holds ${limits.most.toLocaleString("en-GB")}`,
  "ledger-answer-unread": ({ limits }: Spoken<{ column: string; text: string }>) =>
    `${limits.column} must be Yes, No or Unknown: "${limits.text}" counts as Unknown`,
  "ledger-postcode-impossible": ({ limits }: Spoken<{ postcode: string; lines: number }>) =>
    `Correct the postcode ${limits.postcode}: there can be none like it (is a letter a figure, such as an O a nought?). ${counted(limits.lines.toLocaleString("en-GB"), "line")} with it count as of unknown place`,
  "register-postcode-impossible": ({ limits }: Spoken<{ postcode: string }>) =>
    `Correct the postcode ${limits.postcode}: there can be none like it (is a letter a figure, such as an O a nought?). It counts as of unknown place`,
  "company-number-short": ({ limits }: Spoken<{ text: string; number: string }>) =>
    `Give the company number with all its figures: ${limits.text} was read as ${limits.number}`,
  "ledger-company-numbers-short": ({ limits }: Spoken<{ lines: number; text: string; number: string }>) =>
    `Noughts were put before company numbers of fewer than eight figures on ${counted(limits.lines.toLocaleString("en-GB"), "line")}: ${limits.text} was read as ${limits.number}`,
  "register-column-missing": ({ limits }: Spoken<{ column: string }>) =>
    `Add the column ${limits.column} to the supplier register`,
  "register-lines-differ": ({ limits }: Spoken<{ supplier: string; other: string; otherLine: number }>) =>
    `${limits.supplier} and ${limits.other} on line ${limits.otherLine} are one name and say different things: correct one. Until then they count for names written exactly as they are`,
} satisfies Sentences;
