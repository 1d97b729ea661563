import { OWN_MEASURES } from "../../domain/framework/edition";
import { oncePer } from "../language/once-per";
import { MARK_OF_ANSWERS } from "../../domain/tender/file";
import { type At, columnsFor, type GroupColumn, type Lines } from "../language/block";
import { groupCells, placeMarkedSheet, markedCells, sharesCheck } from "./marked-sheet";
import { markingColumns } from "./marking-columns";
import {
  asksQuantity,
  countedQuantity,
  marksColumns,
  measureColumns,
  quantitativeScore,
  offerColumns,
  qualitativeMarks,
  usableQuantity,
} from "./measure-columns";
import {
  allOf,
  anyOf,
  isNumber,
  isZero,
  onceNumbers,
  oneUnless,
  oneWhere,
  unlessZero,
} from "../language/formulas";
import { carriesMarks } from "./half-marks";
import type { LevelKey } from "./level-columns";
import { missingInOffer } from "./missing";
import { moderatedColumn } from "./moderated-column";
import { moderatedMarks } from "./moderation-marks";
import { type BidRow, entryOf, pointsOutIdle, someGetNoMarks, type TenderModel } from "./model";
import { marked } from "../language/palette";
import { formula, given, type PlacedSheet } from "../language/piece";
import { proxyColumns } from "./proxy-columns";
import { illustration } from "../language/illustration";
import { outcomesOf } from "./outcomes";
import type { MeasureLine, OfferLine, AnswerSide, SocialValueColumn } from "./measure-line";
import { elementAt } from "../language/element";

export const SOCIAL_VALUE = "Social value";

/** Where offers are entered and answers are marked: a group for each measure with a row for each bidder. */
export function placeSocialValue(model: TenderModel): PlacedSheet {
  return placeMarkedSheet({
    ...socialValueSheet(model),
    tabColour: "#00703C",
    tender: model.tender,
    lastPrinted: marksColumns(model).at(-1)?.key ?? "qualitativeScore",
  });
}

function socialValueSheet(model: TenderModel) {
  return {
    name: SOCIAL_VALUE,
    title: `${illustration(model)}Social value: ${model.tender.title}`,
    check: sharesCheck("Measure shares", "SocialValue_Share"),
    columns: socialValueColumns(model),
    lines: socialValueLines(model),
  };
}

/** A measure's cell of a column, as formulas of other sheets write it. */
export function measureCells(
  model: TenderModel,
  key: "share" | "quantitativeMarks" | "qualitativeMarks" | "marks",
): (measure: number) => string {
  return groupCells(model, socialValueSheet(model), key);
}

/** The cell that says whether a bidder's answer to a measure is marked, where the tender gives nothing no marks. */
export function answerCountsCells(model: TenderModel): (measure: number, bid: number) => string {
  return markedCells(socialValueSheet(model), "answerCounts");
}

export const socialValueLines = oncePer(
  ({ measures, marks, bids }: TenderModel): readonly Lines<MeasureLine, OfferLine>[] => {
    return measures.map((measure, index) => {
      const scoreOf = ({ scores }: BidRow) => elementAt(scores.socialValue, index);
      const { highest } = scoreOf(elementAt(bids, 0));
      const group = { index, measure, marks: elementAt(marks.measures, index), highest };
      return {
        group,
        rows: bids.map((row) => ({
          ...row,
          measure: group,
          offer: entryOf(row.bid.measures, measure.id),
          score: scoreOf(row),
        })),
      };
    });
  },
);

export const socialValueColumns = oncePer((model: TenderModel) => {
  return columnsFor<OfferLine, MeasureLine>()([
    ...measureColumns(model),
    ...offerColumns(model),
    ...(model.proxyPack ? proxyColumns(model, model.proxyPack) : [quantitativeScore(model)]),
    ...answerColumns(model, "appropriate", "Appropriate"),
    ...answerColumns(model, "achievable", "Achievable"),
    qualitativeScore(model),
    ...marksColumns(model),
    ...workingColumns(model),
  ]);
});

const SIDES: readonly AnswerSide[] = ["appropriate", "achievable"];

/** How an answer is marked for one of its two sides. */
function answerColumns(model: TenderModel, side: AnswerSide, heading: string) {
  const { tender } = model;
  const least = tender.minimums?.[side];
  const thing = {
    key: side,
    used: ({ score }: OfferLine) => score[side],
    isBelow: (at: At<UsedKey>) => (least === undefined ? "FALSE" : isBelow(at, side, String(least))),
  };
  const marks = model.hasModerationSheet
    ? [
        moderatedColumn({
          ...thing,
          heading: `${heading}: Mark used`,
          width: 13,
          source: usedMarks(model, side),
        }),
      ]
    : markingColumns({
        ...thing,
        name: `SocialValue_${heading}`,
        heading,
        evaluators: [],
        moderated: false,
        maximum: (at) => at.group("maximum"),
        maximumOf: () => MARK_OF_ANSWERS,
        entered: ({ offer }: OfferLine) => offer[side],
        path: ({ index, measure }) => ["bids", index, "measures", measure.measure.id, side],
        ...(pointsOutIdle(model) ? { needsNone: getsNoMarks } : {}),
      });
  return [...marks, ...(least === undefined ? [] : [leastColumn(side, heading, least)])];
}

/** The mark of a side below which a bid is out. */
function leastColumn(
  side: AnswerSide,
  heading: string,
  least: number,
): GroupColumn<MeasureLine, `${AnswerSide}.least`, never> {
  return {
    key: `${side}.least`,
    heading: `${heading}: minimum`,
    headingStyle: "headingOfFigures",
    width: 12,
    group: { style: "givenNumber", content: () => given(least) },
  };
}

/** The marks from the sheet Moderation, where a measure's two sides follow the questions. */
function usedMarks(model: TenderModel, side: AnswerSide): (offer: OfferLine) => string {
  const marks = moderatedMarks(model);
  const questions = model.tender.qualityQuestions.length;
  return ({ index, measure }) => marks(questions + measure.index * SIDES.length + SIDES.indexOf(side), index);
}

type UsedKey = `${AnswerSide}.used`;

function isBelow(at: At<UsedKey>, side: AnswerSide, least: string): string {
  const used = at(`${side}.used`);
  return allOf(isNumber(used), `${used}<${least}`);
}

/** What an answer's score is worked out from. */
type AnswerScoreFrom = UsedKey | "maximum" | "share" | "qualitativeMarks" | "answerCounts";

function qualitativeScore(model: TenderModel): SocialValueColumn<"qualitativeScore", AnswerScoreFrom> {
  return {
    key: "qualitativeScore",
    heading: "Qualitative score",
    headingStyle: "headingOfFigures",
    width: 12,
    name: "SocialValue_QualitativeScore",
    row: {
      style: "total",
      content: ({ score }, at) => {
        const marks = [at("appropriate.used"), at("achievable.used")];
        const partOfMaximum = `(${marks.join("+")})/2/${at.group("maximum")}`;
        const marked = onceNumbers(marks, `${partOfMaximum}*${qualitativeMarks(model, at)}`);
        return formula(
          someGetNoMarks(model) ? unlessNoMarks(at("answerCounts"), marked) : marked,
          score.qualitativeScore,
        );
      },
    },
  };
}

/**
 * Whether an answer's marks are scored: 0 where nothing is offered and the tender gives that none, or where the bidder offers
 * no measure of its own; empty while a quantity that is asked for is missing.
 */
function answerCounts({
  tender,
}: TenderModel): SocialValueColumn<"answerCounts", "usable" | "asked" | "quantity"> {
  return {
    key: "answerCounts",
    heading: "Answer is marked",
    headingStyle: "headingOfFigures",
    width: 9,
    row: {
      style: "working",
      content: ({ score, measure }, at) => {
        const value = score.answerCounts === null ? null : score.answerCounts ? 1 : 0;
        if (measure.measure.id === OWN_MEASURES)
          return formula(`IF(${isNumber(at("quantity"))},${oneUnless(`${at("quantity")}=0`)},1)`, value);
        if (tender.nothingOffered === "marked-as-answered") return given(1);
        const usable = at("usable");
        const offered = `IF(${isNumber(usable)},${oneUnless(`${usable}=0`)},IF(${carriesMarks("Quantitative")},"",1))`;
        return formula(`IF(${at.group("asked")}=0,1,${offered})`, value);
      },
    },
  };
}

function unlessNoMarks(counts: string, marked: string): string {
  return onceNumbers([counts], unlessZero(counts, marked));
}

/** True of a line whose answer gets no marks. */
function getsNoMarks(at: At<"answerCounts">): string {
  return isZero(at("answerCounts"));
}

/** Figures that status, benchmarks and the bids' sums are made from. */
function workingColumns(model: TenderModel) {
  const { minimums } = model.tender;
  const sides = SIDES.filter((side) => minimums?.[side] !== undefined);
  return columnsFor<
    OfferLine,
    MeasureLine,
    "number" | "quantity" | LevelKey | UsedKey | `${AnswerSide}.least`
  >()([
    asksQuantity,
    usableQuantity(model),
    ...(someGetNoMarks(model) ? [answerCounts(model)] : []),
    countedQuantity(model),
    {
      key: "outcome",
      heading: "Outcome, by its number in Charts",
      headingStyle: "headingOfFigures",
      width: 10,
      name: "SocialValue_Outcome",
      row: {
        style: "working",
        content: ({ measure }) =>
          given(outcomesOf(model).findIndex(({ id }) => id === measure.measure.definition.outcome) + 1),
      },
    },
    {
      key: "below",
      heading: "Below minimum",
      width: 10,
      name: "SocialValue_BelowMinimum",
      row: {
        style: "working",
        content: ({ score }, at) => {
          const below = sides.flatMap((side) => {
            const least = at.group(`${side}.least`);
            const noMarks = someGetNoMarks(model) ? [allOf(getsNoMarks(at), `${least}>0`)] : [];
            return [isBelow(at, side, least), ...noMarks];
          });
          return below.length === 0
            ? given(0)
            : formula(oneWhere(anyOf(...below)), score.belowMinimum ? 1 : 0);
        },
      },
      marks: [{ when: (at) => `${at("below")}=1`, look: marked.wrong }],
    },
    {
      key: "missing",
      heading: "Missing entries",
      width: 9,
      name: "SocialValue_Missing",
      row: {
        style: "working",
        content: ({ score, measure }, at) => {
          const missing = (key: "usable" | UsedKey) => oneUnless(isNumber(at(key)));
          const quantityAsked = allOf(`${at.group("asked")}=1`, carriesMarks("Quantitative"));
          const quantity = `IF(${quantityAsked},${missing("usable")},0)`;
          const asked = [
            carriesMarks("Qualitative"),
            ...(someGetNoMarks(model) ? [`NOT(${getsNoMarks(at)})`] : []),
          ];
          const answers = `IF(${asked.length === 1 ? asked.join("") : allOf(...asked)},${missing("appropriate.used")}+${missing("achievable.used")},0)`;
          return formula(`${quantity}+${answers}`, missingInOffer(model.marks, measure.measure, score));
        },
      },
      marks: [{ when: (at) => allOf(isNumber(at("missing")), `${at("missing")}>0`), look: marked.missing }],
    },
  ]);
}
