import { columnsFor } from "../language/block";
import {
  allOf,
  countIn,
  oneUnless,
  oneWhere,
  onceNumbers,
  orEmpty,
  quoted,
  unlessZero,
} from "../language/formulas";
import { BLANK_HALVES } from "../../domain/evaluation/status";
import { hasQuantity } from "../../domain/framework/edition";
import { figuresOfBidder, linesOfBidder, type LinesSheet, offersOfBidder, sumOfBidder } from "./bidder-sums";
import { carriesMarks } from "./half-marks";
import { missingEntries } from "./missing";
import { totalPounds } from "./proxy-pounds";
import type { BidRow, TenderModel } from "./model";
import { isPrice, priceTests } from "./price-share";
import { marked } from "../language/palette";
import { formula, given } from "../language/piece";
import type { BidColumn } from "./bid-line";
import { tellingColumns, tieColumns } from "./tie-columns";
import { rounded } from "../../domain/values/decimals";

/** Figures that status, benchmarks and ranks are made from. */
export function bidWorkingColumns(model: TenderModel) {
  const { qualityQuestions, measures } = model.tender;
  const sheets: readonly LinesSheet[] = [
    ...(qualityQuestions.length > 0 ? (["Quality"] as const) : []),
    ...(measures.length > 0 ? (["SocialValue"] as const) : []),
  ];
  /** The bidder's sum of a working column on the sheets where bids are marked. */
  const summed = (column: string, number: string) =>
    sheets.map((sheet) => sumOfBidder(sheet, column, number));
  const priceMissing = (price: string) => unlessZero("Weight_Price", oneUnless(isPrice(price)));
  return columnsFor<
    BidRow,
    never,
    "number" | "price" | "status" | "total" | "qualityScore" | "socialValueScore"
  >()([
    {
      key: "missing",
      heading: "Missing entries",
      headingStyle: "headingOfFigures",
      width: 9,
      name: "Scoring_Missing",
      row: {
        style: "working",
        content: (row, at) =>
          formula(
            [priceMissing(at("price")), ...summed("Missing", at("number"))].join("+"),
            missingEntries(model, row),
          ),
      },
      marks: [{ when: (at) => `${at("missing")}>0`, look: marked.missing }],
    },
    {
      key: "below",
      heading: "Below a minimum",
      headingStyle: "headingOfFigures",
      width: 9,
      row: {
        style: "working",
        content: ({ scores }, at) =>
          sheets.length === 0
            ? given(0)
            : formula(
                summed("BelowMinimum", at("number")).join("+"),
                [...scores.quality, ...scores.socialValue].filter(({ belowMinimum }) => belowMinimum).length,
              ),
      },
      marks: [{ when: (at) => `${at("below")}>0`, look: marked.wrong }],
    },
    ...(disregardsBlankHalf(model) ? [blankHalf(model)] : []),
    setsScale,
    countedPrice,
    roundedTotal,
    ...tieColumns(model),
    ...tellingColumns(model),
    ...(model.proxyPack ? poundsColumns(model) : []),
  ]);
}

export function disregardsBlankHalf({ tender }: TenderModel): boolean {
  return tender.blankHalf === "disregarded" && tender.measures.length > 0;
}

/** Which half of social value the bid leaves blank: every quantity that is asked for is 0, or every answer's score. */
function blankHalf({ measures }: TenderModel): BidColumn<"blankHalf", "number" | "blankHalf"> {
  const asked = measures.some(({ definition }) => hasQuantity(definition));
  return {
    key: "blankHalf",
    heading: "Half left blank",
    width: 20,
    name: "Scoring_BlankHalf",
    row: {
      style: "working",
      content: ({ scores }, at) => {
        const number = at("number");
        const none = (column: string, all: string) =>
          [
            `${figuresOfBidder("SocialValue", column, number)}=${all}`,
            `${offersOfBidder(column, number)}=0`,
          ] as const;
        const noQuantity = asked
          ? allOf(carriesMarks("Quantitative"), ...none("Usable", "COUNTIF(SocialValue_Asked,1)"))
          : "FALSE";
        const noAnswer = allOf(
          carriesMarks("Qualitative"),
          ...none("QualitativeScore", linesOfBidder("SocialValue", number)),
        );
        const { both, quantitative, qualitative } = BLANK_HALVES;
        return formula(
          `IF(${noQuantity},IF(${noAnswer},${quoted(both)},${quoted(quantitative)}),${orEmpty(noAnswer, quoted(qualitative))})`,
          scores.blankHalf,
        );
      },
    },
    marks: [{ when: (at) => `${at("blankHalf")}<>""`, look: marked.wrong }],
  };
}

/** Complete bids set the lowest price and the highest marks; while none is complete, all that are not out do. */
const setsScale: BidColumn<"setsScale", "status"> = {
  key: "setsScale",
  heading: "Sets the scale",
  headingStyle: "headingOfFigures",
  width: 9,
  name: "Scoring_SetsScale",
  row: {
    style: "working",
    content: ({ scores }, at) => {
      const anyComplete = `${countIn(at.all("status"), "Complete")}>0`;
      const scaleOf = `IF(${anyComplete},"Complete","Incomplete")`;
      return formula(oneWhere(`${at("status")}=${scaleOf}`), scores.counts ? 1 : 0);
    },
  },
};

const countedPrice: BidColumn<"countedPrice", "setsScale" | "price"> = {
  key: "countedPrice",
  heading: "Price that sets the lowest",
  headingStyle: "headingOfFigures",
  width: 13,
  row: {
    style: "workingMoney",
    content: ({ scores }, at) =>
      formula(
        orEmpty(allOf(`${at("setsScale")}=1`, ...priceTests(at("price"))), at("price")),
        scores.counts ? scores.price : null,
      ),
  },
};

const roundedTotal: BidColumn<"roundedTotal", "total"> = {
  key: "roundedTotal",
  heading: "Total to rank by, to 9 places",
  headingStyle: "headingOfFigures",
  width: 14,
  row: {
    style: "working",
    content: ({ scores: { total } }, at) =>
      formula(
        onceNumbers([at("total")], `ROUND(${at("total")},9)`),
        total === null ? null : rounded(total, 9),
      ),
  },
};

/** A bid's social value by the proxy pack, once every quantity that is asked for is there. */
function poundsColumns(model: TenderModel) {
  return columnsFor<BidRow, never, "number" | "setsScale">()([
    {
      key: "pounds",
      heading: "Social value in £",
      headingStyle: "headingOfFigures",
      width: 14,
      name: "Scoring_SocialValuePounds",
      row: {
        style: "workingMoney",
        content: (row, at) => {
          const number = at("number");
          const allOffered = `${figuresOfBidder("SocialValue", "Usable", number)}=COUNTIF(SocialValue_Asked,1)`;
          return formula(
            orEmpty(allOffered, sumOfBidder("SocialValue", "Pounds", number)),
            totalPounds(model, row),
          );
        },
      },
    },
    {
      key: "countedPounds",
      heading: "£ that set the highest",
      headingStyle: "headingOfFigures",
      width: 14,
      row: {
        style: "workingMoney",
        content: (row, at) =>
          formula(
            orEmpty(`${at("setsScale")}=1`, at("pounds")),
            row.scores.counts ? totalPounds(model, row) : null,
          ),
      },
    },
  ]);
}
