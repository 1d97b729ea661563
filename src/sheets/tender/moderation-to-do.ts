import { SPREAD } from "../../domain/evaluation/flags";
import type { At } from "../language/block";
import { allOf, anyOf, isNumber } from "../language/formulas";
import { type Fault, firstFault, type Verdict } from "../language/verdict";
import { agreedKey, farApart, markKey, type MarkingKey, reasonKey, spreadOf } from "./marking-columns";
import { type MarksLine, usedOf } from "./moderation-line";

/** Begins the keys of the columns of marks. */
export const THING = { key: "mark" } as const;

/** Of the column with an evaluator's reasons. */
export type OwnReasonKey = `reason.${number}`;

/** Of the columns of what evaluators gave. */
export type GivenKey = MarkingKey<typeof THING.key> | OwnReasonKey;

/** What evaluators gave: their marks, the reasons for them, and what was agreed. */
function givenFor({ thing, bid }: MarksLine) {
  const { marks, reasons = [], agreed, reason } = { ...thing.entered(bid) };
  const isThere = (each: unknown) => each !== null;
  return { marks: marks.filter(isThere).length, reasons: reasons.filter(isThere).length, agreed, reason };
}

/** What moderation still has to do for an answer that so many evaluators mark; empty where nothing is left. */
export function moderationToDo(evaluators: number): Verdict<MarksLine, At<GivenKey>> {
  const own: Verdict<MarksLine, At<GivenKey>> = firstFault(
    [
      {
        says: "A reason of an evaluator is missing",
        holds: (row) => givenFor(row).reasons < givenFor(row).marks,
        formula: (at) => {
          const across = (key: (index: number) => GivenKey) => at.across(key(0), key(evaluators - 1));
          return `COUNTA(${across(ownReasonKey)})<COUNT(${across((index) => markKey(THING, index))})`;
        },
      },
    ],
    "",
  );
  const agreed: Verdict<MarksLine, At<GivenKey>> = firstFault(
    [
      {
        says: "Give the reason for the agreed mark",
        holds: (row) => givenFor(row).reason === undefined,
        formula: (at) => `ISBLANK(${at(reasonKey(THING))})`,
      },
    ],
    "",
  );
  const marked: Verdict<MarksLine, At<GivenKey>> = {
    holds: (row) => givenFor(row).agreed !== null,
    formula: (at) => isNumber(at(agreedKey(THING))),
    yes: agreed,
    no: own,
  };
  return evaluators < 2 ? marked : firstFault([FAR_APART], marked);
}

const FAR_APART: Fault<MarksLine, At<GivenKey>> = {
  says: "Agree a mark and give its reason: the marks are far apart",
  holds: (row) => {
    const { agreed, reason } = givenFor(row);
    const spread = spreadOf(usedOf(row).marks);
    return spread !== null && spread >= SPREAD && (agreed === null || reason === undefined);
  },
  formula: (at) => {
    const markOrReasonOpen = [agreedKey(THING), reasonKey(THING)].map((key) => `ISBLANK(${at(key)})`);
    return allOf(farApart(at, THING), anyOf(...markOrReasonOpen));
  },
};

export function ownReasonKey(index: number): OwnReasonKey {
  return `reason.${index}`;
}
