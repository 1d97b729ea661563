import { hasQuantity } from "../../domain/framework/edition";
import type { At } from "../language/block";
import { isBlank, isNumber } from "../language/formulas";
import { DONE, firstFault, formulaOf, onlyInSheet, type Verdict, wordsOf } from "../language/verdict";
import type { ReturnModel } from "./model";

/** A line's measure and what is claimed for it. */
type ClaimedLine = Pick<ReturnModel["lines"][number], "measure" | "claim">;

const ENTER_NUMBER = "Enter a number, 0 or higher";

/** Of a measure that is counted. */
const COUNTED: Verdict<ClaimedLine> = firstFault(
  [
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
    {
      says: "Enter the evidence reference",
      holds: ({ claim: { quantity = 0, evidence } }) => quantity > 0 && evidence === undefined,
      formula: (at) => `AND(${at("claimed")}>0,${isBlank(at("evidence"))})`,
    },
  ],
  DONE,
);

/** Of a measure that is told in words. */
const TOLD: Verdict<ClaimedLine> = firstFault(
  [
    {
      says: "Say what was done",
      holds: ({ claim }) => claim.narrative === undefined,
      formula: (at) => isBlank(at("narrative")),
    },
  ],
  DONE,
);

function verdict({ measure }: ClaimedLine): Verdict<ClaimedLine> {
  return hasQuantity(measure) ? COUNTED : TOLD;
}

export function toDo(line: ClaimedLine): string {
  return wordsOf(verdict(line), line);
}

export function toDoFormula(line: ClaimedLine, at: At): string {
  return formulaOf(verdict(line), at);
}
