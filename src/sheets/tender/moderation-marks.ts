import { questionMinimum } from "../../domain/tender/disclosed";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { type At, columnsFor, type Lines } from "../language/block";
import { elementAt } from "../language/element";
import { allOf, isNumber, isZero } from "../language/formulas";
import { maximumColumn, minimumColumn } from "../language/limit-columns";
import { numberColumn } from "../language/number-column";
import { oncePer } from "../language/once-per";
import { formula, given } from "../language/piece";
import { markedCheck, markedCells } from "./marked-sheet";
import { markingColumns, usedKey } from "./marking-columns";
import { entryOf, looksNothingUp, pointsOutIdle, type TenderModel } from "./model";
import { type MarkedLine, type MarksLine, usedOf } from "./moderation-line";
import { THING } from "./moderation-to-do";
import { bidderCells, type CellOfBidder } from "./scoring";

export const MODERATION = "Moderation";

/** The column with the marks that are scored. */
export const USED = "Moderation_Used";

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
      measure: undefined,
    })),
    ...measures.flatMap(({ id, definition }, index) =>
      SIDES.map(([side, words]): MarkedLine => ({
        title: `M${index + 1}. ${definition.headline}: ${words}`,
        maximum: MARK_OF_ANSWERS,
        minimum: tender.minimums?.[side],
        entered: (bid) => entryOf(bid.measures, id)[side],
        used: ({ socialValue }) => elementAt(socialValue, index)[side],
        path: (bid) => ["bids", bid, "measures", id, side],
        measure: index,
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

/** What is marked, each evaluator's mark, and the mark that is scored. */
export function moderatedColumns(model: TenderModel) {
  return columnsFor<MarksLine, MarkedLine, "counts">()([
    ...answerColumns(bidderCells(model, "bidder")),
    ...markingColumns({
      ...THING,
      name: "Moderation",
      heading: "",
      evaluators: model.tender.evaluators,
      moderated: model.moderated,
      looksNothingUp: looksNothingUp(model),
      maximum: (at) => at.group("maximum"),
      maximumOf: ({ thing }: MarksLine) => thing.maximum,
      entered: ({ thing, bid }) => thing.entered(bid),
      used: usedOf,
      path: ({ thing, index }) => thing.path(index),
      ...(pointsOutIdle(model) ? { needsNone: (at: At<"counts">) => isZero(at("counts")) } : {}),
      isBelow: (at: At<"number" | "mark.used" | "minimum">) => {
        const [used, minimum] = [at(usedKey(THING)), at.group("minimum")];
        return allOf(...[at("number"), used, minimum].map(isNumber), `${used}<${minimum}`);
      },
    }).map((column) => (column.key === usedKey(THING) ? { ...column, name: USED } : column)),
  ]);
}

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

/** The cell with the mark that is scored, as formulas of other sheets write it; `thing` counts as the lines do. */
export function moderatedMarks(model: TenderModel): (thing: number, bid: number) => string {
  const lines = moderationLines(model);
  const columns = moderatedColumns(model);
  return markedCells(
    { name: MODERATION, title: MODERATION, check: markedCheck(given(null)), columns, lines },
    usedKey(THING),
  );
}
