import type { Tender } from "../../domain/tender/tender";
import { type At, columnsFor } from "../language/block";
import { allOf, countIn, isNumber, onceNumbers, orEmpty, unlessZero } from "../language/formulas";
import { figuresOfBidder, linesOfBidder, type LinesSheet, sumOfBidder } from "./bidder-sums";
import { marksOfHalf } from "./half-marks";
import type { BidRow, TenderModel } from "./model";
import { priceShare, priceTests } from "./price-share";
import { formula } from "../language/piece";
import type { BidColumn } from "./bid-line";
import { rankFormula, toldTotal } from "./tie-columns";

const SCORE_WIDTH = 12;

/** Scores by criterion, and social value by its halves. */
export function scoreColumns(model: TenderModel) {
  const { tender } = model;
  const asksQuestions = tender.qualityQuestions.length > 0;
  const asksMeasures = tender.measures.length > 0;
  return columnsFor<BidRow, never, BidFigures>()([
    scoreColumn("priceScore", "Price score", "Scoring_PriceScore", (at) =>
      ifWeighted("Weight_Price", priceFormula(tender.methods.price, at)),
    ),
    scoreColumn("qualityScore", "Quality score", "Scoring_QualityScore", (at) =>
      ifWeighted(
        "Weight_Quality",
        asksQuestions ? sumOfLines("Quality", "Score", "Weight_Quality", at) : '""',
      ),
    ),
    scoreColumn(
      "socialValueQuantitative",
      "Social value: quantitative",
      "Scoring_SocialValueQuantitative",
      (at) => half("Quantitative", asksMeasures, at),
    ),
    scoreColumn(
      "socialValueQualitative",
      "Social value: qualitative",
      "Scoring_SocialValueQualitative",
      (at) => half("Qualitative", asksMeasures, at),
    ),
    scoreColumn("socialValueScore", "Social value score", "Scoring_SocialValueScore", (at) => {
      const halves = [at("socialValueQuantitative"), at("socialValueQualitative")];
      return onceNumbers(halves, `MIN(Weight_SocialValue,${halves.join("+")})`);
    }),
  ]);
}

/** The total and the rank. */
export function resultColumns(model: TenderModel) {
  return columnsFor<BidRow, never, BidFigures | ScoreKey>()([total, ...toldTotal(model), rank(model)]);
}

/** What scores are worked out from, beside each other. */
type BidFigures =
  "number" | "price" | "countedPrice" | "status" | "roundedTotal" | "decimals" | "tieFirst" | "tieThen";

type ScoreKey =
  "priceScore" | "qualityScore" | "socialValueQuantitative" | "socialValueQualitative" | "socialValueScore";

function scoreColumn<const Key extends ScoreKey>(
  key: Key,
  heading: string,
  name: string,
  text: (at: At<BidFigures | ScoreKey>) => string,
): BidColumn<Key, BidFigures | ScoreKey> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: SCORE_WIDTH,
    name,
    row: { style: "score", content: ({ scores }, at) => formula(text(at), scores[key]) },
  };
}

/** A criterion without weight scores 0 and needs no entries. */
const ifWeighted = unlessZero;

/** The formulas of the price methods; `lowest` is the lowest price among the bids that set the scale. */
function priceFormula(method: Tender["methods"]["price"], at: At<"price" | "countedPrice">): string {
  const price = at("price");
  const counted = at.all("countedPrice");
  const lowest = `MIN(${counted})`;
  const aPriceCounts = `COUNT(${counted})>0`;
  return orEmpty(
    allOf(...priceTests(price), aPriceCounts),
    `Weight_Price*${priceShare(method, price, lowest)}`,
  );
}

function half(part: "Quantitative" | "Qualitative", asksMeasures: boolean, at: At<"number">): string {
  const marks = marksOfHalf(part);
  return ifWeighted(marks, asksMeasures ? sumOfLines("SocialValue", `${part}Score`, marks, at) : '""');
}

/** The sum of the bidder's lines once each has a score, and no more than the weight. */
function sumOfLines(sheet: LinesSheet, scores: string, weight: string, at: At<"number">): string {
  const number = at("number");
  const eachHasOne = `${figuresOfBidder(sheet, scores, number)}=${linesOfBidder(sheet, number)}`;
  return orEmpty(eachHasOne, `MIN(${weight},${sumOfBidder(sheet, scores, number)})`);
}

const total: BidColumn<"total", "status" | ScoreKey> = {
  key: "total",
  heading: "Total",
  headingStyle: "headingOfFigures",
  width: SCORE_WIDTH,
  name: "Scoring_Total",
  row: {
    style: "total",
    content: ({ scores }, at) =>
      formula(
        orEmpty(
          `${at("status")}="Complete"`,
          [at("priceScore"), at("qualityScore"), at("socialValueScore")].join("+"),
        ),
        scores.total,
      ),
  },
};

/** Totals that the tie-breaks find equal too share a rank; there is none while a bid is incomplete. */
const rank = (model: TenderModel): BidColumn<"rank", "status" | "roundedTotal" | "tieFirst" | "tieThen"> => ({
  key: "rank",
  heading: "Rank",
  headingStyle: "headingOfFigures",
  width: 10,
  name: "Scoring_Rank",
  row: {
    style: "rank",
    content: ({ scores }, at) => {
      const total = at("roundedTotal");
      const noneIncomplete = `${countIn(at.all("status"), "Incomplete")}=0`;
      return formula(orEmpty(allOf(isNumber(total), noneIncomplete), rankFormula(model, at)), scores.rank);
    },
  },
});
