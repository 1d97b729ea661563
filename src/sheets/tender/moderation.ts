import { oncePer } from "../language/once-per";
import type { Bid, Marking } from "../../domain/tender/bids";
import { SPREAD } from "../../domain/evaluation/flags";
import type { BidEvaluation } from "../../domain/evaluation/score-tender";
import type { MarkUsed } from "../../domain/evaluation/marks";
import { questionMinimum } from "../../domain/evaluation/quality";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { cellName, sheetPrefix } from "../../workbook/address";
import { type At, type Column, type Lines } from "../language/block";
import { reasonRule } from "../language/entry-rules";
import { maximumColumn, minimumColumn } from "../language/limit-columns";
import {
  agreedKey,
  markingColumns,
  markKey,
  reasonKey,
  spreadKey,
  spreadOf,
  usedKey,
} from "./marking-columns";
import { type BidRow, entryOf, type TenderModel } from "./model";
import { layOutMarked, markedCheck, placeMarkedSheet } from "./marked-sheet";
import { numberColumn } from "../language/number-column";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet, type EntryPath } from "../language/piece";
import type { Section } from "../language/section";
import { columnOf, lineOf } from "../language/table";
import { scoringReference } from "./scoring";
import { elementAt } from "../language/element";

export const MODERATION = "Moderation";

/** What bidders are marked for: a question, or one side of the answer to a measure. */
interface MarkedLine {
  readonly title: string;
  readonly maximum: number;
  readonly minimum: number | undefined;
  readonly entered: (bid: Bid) => Marking;
  readonly used: (scores: BidEvaluation) => MarkUsed;
  readonly path: (bidIndex: number) => EntryPath;
}

interface MarksLine extends BidRow {
  readonly thing: MarkedLine;
}

type ModerationColumn = Column<MarkedLine, MarksLine>;

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
  const open = rows.filter((row) => noteOf(row) !== "").length;
  return markedCheck(
    formula(
      `COUNT(${USED})&" of ${rows.length} marks stand. To look at: "&COUNTIF(${NOTES},"?*")&"."`,
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

function usedOf({ thing, scores }: MarksLine): MarkUsed {
  return thing.used(scores);
}

export const moderationColumns = oncePer((model: TenderModel): readonly ModerationColumn[] => {
  const { evaluators } = model.tender;
  return [
    ...answerColumns(scoringReference(model, "bidder")),
    ...markingColumns<MarksLine>({
      key: "mark",
      name: "Moderation",
      heading: "",
      evaluators,
      moderated: model.moderated,
      maximum: (at) => at.group("maximum"),
      maximumOf: ({ thing }) => thing.maximum,
      entered: ({ thing, bid }) => thing.entered(bid),
      used: usedOf,
      path: ({ thing, index }) => thing.path(index),
      isBelow: (at) => {
        const [used, minimum] = [at(usedKey({ key: "mark" })), at.group("minimum")];
        return `AND(ISNUMBER(${at("number")}),ISNUMBER(${used}),ISNUMBER(${minimum}),${used}<${minimum})`;
      },
    }).map((column) => (column.key === usedKey({ key: "mark" }) ? { ...column, name: USED } : column)),
    noteColumn(evaluators.length),
    ...evaluators.map(reasonOfEvaluator),
  ];
});

function answerColumns(bidders: string): readonly ModerationColumn[] {
  return [
    numberColumn(),
    {
      key: "subject",
      heading: "What is marked, and bidder",
      width: 34,
      group: { style: "groupTitle", content: ({ title }) => given(title) },
      row: {
        style: "indented",
        content: ({ bid }, at) => formula(`INDEX(${bidders},${at("number")})`, bid.bidder),
      },
    },
    maximumColumn(({ maximum }) => maximum),
    minimumColumn(({ minimum }) => minimum),
  ];
}

const APART = "Agree a mark and give its reason: the marks are far apart";
const NO_REASON = "Give the reason for the agreed mark";
const NO_OWN_REASON = "A reason of an evaluator is missing";

/** What moderation still has to do for an answer. */
function noteOf(row: MarksLine): string {
  const { thing, bid } = row;
  const { marks, reasons = [], agreed, reason } = { ...thing.entered(bid) };
  const spread = spreadOf(usedOf(row).marks);
  if (spread !== null && spread >= SPREAD && (agreed === null || reason === undefined)) return APART;
  if (agreed !== null) return reason === undefined ? NO_REASON : "";
  const given = marks.filter((mark) => mark !== null).length;
  return reasons.filter((each) => each !== null).length < given ? NO_OWN_REASON : "";
}

function noteColumn(evaluators: number): ModerationColumn {
  return {
    key: NOTE,
    heading: "To do",
    width: 30,
    name: NOTES,
    row: { style: "given", content: (row, at) => formula(note(at, evaluators), noteOf(row)) },
    marks: [{ when: (at) => `AND(ISNUMBER(${at("number")}),${at(NOTE)}<>"")`, look: marked.missing }],
  };
}

function note(at: At, evaluators: number): string {
  const [agreed, reason] = [at(agreedKey({ key: "mark" })), at(reasonKey({ key: "mark" }))];
  const last = evaluators - 1;
  const marks = at.across(markKey({ key: "mark" }, 0), markKey({ key: "mark" }, last));
  const reasons = at.across(ownReasonKey(0), ownReasonKey(last));
  const own = `IF(COUNTA(${reasons})<COUNT(${marks}),"${NO_OWN_REASON}","")`;
  const agreedMark = `IF(ISNUMBER(${agreed}),IF(ISBLANK(${reason}),"${NO_REASON}",""),${own})`;
  if (evaluators < 2) return agreedMark;
  const apart = `AND(N(${at(spreadKey({ key: "mark" }))})>=${SPREAD},OR(ISBLANK(${agreed}),ISBLANK(${reason})))`;
  return `IF(${apart},"${APART}",${agreedMark})`;
}

function ownReasonKey(index: number): string {
  return `reason.${index}`;
}

function reasonOfEvaluator(evaluator: string, index: number): ModerationColumn {
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
  const used = columnOf(layout, marks, usedKey({ key: "mark" }));
  return (thing, bid) => {
    const row = used.row + lineOf(sheet.lines, thing, bid);
    return sheetPrefix(MODERATION) + cellName({ ...used, row }, true);
  };
}
