import { SPREAD } from "../../domain/evaluation/flags";
import type { At } from "../language/block";
import { allOf, anyOf, isBetween, isNumber, isZero } from "../language/formulas";
import { type Fault, firstFault, type Verdict } from "../language/verdict";
import {
  agreedKey,
  farApart,
  markKey,
  type MarkingKey,
  meanKey,
  reasonKey,
  spreadOf,
  usedKey,
} from "./marking-columns";
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

/** How a tender's answers are marked. */
interface Moderating {
  readonly evaluators: number;
  /** Only agreed marks are scored, and each that is still to be agreed is pointed out. */
  readonly awaitsAgreement: boolean;
  /** For which lines the sheet waits for no mark; undefined where it does not know of any. */
  readonly isIdle: ((row: MarksLine) => boolean) | undefined;
}

type ToDo = Verdict<MarksLine, At<GivenKey | "counts" | "maximum">>;

/** What moderation still has to do for an answer; empty where nothing is left. */
export function moderationToDo({ evaluators, awaitsAgreement, isIdle }: Moderating): ToDo {
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
  const open: ToDo = firstFault(
    [...(evaluators < 2 ? [] : [FAR_APART]), ...(awaitsAgreement ? [waitsForAgreement(evaluators)] : [])],
    marked,
  );
  return isIdle ? { holds: isIdle, formula: (at) => isZero(at("counts")), yes: "", no: open } : open;
}

/** Every evaluator has marked, and no mark is agreed yet. */
function waitsForAgreement(evaluators: number): Fault<MarksLine, At<GivenKey | "maximum">> {
  return {
    says: "Agree a mark and give its reason",
    holds: (row) => usedOf(row).mark === null && usedOf(row).mean !== null,
    formula: (at) => {
      const isMarked =
        evaluators > 1
          ? isNumber(at(meanKey(THING)))
          : isBetween(at(markKey(THING, 0)), 0, at.group("maximum"));
      return allOf(`${at(usedKey(THING))}=""`, isMarked);
    },
  };
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
