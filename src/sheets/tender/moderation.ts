import { questionMinimum } from "../../domain/tender/disclosed";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { cellName, sheetPrefix } from "../../workbook/address";
import { type At, columnsFor, type Lines, type RowColumn } from "../language/block";
import { elementAt } from "../language/element";
import { reasonRule } from "../language/entry-rules";
import { allOf, ANY_TEXT, countIn, isNumber } from "../language/formulas";
import { maximumColumn, minimumColumn } from "../language/limit-columns";
import { numberColumn } from "../language/number-column";
import { oncePer } from "../language/once-per";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import type { Section } from "../language/section";
import { columnOf, lineOf } from "../language/table";
import { formulaOf, wordsOf } from "../language/verdict";
import { layOutMarked, markedCheck, placeMarkedSheet } from "./marked-sheet";
import { markingColumns, usedKey } from "./marking-columns";
import { entryOf, looksNothingUp, type TenderModel } from "./model";
import { type MarkedLine, type MarksLine, usedOf } from "./moderation-line";
import { type GivenKey, moderationToDo, type OwnReasonKey, ownReasonKey, THING } from "./moderation-to-do";
import { bidderCells, type CellOfBidder } from "./scoring";

export const MODERATION = "Moderation";

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
const USED = "Moderation_Used";
const NOTES = "Moderation_Note";

function moderationState(model: TenderModel): Section {
  const rows = moderationLines(model).flatMap((line) => line.rows);
  const set = rows.filter((row) => usedOf(row).mark !== null).length;
  const toDo = moderationToDo(model.tender.evaluators.length);
  const open = rows.filter((row) => wordsOf(toDo, row) !== "").length;
  return markedCheck(
    formula(
      `COUNT(${USED})&" of ${rows.length} marks stand. To look at: "&${countIn(NOTES, ANY_TEXT)}&"."`,
      `${set} of ${rows.length} marks stand. To look at: ${open}.`,
    ),
  );
}

/** Questions in order, then each measure's two sides. */
function things({ tender, measures }: TenderModel): readonly MarkedLine[] {
  return [
    ...tender.qualityQuestions.map((question, index): MarkedLine => ({
      title: `Q${index + 1}. ${question.title}`,
      maximum: question.maximum,
      minimum: questionMinimum(question, tender),
      entered: (bid) => entryOf(bid.quality, question.id),
      used: ({ quality }) => elementAt(quality, index),
      path: (bid) => ["bids", bid, "quality", question.id],
    })),
    ...measures.flatMap(({ id, definition }, index) =>
      SIDES.map(([side, words]): MarkedLine => ({
        title: `M${index + 1}. ${definition.headline}: ${words}`,
        maximum: MARK_OF_ANSWERS,
        minimum: tender.minimums?.[side],
        entered: (bid) => entryOf(bid.measures, id)[side],
        used: ({ socialValue }) => elementAt(socialValue, index)[side],
        path: (bid) => ["bids", bid, "measures", id, side],
      })),
    ),
  ];
}

const SIDES = [
  ["appropriate", "appropriate"],
  ["achievable", "achievable"],
] as const;

export const moderationLines = oncePer((model: TenderModel): readonly Lines<MarkedLine, MarksLine>[] => {
  return things(model).map((thing) => ({
    group: thing,
    rows: model.bids.map((row) => ({ ...row, thing })),
  }));
});

export const moderationColumns = oncePer((model: TenderModel) => {
  const { evaluators } = model.tender;
  return columnsFor<MarksLine, MarkedLine>()([
    ...answerColumns(bidderCells(model, "bidder")),
    ...markingColumns({
      ...THING,
      name: "Moderation",
      heading: "",
      evaluators,
      moderated: model.moderated,
      looksNothingUp: looksNothingUp(model),
      maximum: (at) => at.group("maximum"),
      maximumOf: ({ thing }: MarksLine) => thing.maximum,
      entered: ({ thing, bid }) => thing.entered(bid),
      used: usedOf,
      path: ({ thing, index }) => thing.path(index),
      isBelow: (at: At<"number" | "mark.used" | "minimum">) => {
        const [used, minimum] = [at(usedKey(THING)), at.group("minimum")];
        return allOf(...[at("number"), used, minimum].map(isNumber), `${used}<${minimum}`);
      },
    }).map((column) => (column.key === usedKey(THING) ? { ...column, name: USED } : column)),
    noteColumn(evaluators.length),
    ...evaluators.map(reasonOfEvaluator),
  ]);
});

function answerColumns(bidderAt: CellOfBidder) {
  return columnsFor<MarksLine, MarkedLine>()([
    numberColumn(),
    {
      key: "subject",
      heading: "What is marked, and bidder",
      width: 34,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: {
        style: "indented",
        content: (row, at) => formula(bidderAt(row, at("number")), row.bid.bidder),
      },
    },
    maximumColumn(({ maximum }) => maximum),
    minimumColumn(({ minimum }) => minimum),
  ]);
}

function noteColumn(
  evaluators: number,
): RowColumn<MarksLine, typeof NOTE, GivenKey | "number" | typeof NOTE> {
  const toDo = moderationToDo(evaluators);
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

/** The cell with the mark that is scored, as formulas of other sheets write it; `thing` counts as the lines do. */
export function moderatedMarks(model: TenderModel): (thing: number, bid: number) => string {
  const sheet = moderationSheet(model);
  const { layout, marks } = layOutMarked(sheet);
  const used = columnOf(layout, marks, usedKey(THING));
  return (thing, bid) => {
    const row = used.row + lineOf(sheet.lines, thing, bid);
    return sheetPrefix(MODERATION) + cellName({ ...used, row }, true);
  };
}
