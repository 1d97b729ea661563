import { type Day, dayInWords } from "../../values/day";
import { atMostDecimals } from "../../values/decimals";
import { isMistypedPostcode } from "../../values/postcodes";
import { kindOf, type WorkbookKind } from "../../values/workbook-kind";
import { capital, counted, figure, pence, type Sentences, type Spoken } from "./sentences";

const KINDS: Readonly<Record<WorkbookKind, string>> = {
  assessment: "an opportunity assessment",
  commitments: "a list of commitments",
  contracts: "a contract register",
  council: "a council's settings",
  edition: "an edition of the framework",
  evaluator: "an evaluator's file",
  "local spend": "a workbook of local spend",
  "supplier register": "a supplier register",
  lots: "an overview of lots",
  register: "a register of returns",
  response: "a bid response",
  return: "a quarterly return",
  scheme: "a trial of a scheme",
  summary: "an assessment summary",
  tender: "a tender workbook",
};

/** Why a workbook is not taken as the return that is wanted. */
export const returnFileSentences = {
  "not-a-return": ({ limits }: Spoken<{ kind?: string }>) =>
    limits.kind === undefined
      ? "Choose a quarterly return: this workbook was not made here"
      : `Choose a quarterly return: this is ${kindInWords(limits.kind)}`,
  "return-without-stamp": () =>
    "Ask for the file as the supplier saved it: this return has lost its hidden Stamp sheet, which says for what contract and quarter it is",
  "return-stamp-altered": () =>
    "Ask for the return again in the form as it was sent: its hidden Stamp sheet was changed, so its commitments cannot be trusted",
  "other-contract": ({ limits }: Spoken<{ wanted: string; found: string }>) =>
    `Choose the return of ${limits.wanted}: this one is of ${limits.found}`,
  "other-quarter": ({ limits }: Spoken<{ wanted: string; found: string }>) =>
    `Choose the return for ${limits.wanted}: this one is for ${limits.found}`,
  "other-edition": ({ limits }: Spoken<{ found: string; wanted: string }>) =>
    `Ask for a new form: this one was made with edition ${limits.found}; the contract uses ${limits.wanted}`,
  "other-commitments": ({ limits }: Spoken<{ quarter: string }>) =>
    `Ask for a new form: this one was made with other commitments than the contract has in ${limits.quarter}`,
  "two-contracts": ({ limits }: Spoken<{ one: string; other: string }>) =>
    `Send one return for each contract: this file names two, ${limits.one} and ${limits.other}`,
  "two-quarters": ({ limits }: Spoken<{ one: string; other: string }>) =>
    `Send one return for each quarter: this file names two, ${limits.one} and ${limits.other}`,
  "return-part-missing": ({ limits }: Spoken<{ part: string }>) =>
    `Use the form as it was sent: ${limits.part} is missing or cannot be found`,
  "return-line-missing": ({ limits }: Spoken<{ name: string }>) =>
    `Use the form as it was sent: the line of ${limits.name} is missing from it`,
  "return-line-unknown": ({ limits }: Spoken<{ name: string }>) =>
    `Remove this line or restore its measure: ${limits.name} is no commitment of this contract`,
  "return-line-repeated": ({ limits }: Spoken<{ name: string }>) =>
    `Keep one line of ${limits.name}: this is a second one`,
  "return-entry-astray": ({ limits }: Spoken<{ found: string }>) =>
    `Move this to the line of its measure: ${limits.found} stands beside none`,
  "form-formulas-altered": ({ limits }: Spoken<{ count: number; cells: string }>) =>
    `Nothing is lost, but ${limits.count === 1 ? "a cell that fills itself in was" : `${limits.count.toLocaleString("en-GB")} cells that fill themselves in were`} moved or typed over (${limits.cells}): every figure was worked out again from the entries. Next time type or paste values only, and do not cut and paste`,
  "given-altered": ({ limits }: Spoken<{ label: string; inserted: string; found: string }>) =>
    `${limits.label} must be ${limits.inserted}, as the form was sent: the cell holds ${limits.found}`,
} satisfies Sentences;

export function kindInWords(said: string): string {
  const kind = kindOf(said);
  return typeof kind === "string" ? KINDS[kind] : `a workbook of the kind ${kind.later}`;
}

const days = (first: Day, last: Day) => `${dayInWords(first)} to ${dayInWords(last)}`;

/** What is wrong or doubtful in a return's entries. */
export const returnEntrySentences = {
  "entry-ambiguous": ({ limits }: Spoken<{ label: string; found: string }>) =>
    `${limits.label} must be a number written as 1,200.50: ${limits.found} can be read in more than one way`,
  "entry-not-number": ({ limits }: Spoken<{ label: string; found: string }>) =>
    `${limits.label} must be a number: the cell holds ${limits.found}`,
  "entry-not-day": ({ limits }: Spoken<{ label: string; found: string }>) =>
    `${limits.label} must be a day such as 30/09/2026: the cell holds ${limits.found}`,
  "entry-is-date": ({ limits }: Spoken<{ label: string; day: Day }>) =>
    `${capital(limits.label)} must be a number: the cell holds the date ${dayInWords(limits.day)}. Type the figure again, one half as 0.5`,
  "entry-taken-as": ({ limits }: Spoken<{ label: string; found: string; taken: string }>) =>
    `${limits.label} was taken as ${limits.taken}: the cell holds ${limits.found}, which the form itself does not count. Type it again`,
  "entry-worked-out": ({ limits }: Spoken<{ label: string; found: string; taken: string }>) =>
    `${limits.label} was taken as ${limits.taken}, what the formula ${limits.found} comes to`,
  "entry-not-shown": ({ limits }: Spoken<{ label: string; taken: string }>) =>
    `${limits.label} was taken as ${limits.taken}, which the cell's number format does not show. Choose one that does, such as General`,
  "entry-not-answer": ({ limits }: Spoken<{ label: string; options: string; found: string }>) =>
    `${limits.label} must be ${limits.options}: the cell holds ${limits.found}`,
  "entry-is-formula": ({ limits }: Spoken<{ label: string; found: string }>) =>
    `Type the value of ${limits.label} itself: the cell holds ${limits.found}, and a formula's figure cannot be checked`,
  "entry-is-error": ({ limits }: Spoken<{ label: string; found: string }>) =>
    `Type ${limits.label} again: the cell holds the error ${limits.found}`,
  "claim-missing": () => "Enter this quarter's figure; 0 where there is none",
  "figure-beyond": ({ limits }: Spoken<{ label: string; maximum: number }>) =>
    `${limits.label} must be ${limits.maximum.toLocaleString("en-GB")} or less, with or without a minus: no figure of a return is beyond it`,
  "claim-below-0": ({ limits }: Spoken<{ quantity: number }>) =>
    `Check this figure: ${pence(limits.quantity)} is less than nothing, since the ledger's local credit notes are more than its local payments. It counts as it stands`,
  "claim-above-committed": ({ limits }: Spoken<{ quantity: number; counted: number; committed: number }>) => {
    const { quantity, counted: counts, committed } = limits;
    const asCounted = counts === quantity ? "" : ` counts as ${figure(counts)}, which`;
    return `Check this figure: ${figure(quantity)} in one quarter${asCounted} is more than the whole contract commits, ${figure(committed)}`;
  },
  "claim-is-date": ({ limits }: Spoken<{ quantity: number; day: Day }>) =>
    `Check this figure: ${figure(limits.quantity)} is the number of a date, ${dayInWords(limits.day)}, as a spreadsheet makes of 1/2. Type one half as 0.5`,
  "claim-many-times": ({ limits }: Spoken<{ quantity: number; of: number; most: number; called: string }>) =>
    `Check this figure: ${figure(limits.quantity)} is many times ${limits.called}, ${figure(limits.of)}; more than ${figure(limits.most)} is pointed out`,
  "claim-above-value": ({ limits }: Spoken<{ quantity: number; value: number }>) =>
    `Check this figure: ${pence(limits.quantity)} is more than the contract's value, ${pence(limits.value)}`,
  "claim-above-local-jobs": ({ limits }: Spoken<{ among: number; localJobs: number }>) =>
    `Check these figures: the employees counted as care leavers, NEETs, young offenders, long term unemployed or disabled are ${figure(limits.among)} together; local jobs, which they are among, are ${figure(limits.localJobs)}`,
  "payment-above-value": ({ limits }: Spoken<{ net: number; value: number }>) =>
    `Check this amount: ${pence(limits.net)} is more than the value of the whole contract, ${pence(limits.value)}`,
  "claim-not-evidenced": ({ limits }: Spoken<{ quantity: number }>) =>
    `Enter the evidence for ${figure(limits.quantity)}: until then it is claimed and not evidenced`,
  "claim-not-answered": () => "Say whether what was promised for this quarter was done",
  "claim-not-described": () => "Say what was done",
  "too-many-decimals": ({ limits }: Spoken<{ label: string; decimals: number }>) =>
    limits.decimals === 0
      ? `${limits.label} must be a whole number`
      : `${limits.label} must have ${atMostDecimals(limits.decimals)}`,
  "good-jobs-claimed": ({ limits }: Spoken<{ local: number; good: number }>) =>
    `Good jobs must be ${limits.local}, the local jobs of this quarter, or lower: they are the same people. It is ${limits.good}`,
  "local-spend-differs": ({ limits }: Spoken<{ ledger: number; claimed: number }>) =>
    `Local spend must be ${pence(limits.ledger)}, what the ledger's local lines add up to, or the ledger be mended: it is ${pence(limits.claimed)}`,
  "spend-unknown": ({ limits }: Spoken<{ label: string }>) =>
    `Enter the ${limits.label}: without it this line counts as unknown`,
  "spend-date-outside": ({ limits }: Spoken<{ firstDay: Day; lastDay: Day; date: Day }>) =>
    `Date of payment must be from ${days(limits.firstDay, limits.lastDay)}; it is ${dayInWords(limits.date)}`,
  "spend-below-ledger": () => "Move this line up into the ledger: it stands below the ledger's last line",
  "credit-note-unmarked": ({ limits }: Spoken<{ net: number }>) =>
    `Say Yes under Credit note, or leave out the minus: the amount is ${pence(limits.net)}`,
  "credit-note-positive": ({ limits }: Spoken<{ net: number }>) =>
    `Put a minus before the credit note's amount, or take out Yes under Credit note: the amount is ${pence(limits.net)}`,
  "postcode-not-in-form": ({ limits }: Spoken<{ postcode: string }>) =>
    `${isMistypedPostcode(limits.postcode) ? "Check the letters and figures of the postcode, such as a nought that is a letter O" : "Write the postcode in full, such as S60 1AB"}: ${limits.postcode} counts as an unknown place`,
  "postcode-not-in-use": ({ limits }: Spoken<{ postcode: string }>) =>
    `Check the postcode ${limits.postcode}: it is not in use, so it counts as an unknown place`,
  "invoice-repeated": ({ limits }: Spoken<{ invoice: string; row: number }>) =>
    `Check this line: invoice ${limits.invoice} of this supplier for this amount stands in row ${limits.row} too`,
  "ledger-full": ({ limits }: Spoken<{ lines: number }>) =>
    `Check that no payment is left out: all ${limits.lines.toLocaleString("en-GB")} lines are used. A form can have up to 10,000`,
  "declaration-not-agreed": () =>
    "Choose Yes beside We declare: the statements above it are not declared yet",
  "nil-with-figures": ({ limits }: Spoken<{ lines: number; payments: number }>) =>
    `Take out Yes beside Nil return, or what is entered: it has ${counted(limits.lines, "line")} on which something was done and ${counted(limits.payments, "payment")}`,
  "declaration-after-today": ({ limits }: Spoken<{ today: Day; date: Day }>) =>
    `Date must be ${dayInWords(limits.today)}, today, or earlier; it is ${dayInWords(limits.date)}`,
  "declaration-early": ({ limits }: Spoken<{ lastDay: Day; date: Day }>) =>
    `Date must be ${dayInWords(limits.lastDay)}, the quarter's last day, or later; it is ${dayInWords(limits.date)}`,
  "personal-data": ({ limits }: Spoken<{ sign: string }>) =>
    `Take personal details out of this text: it seems to hold ${limits.sign}. The form holds counts only`,
} satisfies Sentences;
