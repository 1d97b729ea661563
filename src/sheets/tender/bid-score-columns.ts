import type { Tender } from "../../domain/tender/tender";
import type { At } from "../language/block";
import type { TenderModel } from "./model";
import { formula } from "../language/piece";
import type { BidColumn } from "./bid-line";

const SCORE_WIDTH = 12;

/** Scores by criterion, the total and the rank. */
export function bidScoreColumns({ tender }: TenderModel): readonly BidColumn[] {
  const asksQuestions = tender.qualityQuestions.length > 0;
  const asksMeasures = tender.measures.length > 0;
  return [
    scoreColumn("priceScore", "Price score", "Scoring_PriceScore", (at) =>
      ifWeighted("Weight_Price", priceFormula(tender.methods.price, at)),
    ),
    scoreColumn("qualityScore", "Quality score", "Scoring_QualityScore", (at) =>
      ifWeighted(
        "Weight_Quality",
        asksQuestions ? sumOfLines("Quality_BidderNumber", "Quality_Score", "Weight_Quality", at) : '""',
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
      const [quantitative, qualitative] = [at("socialValueQuantitative"), at("socialValueQualitative")];
      return `IF(AND(ISNUMBER(${quantitative}),ISNUMBER(${qualitative})),MIN(Weight_SocialValue,${quantitative}+${qualitative}),"")`;
    }),
    total,
    rank,
  ];
}

type ScoreKey =
  "priceScore" | "qualityScore" | "socialValueQuantitative" | "socialValueQualitative" | "socialValueScore";

function scoreColumn(key: ScoreKey, heading: string, name: string, text: (at: At) => string): BidColumn {
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
function ifWeighted(weight: string, score: string): string {
  return `IF(${weight}=0,0,${score})`;
}

/** The formulas of the price methods; `lowest` is the lowest price among the bids that set the scale. */
function priceFormula(method: Tender["methods"]["price"], at: At): string {
  const price = at("price");
  const counted = at.all("countedPrice");
  const lowest = `MIN(${counted})`;
  const share =
    method === "lowest-over-bid" ? `${lowest}/${price}` : `MAX(0,1-(${price}-${lowest})/${lowest})`;
  return `IF(AND(${isPrice(price)},COUNT(${counted})>0),Weight_Price*MIN(1,${share}),"")`;
}

/** A price that is not above 0, as a pasted one may be, counts as not entered. */
export function isPrice(cell: string): string {
  return `ISNUMBER(${cell}),${cell}>0`;
}

function half(part: "Quantitative" | "Qualitative", asksMeasures: boolean, at: At): string {
  const marks = `Weight_SocialValue*Split_${part}/100`;
  const sum = sumOfLines("SocialValue_BidderNumber", `SocialValue_${part}Score`, marks, at);
  return ifWeighted(marks, asksMeasures ? sum : '""');
}

/** The sum of the bidder's lines once each has a score, and no more than the weight. */
function sumOfLines(numbers: string, scores: string, weight: string, at: At): string {
  const number = at("number");
  return `IF(COUNTIFS(${numbers},${number},${scores},">=0")=COUNTIF(${numbers},${number}),MIN(${weight},SUMIFS(${scores},${numbers},${number})),"")`;
}

const total: BidColumn = {
  key: "total",
  heading: "Total",
  headingStyle: "headingOfFigures",
  width: SCORE_WIDTH,
  name: "Scoring_Total",
  row: {
    style: "total",
    content: ({ scores }, at) =>
      formula(
        `IF(${at("status")}="Complete",${at("priceScore")}+${at("qualityScore")}+${at("socialValueScore")},"")`,
        scores.total,
      ),
  },
};

/** Equal totals share a rank; there is none while a bid is incomplete. */
const rank: BidColumn = {
  key: "rank",
  heading: "Rank",
  headingStyle: "headingOfFigures",
  width: 8,
  name: "Scoring_Rank",
  row: {
    style: "rank",
    content: ({ scores }, at) =>
      formula(
        `IF(AND(ISNUMBER(${at("roundedTotal")}),COUNTIF(${at.all("status")},"Incomplete")=0),COUNTIF(${at.all("roundedTotal")},">"&${at("roundedTotal")})+1,"")`,
        scores.rank,
      ),
  },
};
