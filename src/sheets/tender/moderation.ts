import { columnsFor, type RowColumn } from "../language/block";
import { elementAt } from "../language/element";
import { reasonRule } from "../language/entry-rules";
import { allOf, ANY_TEXT, countIn, isNumber } from "../language/formulas";
import { oncePer } from "../language/once-per";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import type { Section } from "../language/section";
import { formulaOf, wordsOf } from "../language/verdict";
import { markedCheck, placeMarkedSheet } from "./marked-sheet";
import {
  saysWhatIsCounted,
  passesOverBidsOut,
  pointsOutIdle,
  pointsOutWhatWaits,
  type TenderModel,
} from "./model";
import { isIdle, isPassedOver, type MarkedLine, type MarksLine, usedOf } from "./moderation-line";
import { MODERATION, moderatedColumns, moderationLines, USED } from "./moderation-marks";
import { type GivenKey, moderationToDo, type OwnReasonKey, ownReasonKey } from "./moderation-to-do";
import { bidderCells } from "./scoring";
import { answerCountsCells } from "./social-value";

/** Every evaluator's mark for every answer, how far they are apart, and the mark that is agreed. */
export function placeModeration(model: TenderModel): PlacedSheet {
  return placeMarkedSheet({
    ...moderationSheet(model),
    tabColour: "#4C2C92",
    tender: model.tender,
    lastPrinted: NOTE,
  });
}

function moderationSheet(model: TenderModel) {
  return {
    name: MODERATION,
    title: `Moderation: ${model.tender.title}`,
    check: moderationState(model),
    columns: moderationColumns(model),
    lines: moderationLines(model),
  };
}

const NOTE = "note";
const NOTES = "Moderation_Note";
const COUNTS = "Moderation_Counts";

function moderationState(model: TenderModel): Section {
  const rows = moderationLines(model).flatMap((line) => line.rows);
  const toDo = toDoOf(model);
  const open = rows.filter((row) => wordsOf(toDo, row) !== "").length;
  const isIdle = idleOf(model);
  const needed = isIdle ? rows.filter((row) => !isIdle(row)) : rows;
  const set = needed.filter((row) => usedOf(row).mark !== null).length;
  const standing = pointsOutIdle(model)
    ? `COUNT(${USED})-SUMPRODUCT((${COUNTS}=0)*(${COUNTS}<>"")*(${USED}<>""))`
    : `COUNT(${USED})`;
  const wanted = pointsOutIdle(model) ? `(${rows.length}-COUNTIF(${COUNTS},0))` : `${rows.length}`;
  const toCome = pointsOutWhatWaits(model)
    ? {
        formula: ` Still to come: "&${wanted}-(${standing})&".`,
        words: ` Still to come: ${needed.length - set}.`,
      }
    : { formula: "", words: "" };
  const stand = saysWhatIsCounted(model) ? "answers have their mark" : "marks stand";
  const toDoWords = saysWhatIsCounted(model) ? "Lines in the column To do" : "To look at";
  const of = pointsOutIdle(model) ? `&" of "&${wanted}&"` : `&" of ${wanted}`;
  return markedCheck(
    formula(
      `${standing}${of} ${stand}.${toCome.formula} ${toDoWords}: "&${countIn(NOTES, ANY_TEXT)}&"."`,
      `${set} of ${needed.length} ${stand}.${toCome.words} ${toDoWords}: ${open}.`,
    ),
  );
}

function toDoOf(model: TenderModel) {
  const { evaluators } = model.tender;
  return moderationToDo({
    evaluators: evaluators.length,
    awaitsAgreement: model.moderated && pointsOutWhatWaits(model),
    isIdle: idleOf(model),
  });
}

/** For which lines no mark is waited for, as far as the sheet of the model's form knows. */
function idleOf(model: TenderModel) {
  if (!pointsOutIdle(model)) return undefined;
  return passesOverBidsOut(model) ? isPassedOver : isIdle;
}

export const moderationColumns = oncePer((model: TenderModel) => {
  const { evaluators } = model.tender;
  return columnsFor<MarksLine, MarkedLine>()([
    ...moderatedColumns(model),
    noteColumn(model),
    ...evaluators.map(reasonOfEvaluator),
    ...(pointsOutIdle(model) ? [countsColumn(model)] : []),
  ]);
});

function noteColumn(
  model: TenderModel,
): RowColumn<MarksLine, typeof NOTE, GivenKey | "counts" | "maximum" | "number" | typeof NOTE> {
  const toDo = toDoOf(model);
  return {
    key: NOTE,
    heading: "To do",
    width: 30,
    name: NOTES,
    row: { style: "given", content: (row, at) => formula(formulaOf(toDo, at), wordsOf(toDo, row)) },
    marks: [{ when: (at) => allOf(isNumber(at("number")), `${at(NOTE)}<>""`), look: marked.missing }],
  };
}

function reasonOfEvaluator(evaluator: string, index: number): RowColumn<MarksLine, OwnReasonKey, never> {
  return {
    key: ownReasonKey(index),
    heading: `Reason: ${evaluator}`,
    width: 40,
    name: `Moderation_Reason_${index + 1}`,
    row: {
      style: "entryText",
      content: ({ thing, bid }) => given(thing.entered(bid).reasons?.[index]),
      rule: () => reasonRule("Reason"),
      path: (row) => [...row.thing.path(row.index), "reasons", index],
      meaning: String,
    },
  };
}

/**
 * Whether a mark is scored: 0 for the answer to a measure that is offered nothing, where the tender gives that no marks, and
 * for a bid that is out.
 */
function countsColumn(model: TenderModel): RowColumn<MarksLine, "counts", "number"> {
  const countsAt = answerCountsCells(model);
  const outAt = bidderCells(model, "decision");
  const ofAnswer = ({ thing, index, scores }: MarksLine) => {
    if (thing.measure === undefined) return { counted: "1", value: 1 };
    const { answerCounts } = elementAt(scores.socialValue, thing.measure);
    const value = answerCounts === null ? null : answerCounts ? 1 : 0;
    return { counted: countsAt(thing.measure, index), value };
  };
  return {
    key: "counts",
    heading: "Mark is scored",
    headingStyle: "headingOfFigures",
    width: 10,
    name: COUNTS,
    row: {
      style: "working",
      content: (row, at) => {
        const { counted, value } = ofAnswer(row);
        if (passesOverBidsOut(model)) {
          const isOut = `LEN(${outAt(row, at("number"))})>0`;
          return formula(`IF(${isOut},0,${counted})`, row.bid.status === undefined ? value : 0);
        }
        return row.thing.measure === undefined ? given(value) : formula(counted, value);
      },
    },
  };
}
