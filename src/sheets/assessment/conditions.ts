import { CONDITION_WORDS } from "../../domain/assessment/condition-words";
import {
  type ConditionId,
  CONDITIONS,
  type ConditionState,
  type ReservationAnswers,
} from "../../domain/assessment/reservation";
import { serialOf } from "../../domain/values/day";
import type { CellValue } from "../../workbook/plan";
import { columnsFor } from "../language/block";
import {
  type ChoiceList,
  choiceMeant,
  choiceRule,
  choiceWords,
  yesNo,
  yesNoMeant,
} from "../language/choices";
import { marked } from "../language/palette";
import { formula, given } from "../language/piece";
import type { AssessmentModel } from "./model";

/** One condition of a reservation: answered by an officer, or followed from the contract's facts. */
export interface ConditionRow {
  readonly id: ConditionId;
  readonly question: string;
  readonly source: string;
  readonly state: ConditionState;
  readonly asked?: Asked;
  readonly follows?: Followed;
}

interface Asked {
  readonly value: CellValue | undefined;
  readonly list: ChoiceList;
}

interface Followed {
  readonly value: CellValue;
  /** The formula of what it follows from. */
  readonly answer: string;
  /** The formula of its state. */
  readonly state: string;
}

export function conditionRows(model: AssessmentModel): readonly ConditionRow[] {
  const { reservation = {} } = model.assessment;
  const { conditions } = model.findings.reservation;
  return CONDITIONS.map((id) => {
    const { question, source } = CONDITION_WORDS[id];
    const follows = followed(id, model);
    return {
      ...{ id, question, source, state: conditions[id] },
      ...(follows ? { follows } : { asked: asked(id, reservation) }),
    };
  });
}

function asked(id: ConditionId, answers: ReservationAnswers): Asked {
  if (id === "area") return { value: answers.area && choiceWords(answers.area), list: "LocalArea" };
  if (id === "keptTo") return { value: answers.keptTo && choiceWords(answers.keptTo), list: "KeptTo" };
  const given: Readonly<Record<string, unknown>> = answers;
  const answer = given[id];
  return { value: yesNo(typeof answer === "boolean" ? answer : undefined), list: "YesNo" };
}

const KIND = "Assessment_Kind";
const AGAINST = "Assessment_AgainstThreshold";
const DATE = "Assessment_Date";

function followed(id: ConditionId, { assessment, findings }: AssessmentModel): Followed | undefined {
  const { date, kind } = assessment;
  switch (id) {
    case "begun":
      return {
        value: date === undefined ? "" : serialOf(date),
        answer: `IF(ISNUMBER(${DATE}),${DATE},"")`,
        state: `IF(ISNUMBER(${DATE}),IF(${DATE}>=Assessment_ReservationSince,"Met","Not met"),"Open")`,
      };
    case "covered":
      return {
        value: kind === undefined ? "" : choiceWords(kind),
        answer: `IF(ISBLANK(${KIND}),"",${KIND})`,
        state: `IF(OR(ISBLANK(${KIND}),LEFT(${KIND},9)="Utilities"),"Open","Met")`,
      };
    case "belowThreshold":
      return {
        value: AGAINST_WORDS[findings.against.answer],
        answer: AGAINST,
        state: `IF(${AGAINST}="${AGAINST_WORDS.below}","Met",IF(${AGAINST}="${AGAINST_WORDS["at-or-above"]}","Not met","Open"))`,
      };
    default:
      return undefined;
  }
}

export const AGAINST_WORDS = {
  "at-or-above": "At or above the threshold",
  below: "Below the threshold",
  unknown: "Not known yet",
} as const;

export const STATE_WORDS: Readonly<Record<ConditionState, string>> = {
  met: "Met",
  "not-met": "Not met",
  open: "Open",
};

/** The column of states, from its first condition to the last. */
export const CONDITION_STATES = "Assessment_ConditionState";

/** The name of one condition's state, by which findings refer to it. */
export function stateName(id: ConditionId): string {
  return `Assessment_State_${id}`;
}

export const conditionColumns = columnsFor<ConditionRow>()([
  {
    key: "question",
    heading: "Condition",
    width: 62,
    row: { style: "given", content: ({ question }) => given(question) },
  },
  {
    key: "answer",
    heading: "Answer",
    width: 30,
    name: "Assessment_ConditionAnswer",
    row: {
      style: ({ id, follows }) => (follows ? (id === "begun" ? "date" : "given") : "entryChoice"),
      content: ({ asked: entry, follows }) =>
        follows ? formula(follows.answer, follows.value) : given(entry?.value),
      rule: ({ asked: entry }) => entry && choiceRule(entry.list, "Answer"),
      path: ({ id, asked: entry }) => entry && ["reservation", id],
      meaning: (typed, { asked: entry }) =>
        entry?.list === "YesNo" ? yesNoMeant(typed) : choiceMeant(typed),
    },
    marks: [
      {
        when: (at) => `AND(Assessment_Reserved="Yes",ISBLANK(${at("answer")}))`,
        look: marked.missing,
      },
    ],
  },
  {
    key: "state",
    heading: "State",
    width: 12,
    name: CONDITION_STATES,
    row: {
      style: "given",
      content: ({ id, state, follows }, at) =>
        formula(follows?.state ?? answeredState(id, at("answer")), STATE_WORDS[state]),
      name: ({ id }) => stateName(id),
    },
    marks: [
      { when: (at) => `${at("state")}="Not met"`, look: marked.wrong },
      { when: (at) => `${at("state")}="Met"`, look: marked.right },
    ],
  },
  {
    key: "source",
    heading: "Source",
    width: 62,
    row: { style: "given", content: ({ source }) => given(source) },
  },
]);

function answeredState(id: ConditionId, answer: string): string {
  if (id === "keptTo") return `IF(ISBLANK(${answer}),"Open","Met")`;
  if (id === "area") return `IF(ISBLANK(${answer}),"Open",IF(${answer}="Other","Not met","Met"))`;
  return `IF(${answer}="Yes","Met",IF(${answer}="No","Not met","Open"))`;
}
