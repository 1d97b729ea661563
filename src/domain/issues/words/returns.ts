import { dayInWords } from "../../values/calendar";
import { counted, type Sentences } from "./sentences";

const KINDS: Readonly<Record<string, string>> = {
  assessment: "an opportunity assessment",
  commitments: "a list of commitments",
  evaluator: "an evaluator's file",
  response: "a bid response",
  scheme: "a trial of a scheme",
  summary: "an assessment summary",
  tender: "a tender workbook",
};

/** Why a workbook is not taken as the return that is wanted. */
export const returnFileSentences: Sentences = {
  "not-a-return": ({ limits }) =>
    limits.kind === undefined
      ? "Choose a quarterly return: this workbook was not made here"
      : `Choose a quarterly return: this is ${KINDS[String(limits.kind)] ?? `a workbook of the kind ${limits.kind}`}`,
  "return-without-stamp": () =>
    "Ask for the file as the supplier saved it: this return has lost its hidden Stamp sheet, which says for what contract and quarter it is",
  "return-stamp-altered": () =>
    "Ask for the return again in the form as it was sent: its hidden Stamp sheet was changed, so its commitments cannot be trusted",
  "other-contract": ({ limits }) => `Choose the return of ${limits.wanted}: this one is of ${limits.found}`,
  "other-quarter": ({ limits }) => `Choose the return for ${limits.wanted}: this one is for ${limits.found}`,
  "other-edition": ({ limits }) =>
    `Ask for a new form: this one was made with edition ${limits.found}; the contract uses ${limits.wanted}`,
  "other-commitments": ({ limits }) =>
    `Ask for a new form: this one was made with other commitments than the contract has in ${limits.quarter}`,
  "two-contracts": ({ limits }) =>
    `Send one return for each contract: this file names two, ${limits.one} and ${limits.other}`,
  "two-quarters": ({ limits }) =>
    `Send one return for each quarter: this file names two, ${limits.one} and ${limits.other}`,
  "return-part-missing": ({ limits }) =>
    `Use the form as it was sent: ${limits.part} is missing or cannot be found`,
  "return-line-missing": ({ limits }) =>
    `Use the form as it was sent: the line of ${limits.name} is missing from it`,
  "return-line-unknown": ({ limits }) =>
    `Remove this line or restore its measure: ${limits.name} is no commitment of this contract`,
  "return-line-repeated": ({ limits }) => `Keep one line of ${limits.name}: this is a second one`,
  "return-entry-astray": ({ limits }) =>
    `Move this to the line of its measure: ${limits.found} stands beside none`,
  "given-altered": ({ limits }) =>
    `${limits.label} must be ${limits.inserted}, as the form was sent: the cell holds ${limits.found}`,
};

const days = (first: string | number | undefined, last: string | number | undefined) =>
  `${dayInWords(String(first))} to ${dayInWords(String(last))}`;

/** What is wrong or doubtful in a return's entries. */
export const returnEntrySentences: Sentences = {
  "entry-ambiguous": ({ limits }) =>
    `${limits.label} must be a number written as 1,200.50: ${limits.found} can be read in more than one way`,
  "entry-not-number": ({ limits }) => `${limits.label} must be a number: the cell holds ${limits.found}`,
  "entry-not-day": ({ limits }) =>
    `${limits.label} must be a day such as 30/09/2026: the cell holds ${limits.found}`,
  "entry-not-answer": ({ limits }) =>
    `${limits.label} must be ${limits.options}: the cell holds ${limits.found}`,
  "entry-is-formula": ({ limits }) =>
    `Type the value of ${limits.label} itself: the cell holds ${limits.found}, and a formula's figure cannot be checked`,
  "entry-is-error": ({ limits }) => `Type ${limits.label} again: the cell holds the error ${limits.found}`,
  "claim-missing": () => "Enter this quarter's figure; 0 where there is none",
  "claim-not-evidenced": ({ limits }) =>
    `Enter the evidence for ${limits.quantity}: until then it is claimed and not evidenced`,
  "claim-not-described": () => "Say what was done",
  "too-many-decimals": ({ limits }) =>
    Number(limits.decimals) === 0
      ? `${limits.label} must be a whole number`
      : `${limits.label} must have ${counted(limits.decimals, "decimal")} at most`,
  "good-jobs-claimed": ({ limits }) =>
    `Good jobs must be ${limits.local}, the local jobs of this quarter, or lower: they are the same people. It is ${limits.good}`,
  "local-spend-differs": ({ limits }) =>
    `Local spend must be ${pence(limits.ledger)}, what the ledger's local lines add up to, or the ledger be mended: it is ${pence(limits.claimed)}`,
  "spend-unknown": ({ limits }) => `Enter the ${limits.label}: without it this line counts as unknown`,
  "spend-date-outside": ({ limits }) =>
    `Date of payment must be from ${days(limits.firstDay, limits.lastDay)}; it is ${dayInWords(String(limits.date))}`,
  "spend-below-ledger": () => "Move this line up into the ledger: it stands below the ledger's last line",
  "credit-note-unmarked": ({ limits }) =>
    `Say Yes under Credit note, or leave out the minus: the amount is ${pence(limits.net)}`,
  "credit-note-positive": ({ limits }) =>
    `Put a minus before the credit note's amount, or take out Yes under Credit note: the amount is ${pence(limits.net)}`,
  "postcode-not-in-form": ({ limits }) =>
    `Write the postcode in full, such as S60 1AB: ${limits.postcode} counts as an unknown place`,
  "postcode-not-in-use": ({ limits }) =>
    `Check the postcode ${limits.postcode}: it is not in use, so it counts as an unknown place`,
  "invoice-repeated": ({ limits }) =>
    `Check this line: invoice ${limits.invoice} of this supplier for this amount stands in row ${limits.row} too`,
  "ledger-full": ({ limits }) =>
    `Check that no payment is left out: all ${Number(limits.lines).toLocaleString("en-GB")} lines are used. A form can have up to 10,000`,
  "declaration-not-agreed": () => "Choose Yes beside We declare statements 1 to 4",
  "declaration-early": ({ limits }) =>
    `Date must be ${dayInWords(String(limits.lastDay))}, the quarter's last day, or later; it is ${dayInWords(String(limits.date))}`,
  "personal-data": ({ limits }) =>
    `Take personal details out of this text: it seems to hold ${limits.sign}. The form holds counts only`,
};

/** -£12.50 */
function pence(amount: string | number | undefined): string {
  const pounds = Math.abs(Number(amount)).toLocaleString("en-GB", { minimumFractionDigits: 2 });
  return `${Number(amount) < 0 ? "-" : ""}£${pounds}`;
}
