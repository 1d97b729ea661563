import { OWN_LONGEST, sameHeadline } from "../../domain/tender/own-measures";
import type { At } from "../language/block";
import { isBlank, isNumber } from "../language/formulas";
import {
  DONE,
  type Fault,
  firstFault,
  formulaOf,
  onlyInSheet,
  type Verdict,
  wordsOf,
} from "../language/verdict";
import type { OwnLine } from "./model";
import { shorten } from "./to-do";

/** The cells of a line that a bidder fills in. */
type OwnCells = At<"headline" | "unit" | "quantity" | "method" | "evidence">;

type OwnText = "headline" | "unit" | "method" | "evidence";

const ABOVE_0 = "Enter a number above 0";

/** How often a headline stands among the bidder's own measures and, where the form has any, the tender's; in any case of letters. */
function timesOf(at: At<"headline">, beside: boolean): string {
  const times = (headlines: string) => `SUMPRODUCT((${headlines}=${at("headline")})*1)`;
  return [at.all("headline"), ...(beside ? ["Response_Measure"] : [])].map(times).join("+");
}

/** True of a headline that stands once; as a formula. */
export function isOtherHeadline(at: At<"headline">, beside: boolean): string {
  return `${timesOf(at, beside)}<2`;
}

function isMissing(part: OwnText, says: string): Fault<OwnLine, OwnCells> {
  return {
    says,
    holds: ({ entry }) => (entry[part] ?? "").trim() === "",
    formula: (at) => isBlank(at(part)),
  };
}

function isLong(part: OwnText, what: string): Fault<OwnLine, OwnCells> {
  const most = OWN_LONGEST[part];
  return {
    says: shorten(what, most),
    holds: ({ entry }) => (entry[part] ?? "").length > most,
    formula: (at) => `LEN(${at(part)})>${most}`,
  };
}

const QUANTITY: readonly Fault<OwnLine, OwnCells>[] = [
  {
    says: "Enter the quantity",
    holds: ({ entry }) => entry.quantity === undefined,
    formula: (at) => isBlank(at("quantity")),
  },
  { says: ABOVE_0, ...onlyInSheet, formula: (at) => `NOT(${isNumber(at("quantity"))})` },
  {
    says: ABOVE_0,
    holds: ({ entry: { quantity = 0 } }) => quantity <= 0,
    formula: (at) => `${at("quantity")}<=0`,
  },
];

function isRepeated(beside: boolean): Fault<OwnLine, OwnCells> {
  return {
    says: "Enter another headline",
    holds: ({ entry: { headline = "" }, others }) => others.some((other) => sameHeadline(other, headline)),
    formula: (at) => `${timesOf(at, beside)}>1`,
  };
}

/** A line that is left empty offers nothing and needs nothing. */
function verdict(beside: boolean): Verdict<OwnLine, OwnCells> {
  return {
    holds: ({ entry }) => Object.values(entry).every((each) => String(each).trim() === ""),
    formula: (at) =>
      isBlank(
        ["headline", "unit", "quantity", "method", "evidence"].map((key) => at(key as OwnText)).join("&"),
      ),
    yes: DONE,
    no: firstFault(
      [
        isMissing("headline", "Enter the headline"),
        isLong("headline", "the headline"),
        isRepeated(beside),
        isMissing("unit", "Enter the unit"),
        isLong("unit", "the unit"),
        ...QUANTITY,
        isMissing("method", "Say how it will be delivered"),
        isLong("method", "the text"),
        isMissing("evidence", "Enter the evidence"),
        isLong("evidence", "the evidence"),
      ],
      DONE,
    ),
  };
}

export function ownToDo(line: OwnLine): string {
  return wordsOf(verdict(true), line);
}

/** `beside` is whether the form has measures of the tender, under whose headlines none may be offered. */
export function ownToDoFormula(at: OwnCells, beside: boolean): string {
  return formulaOf(verdict(beside), at);
}
