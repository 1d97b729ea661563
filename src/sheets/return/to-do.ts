import { hasQuantity } from "../../domain/framework/edition";
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
import type { FormLine } from "./model";

/** The cells of a line that a supplier fills in. */
type LineCells = At<"claimed" | "evidence" | "narrative">;

const ENTER_NUMBER = "Enter a number, 0 or higher";

/** Of a measure that is counted. */
function counted({ tests }: FormLine): Verdict<FormLine, LineCells> {
  return firstFault([...NO_FIGURE, ...refusedOf(tests).map(brokenRule), NO_EVIDENCE], DONE);
}

const NO_FIGURE: readonly Fault<FormLine, LineCells>[] = [
  {
    says: "Enter this quarter's figure; 0 where there is none",
    holds: ({ claim }) => claim.quantity === undefined,
    formula: (at) => isBlank(at("claimed")),
  },
  {
    says: ENTER_NUMBER,
    ...onlyInSheet,
    formula: (at) => `NOT(${isNumber(at("claimed"))})`,
  },
  {
    says: ENTER_NUMBER,
    holds: ({ claim: { quantity = 0 } }) => quantity < 0,
    formula: (at) => `${at("claimed")}<0`,
  },
];

const NO_EVIDENCE: Fault<FormLine, LineCells> = {
  says: "Enter the evidence reference",
  holds: ({ claim: { quantity = 0, evidence } }) => quantity > 0 && evidence === undefined,
  formula: (at) => `AND(${at("claimed")}>0,${isBlank(at("evidence"))})`,
};

/** Of a measure that is told in words. */
const TOLD: Verdict<FormLine, LineCells> = firstFault(
  [
    {
      says: "Say what was done",
      holds: ({ claim }) => claim.narrative === undefined,
      formula: (at) => isBlank(at("narrative")),
    },
  ],
  DONE,
);

function verdict(line: FormLine): Verdict<FormLine, LineCells> {
  return hasQuantity(line.measure) ? counted(line) : TOLD;
}

export function toDo(line: FormLine): string {
  return wordsOf(verdict(line), line);
}

export function toDoFormula(line: FormLine, at: LineCells): string {
  return formulaOf(verdict(line), at);
}
