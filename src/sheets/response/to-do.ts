import { hasQuantity } from "../../domain/framework/edition";
import { LONGEST } from "../../domain/response/form";
import { MILESTONES } from "../../domain/tender/delivery-plan";
import { SUM_TOLERANCE, sum, sumsTo } from "../../domain/values/shares";
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
import { brokenRule, refusedOf } from "../framework/rule-tests";
import type { AskedLine, PlanLine, QuestionLine } from "./model";

/** Said of what is longer than it may be; `most` in characters. */
export function shorten(what: string, most: number): string {
  return `Shorten ${what} to ${most.toLocaleString("en-GB")} characters`;
}

/** The cells of a line of Measures that a bidder fills in. */
type OfferCells = At<"quantity" | "method">;

const METHOD_TOO_LONG: Fault<AskedLine, OfferCells> = {
  says: shorten("the text", LONGEST.method),
  holds: ({ entry: { method = "" } }) => method.length > LONGEST.method,
  formula: (at) => `LEN(${at("method")})>${LONGEST.method}`,
};

const METHOD: Verdict<AskedLine, OfferCells> = firstFault(
  [
    {
      says: "Say how it will be delivered",
      holds: ({ entry: { method = "" } }) => method.trim() === "",
      formula: (at) => isBlank(at("method")),
    },
  ],
  DONE,
);

const ENTER_NUMBER = "Enter a number, 0 or higher";

/** Of a measure that is counted: how it will be delivered is asked where anything is offered. */
function quantityAndMethod({ tests }: AskedLine): Verdict<AskedLine, OfferCells> {
  return firstFault([...NO_QUANTITY, ...refusedOf(tests).map(brokenRule)], {
    holds: ({ entry: { quantity = 0 } }) => quantity > 0,
    formula: (at) => `${at("quantity")}>0`,
    yes: METHOD,
    no: DONE,
  });
}

const NO_QUANTITY: readonly Fault<AskedLine, OfferCells>[] = [
  {
    says: "Enter the quantity; 0 where nothing is offered",
    holds: ({ entry: { quantity } }) => quantity === undefined,
    formula: (at) => isBlank(at("quantity")),
  },
  {
    says: ENTER_NUMBER,
    ...onlyInSheet,
    formula: (at) => `NOT(${isNumber(at("quantity"))})`,
  },
  {
    says: ENTER_NUMBER,
    holds: ({ entry: { quantity = 0 } }) => quantity < 0,
    formula: (at) => `${at("quantity")}<0`,
  },
];

function offerVerdict(line: AskedLine): Verdict<AskedLine, OfferCells> {
  return firstFault([METHOD_TOO_LONG], hasQuantity(line.measure) ? quantityAndMethod(line) : METHOD);
}

export function offerToDo(line: AskedLine): string {
  return wordsOf(offerVerdict(line), line);
}

export function offerToDoFormula(line: AskedLine, at: OfferCells): string {
  return formulaOf(offerVerdict(line), at);
}

/** The cells of a line of the plan, and those of the quantities on Measures that it is about. */
interface PlanCells {
  readonly at: At<(typeof MILESTONES)[number]>;
  readonly quantities: string;
  readonly count: number;
  /** Of quantities by quarter; undefined where the form does not ask for them. */
  readonly due: string | undefined;
}

const MILESTONE = "Enter a milestone";

/** Of a measure that something is offered for, a milestone is asked. */
const QUANTITIES: Verdict<PlanLine, PlanCells> = firstFault(
  [
    {
      says: MILESTONE,
      holds: ({ offers }) => offers.some(({ entry: { quantity = 0 } }) => quantity > 0),
      formula: ({ quantities }) => `SUM(${quantities})>0`,
    },
    {
      says: "Enter the quantity on Measures",
      holds: ({ offers }) => offers.some(({ entry: { quantity } }) => quantity === undefined),
      formula: ({ quantities, count }) => `COUNT(${quantities})<${count}`,
    },
  ],
  DONE,
);

/** Quantities by quarter are the whole of what is offered, or none. */
const SUM_DIFFERS: Fault<PlanLine, PlanCells> = {
  says: "Make quantities due sum to the offer",
  holds: ({ due, offers }) => {
    const parts = Object.values(due);
    return parts.length > 0 && !sumsTo(parts, sum(offers.map(({ entry: { quantity = 0 } }) => quantity)));
  },
  formula: ({ due = "", quantities }) =>
    `AND(COUNT(${due})>0,ABS(SUM(${due})-SUM(${quantities}))>=${SUM_TOLERANCE})`,
};

function planVerdict(line: PlanLine, asksDue: boolean): Verdict<PlanLine, PlanCells> {
  const milestones = milestoneVerdict(line);
  return asksDue && hasQuantity(line.measure) ? firstFault([SUM_DIFFERS], milestones) : milestones;
}

function milestoneVerdict({ measure }: PlanLine): Verdict<PlanLine, PlanCells> {
  return {
    holds: ({ entry }) => MILESTONES.every((key) => (entry[key] ?? "").trim() === ""),
    formula: ({ at }) => isBlank(MILESTONES.map((key) => at(key)).join("&")),
    yes: hasQuantity(measure) ? QUANTITIES : MILESTONE,
    no: DONE,
  };
}

export function planToDo(line: PlanLine): string {
  return wordsOf(planVerdict(line, true), line);
}

/** `quantities` are the cells of what is offered for the line's measure. */
export function planToDoFormula(
  line: PlanLine,
  at: PlanCells["at"],
  { quantities, due }: Pick<PlanCells, "quantities" | "due">,
): string {
  const cells = { at, quantities, due, count: line.offers.length };
  return formulaOf(planVerdict(line, due !== undefined), cells);
}

const QUESTION: Verdict<QuestionLine, At<"answer">> = firstFault(
  [
    {
      says: shorten("the answer", LONGEST.answer),
      holds: ({ answer = "" }) => answer.length > LONGEST.answer,
      formula: (at) => `LEN(${at("answer")})>${LONGEST.answer}`,
    },
    {
      says: "Enter the answer",
      holds: ({ answer = "" }) => answer.trim() === "",
      formula: (at) => isBlank(at("answer")),
    },
  ],
  DONE,
);

export function questionToDo(line: QuestionLine): string {
  return wordsOf(QUESTION, line);
}

export function questionToDoFormula(at: At<"answer">): string {
  return formulaOf(QUESTION, at);
}
