import { oncePer } from "../language/once-per";
import { highestOf } from "../../domain/evaluation/marks";
import type { QuestionScore } from "../../domain/evaluation/quality";
import { questionMinimum } from "../../domain/tender/disclosed";
import type { Question } from "../../domain/tender/file";
import { type At, columnsFor, type GroupColumn, type Lines } from "../language/block";
import { shareRule } from "../language/entry-rules";
import { maximumColumn, minimumColumn } from "../language/limit-columns";
import { markingColumns } from "./marking-columns";
import { missingMark } from "./missing";
import { moderatedColumn } from "./moderated-column";
import { moderatedMarks } from "./moderation-marks";
import { type BidRow, entryOf, showsMarks, type TenderModel } from "./model";
import { groupCells, placeMarkedSheet, sharesCheck } from "./marked-sheet";
import { numberColumn } from "../language/number-column";
import { marked } from "../language/palette";
import {
  allOf,
  highestFormula,
  isNumber,
  onceNumbers,
  oneUnless,
  oneWhere,
  orEmpty,
  partOfBest,
  unlessZero,
} from "../language/formulas";
import { formula, given, type PlacedSheet } from "../language/piece";
import { bidderCells, type CellOfBidder, setsScale } from "./scoring";
import { elementAt } from "../language/element";

export const QUALITY = "Quality";

interface QuestionLine {
  readonly index: number;
  /** The most that a bid can get for it. */
  readonly available: number;
  readonly question: Question;
  readonly minimum: number | undefined;
  /** Of the bids that count. */
  readonly highest: number | null;
}

interface AnswerLine extends BidRow {
  readonly question: QuestionLine;
  readonly score: QuestionScore;
}

/** Where each answer is marked: a group for each question with a row for each bidder. */
export function placeQuality(model: TenderModel): PlacedSheet {
  return placeMarkedSheet({
    ...qualitySheet(model),
    tabColour: "#1D4F76",
    tender: model.tender,
    lastPrinted: showsMarks(model) ? "marks" : "score",
  });
}

function qualitySheet(model: TenderModel) {
  return {
    name: QUALITY,
    title: `Quality: ${model.tender.title}`,
    check: sharesCheck("Question shares", "Quality_Share"),
    columns: qualityColumns(model),
    lines: qualityLines(model),
  };
}

/** A question's cell of a column, as formulas of other sheets write it. */
export function questionCells(model: TenderModel, key: "share" | "marks"): (question: number) => string {
  return groupCells(model, qualitySheet(model), key);
}

export const qualityLines = oncePer(
  ({ tender, bids, marks }: TenderModel): readonly Lines<QuestionLine, AnswerLine>[] => {
    return tender.qualityQuestions.map((question, index) => {
      const scoreOf = ({ scores }: BidRow) => elementAt(scores.quality, index);
      const counted = bids.filter(({ scores }) => scores.counts);
      const group = {
        index,
        available: elementAt(marks.questions, index),
        question,
        minimum: questionMinimum(question, tender),
        highest: highestOf(counted.map((row) => scoreOf(row).mark)),
      };
      return { group, rows: bids.map((row) => ({ ...row, question: group, score: scoreOf(row) })) };
    });
  },
);

export const qualityColumns = oncePer((model: TenderModel) => {
  return columnsFor<AnswerLine, QuestionLine>()([
    ...questionColumns(bidderCells(model, "bidder")),
    ...(model.hasModerationSheet ? [usedMarks(model)] : ownMarks),
    ...scoreColumns(model),
    ...(showsMarks(model) ? [marksColumn] : []),
    ...workingColumns(model),
  ]);
});

/** The marks from the sheet Moderation. */
function usedMarks(model: TenderModel) {
  const marks = moderatedMarks(model);
  return moderatedColumn({
    key: "mark",
    heading: "Mark used",
    width: 9,
    source: ({ index, question }: AnswerLine) => marks(question.index, index),
    used: ({ score }) => score,
    isBelow,
  });
}

function isBelow(at: At<"below">): string {
  return `${at("below")}=1`;
}

/** The marks of a tender without evaluators. */
const ownMarks = markingColumns({
  key: "mark",
  name: "Quality",
  heading: "",
  evaluators: [],
  moderated: false,
  maximum: (at) => at.group("maximum"),
  maximumOf: ({ question }: AnswerLine) => question.question.maximum,
  entered: ({ bid, question }) => entryOf(bid.quality, question.question.id),
  used: ({ score }) => score,
  path: ({ index, question }) => ["bids", index, "quality", question.question.id],
  isBelow,
});

function questionColumns(bidderAt: CellOfBidder) {
  return columnsFor<AnswerLine, QuestionLine>()([
    numberColumn("Quality_BidderNumber"),
    {
      key: "subject",
      heading: "Question, and bidder",
      width: 34,
      group: {
        style: "groupTitle",
        content: ({ index, question }) => given(`Q${index + 1}. ${question.title}`),
      },
      row: {
        style: "indented",
        content: (row, at) => formula(bidderAt(row, at("number")), row.bid.bidder),
      },
    },
    {
      key: "share",
      heading: "Share of quality",
      headingStyle: "headingOfFigures",
      width: 10,
      name: "Quality_Share",
      group: {
        style: "entryScore",
        content: ({ question }) => given(question.weight),
        rule: (_, at) =>
          shareRule({
            title: "Question share",
            cell: at("share"),
            all: at.all("share"),
            least: 0,
            most: 100,
            refusal: "The questions' shares must sum to 100, each from 0 to 100.",
          }),
        path: ({ index }) => ["qualityQuestions", index, "weight"],
      },
    },
    maximumColumn(({ question }) => question.maximum),
    minimumColumn(({ minimum }) => minimum),
  ]);
}

const marksColumn: GroupColumn<QuestionLine, "marks", "share"> = {
  key: "marks",
  heading: "Marks that can be had",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "Quality_Marks",
  group: {
    style: "score",
    content: ({ available }, at) => formula(marksOfShare(at("share")), available),
  },
};

function marksOfShare(share: string): string {
  return `${share}/100*Weight_Quality`;
}

function scoreColumns(model: TenderModel) {
  const { tender } = model;
  return columnsFor<AnswerLine, QuestionLine, "counted" | "mark.used" | "maximum" | "share" | "marks">()([
    {
      key: "highest",
      heading: "Highest mark",
      headingStyle: "headingOfFigures",
      width: 9,
      group: {
        style: "score",
        content: ({ highest }, at) => formula(highestFormula(at.rows("counted")), highest),
      },
    },
    {
      key: "score",
      heading: "Score",
      headingStyle: "headingOfFigures",
      width: 9,
      name: "Quality_Score",
      row: {
        style: "total",
        content: ({ score }, at) => {
          const used = at("mark.used");
          const carries = showsMarks(model) ? at.group("marks") : marksOfShare(at.group("share"));
          const highest = at.group("highest");
          return formula(
            tender.methods.quality === "share-of-maximum"
              ? onceNumbers([used], `${used}/${at.group("maximum")}*${carries}`)
              : onceNumbers([used, highest], `${partOfBest(used, highest)}*${carries}`),
            score.score,
          );
        },
      },
    },
  ]);
}

/** Figures that status and benchmarks are made from. */
function workingColumns(model: TenderModel) {
  const bidSetsScale = setsScale(model);
  return columnsFor<AnswerLine, QuestionLine, "number" | "mark.used" | "minimum">()([
    {
      key: "counted",
      heading: "Mark that sets the highest",
      width: 11,
      row: {
        style: "working",
        content: (row, at) => {
          const { scores, score } = row;
          const used = at("mark.used");
          return formula(orEmpty(bidSetsScale(row, at("number")), used), scores.counts ? score.mark : null);
        },
      },
    },
    {
      key: "below",
      heading: "Below minimum",
      width: 9,
      name: "Quality_BelowMinimum",
      row: {
        style: "working",
        content: ({ score }, at) => {
          const [used, minimum] = [at("mark.used"), at.group("minimum")];
          const bothThere = allOf(isNumber(used), isNumber(minimum));
          const below = oneWhere(`${used}<${minimum}`);
          return formula(`IF(${bothThere},${below},0)`, score.belowMinimum ? 1 : 0);
        },
      },
      marks: [{ when: isBelow, look: marked.wrong }],
    },
    {
      key: "missing",
      heading: "Missing marks",
      width: 9,
      name: "Quality_Missing",
      row: {
        style: "working",
        content: ({ score }, at) =>
          formula(
            unlessZero("Weight_Quality", oneUnless(isNumber(at("mark.used")))),
            missingMark(model.marks, score.mark),
          ),
      },
      marks: [{ when: (at) => `${at("missing")}=1`, look: marked.missing }],
    },
  ]);
}
