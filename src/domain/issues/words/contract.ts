import { dayInWords } from "../../values/calendar";
import { counted, pounds, type Sentences } from "./sentences";

/** Areas and postcode files. */
export const areaSentences: Sentences = {
  "area-repeated": ({ limits }) => `${limits.name} stands twice in the area; keep one`,
  "postcode-file-unknown": () =>
    "Choose a postcode file: ONSPD, NSPL, Code-Point Open, or two columns of postcode and district code. The columns of this file are none of these",
  "postcode-file-empty": () => "This postcode file has no row with a postcode and a district code",
  "area-districts-needed": () =>
    "Give the area's district codes, or leave the postcode file out: without codes a postcode file says nothing of the area",
};

/** Contracts, their commitments and their quarters. */
export const contractSentences: Sentences = {
  "ends-before-start": ({ limits }) =>
    `End must be ${day(limits.start)}, the start, or later; it is ${day(limits.end)}`,
  "version-out-of-order": ({ limits }) =>
    `From must be ${day(limits.before)}, the day of what it changes, or later; it is ${day(limits.from)}`,
  "contract-measure-unknown": ({ limits }) =>
    `Measure ${limits.id} is neither in the framework edition nor a bespoke measure of this contract`,
  "commitment-repeated": ({ limits }) =>
    `Commitment to ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} stands twice; keep one`,
  "due-sum": ({ limits }) =>
    `What is due by quarter must sum to ${limits.quantity}, the quantity committed; it sums to ${limits.sum}`,
  "due-repeated": ({ limits }) => `Quarter ${limits.quarter} stands twice in what is due; keep one`,
  "quarter-unknown": ({ limits }) =>
    `${limits.quarter} is not a quarter of this contract's social value year; they are written as ${limits.example}`,
  "quarter-outside-contract": ({ limits }) =>
    `Quarter must be from ${limits.first} to ${limits.last}, the contract's own; it is ${limits.quarter}`,
  "earlier-not-committed": ({ limits }) =>
    `Earlier figures for ${limits.id}${limits.level ? ` at level ${limits.level}` : ""} are of no commitment and are left out of returns`,
  "earlier-repeated": ({ limits }) =>
    `Earlier figures for ${limits.id} in ${limits.quarter} stand twice; keep one`,
  "kpis-needed": ({ limits }) =>
    `Mark ${counted(limits.count, "commitment")} as key performance indicators: the contract is over ${pounds(limits.over)}, and ${limits.flagged} ${Number(limits.flagged) === 1 ? "is" : "are"} marked`,
  "lines-outside": ({ limits }) =>
    `Lines must be a whole number from ${limits.minimum} to ${Number(limits.maximum).toLocaleString("en-GB")}`,
};

function day(limit: string | number | undefined): string {
  return dayInWords(String(limit));
}
