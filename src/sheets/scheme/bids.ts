import { capital } from "../../domain/issues/words/sentences";
import type { InventedBid, InventedScheme, InventedScore } from "../../domain/scheme/invented";
import type { OfferScale } from "../../domain/scheme/offers";
import { usablePrice } from "../../domain/evaluation/price";
import type { Tender } from "../../domain/tender/tender";
import { type At, type Column, columnsFor } from "../language/block";
import { allOf, anyOf, isNumber, onceNumbers, orEmpty, partOfBest, rankAmong } from "../language/formulas";
import { priceShare, priceTests } from "../tender/price-share";
import { priceRule, reasonRule } from "../language/entry-rules";
import { numberColumn } from "../language/number-column";
import { placeHiddenLists } from "../language/hidden-lists";
import { type EntryRule, formula, given, type PlacedSheet } from "../language/piece";
import type { StyleName } from "../language/palette";
import { elementAt } from "../language/element";

/** What the sheets of a scheme are placed from. */
export interface SchemeModel {
  readonly tender: Tender;
  readonly bids: readonly InventedBid[];
  readonly scheme: InventedScheme;
  /** How quantities are scored; none in a workbook of the first form, where bids say a share of all social value marks. */
  readonly scale: OfferScale | undefined;
}

/** An invented bid's line; those without all their figures are not scored. */
export interface InventedRow {
  readonly bid: InventedBid;
  /** From 0. */
  readonly index: number;
  readonly scheme: InventedScheme;
}

/** The cells of an invented bid's quantities, as formulas refer to them: what is typed, in pounds, and what they get. */
export interface QuantityCells {
  readonly typed: (bid: number) => string;
  readonly counted: (bid: number) => string;
  readonly shares: (bid: number) => string;
}

type InventedColumn<Key extends string, Refers extends string> = Column<never, InventedRow, Key, Refers>;

/** Of the columns of an invented bid. */
export type InventedKey = ReturnType<typeof inventedColumns>[number]["key"];

type ScoreKey = "priceScore" | "qualityScore" | "socialValueScore" | "total";

type ShareKey = "pounds" | "quantityShare" | "socialValueShare";

/** What scores are worked out from. */
type ScoredFrom = "quality" | "socialValue" | "countedPrice" | ScoreKey | ShareKey;

/** What is typed, and what comes of it. */
export function inventedColumns({ tender, scale }: SchemeModel, quantities: QuantityCells | undefined) {
  return columnsFor<InventedRow>()([
    numberColumn(),
    {
      key: "bidder",
      heading: "Invented bid",
      width: 26,
      name: "Scheme_Bidder",
      row: {
        style: "entryText",
        content: ({ bid }) => given(bid.bidder === "" ? null : bid.bidder),
        rule: () => reasonRule("Invented bid"),
      },
    },
    {
      key: "price",
      heading: "Price without VAT",
      headingStyle: "headingOfFigures",
      width: 15,
      name: "Scheme_Price",
      row: { style: "entryMoney", content: ({ bid }) => given(bid.price), rule: () => priceRule },
    },
    percentColumn("quality", "Quality, percent", "Scheme_Quality"),
    percentColumn(
      "socialValue",
      scale ? "Answers on social value, percent" : "Social value, percent",
      "Scheme_SocialValue",
    ),
    ...(scale ? [withdrawnColumn] : []),
    ...scoreColumns(tender, scale),
    {
      key: "countedPrice",
      heading: "Price that counts",
      headingStyle: "headingOfFigures",
      width: 12,
      row: {
        style: "workingMoney",
        content: ({ bid, index, scheme }, at) => {
          const [price, quality, socialValue] = [at("price"), at("quality"), at("socialValue")];
          const isWhole = allOf(
            ...priceTests(price),
            ...percentTests(quality),
            ...percentTests(socialValue),
            ...(scale ? [`${at("withdrawn")}<>"${WITHDRAWN}"`] : []),
            ...(scale && quantities ? [allThere(quantities.typed(index), scale.lines.length)] : []),
          );
          return formula(
            orEmpty(isWhole, price),
            elementAt(scheme.scores, index).counts ? usablePrice(bid.price) : null,
          );
        },
      },
    },
    ...(scale ? shareColumns(scale, quantities) : []),
  ]);
}

const WITHDRAWN = "Yes";
const WITHDRAWN_LIST = "Scheme_List_Withdrawn";

/** What may be chosen on the sheet. */
export function placeSchemeLists(): PlacedSheet {
  return placeHiddenLists("Scheme lists", [[WITHDRAWN_LIST, [WITHDRAWN, "No"]]]);
}

const withdrawnColumn: InventedColumn<"withdrawn", never> = {
  key: "withdrawn",
  heading: "Withdrawn",
  width: 11,
  name: "Scheme_Withdrawn",
  row: {
    style: "entryText",
    content: ({ bid }) => given(bid.withdrawn ? WITHDRAWN : null),
    rule: () => ({
      rule: { type: "list", source: `=${WITHDRAWN_LIST}` },
      title: "Withdrawn",
      refusal: "Choose Yes or No, or leave the cell empty.",
      hint: "A bid that is withdrawn sets no lowest price and no highest offer, and has no rank.",
    }),
  },
};

/** True where every quantity is there and none is below 0. */
function allThere(typed: string, count: number): string {
  return `COUNT(${typed})-SUMPRODUCT((${typed}<0)*1)=${count}`;
}

/** What a bid that counts gets of the marks for quantities, and of all marks for social value, from 0 to 1. */
function shareColumns(
  { byPounds }: OfferScale,
  quantities: QuantityCells | undefined,
): readonly InventedColumn<ShareKey, ScoredFrom>[] {
  const whenCounted = (at: At<ScoredFrom>, text: string) => onceNumbers([at("countedPrice")], text);
  const ofQuantities = (at: At<ScoredFrom>, index: number) => {
    if (!quantities) return "0";
    return byPounds
      ? partOfBest(at("pounds"), `MAX(${at.all("pounds")})`)
      : `SUM(${quantities.shares(index)})/100`;
  };
  return [
    ...(byPounds
      ? [
          shareColumn("pounds", "Offers in pounds", "workingMoney", (at, index) =>
            whenCounted(at, quantities ? `SUM(${quantities.counted(index)})` : "0"),
          ),
        ]
      : []),
    shareColumn("quantityShare", "Share of the marks for quantities", "working", (at, index) =>
      whenCounted(at, ofQuantities(at, index)),
    ),
    shareColumn("socialValueShare", "Share of the marks for social value", "working", (at) =>
      whenCounted(
        at,
        `(Scheme_SplitQuantities*${at("quantityShare")}+Scheme_SplitAnswers*${at("socialValue")}/100)/100`,
      ),
    ),
  ];
}

function shareColumn<const Key extends ShareKey>(
  key: Key,
  heading: string,
  style: StyleName,
  text: (at: At<ScoredFrom>, index: number) => string,
): InventedColumn<Key, ScoredFrom> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 12,
    row: {
      style,
      content: ({ index, scheme }, at) => formula(text(at, index), elementAt(scheme.scores, index)[key]),
    },
  };
}

function percentTests(cell: string): readonly string[] {
  return [isNumber(cell), `${cell}>=0`, `${cell}<=100`];
}

const percentRule: EntryRule = {
  rule: { type: "decimal", comparison: "between", first: 0, second: 100 },
  title: "Percent of the marks",
  refusal: "The percentage must be from 0 to 100.",
  hint: "What the invented bid gets of the marks, from 0 to 100.",
};

function percentColumn<const Key extends "quality" | "socialValue">(
  key: Key,
  heading: string,
  name: string,
): InventedColumn<Key, never> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 11,
    name: `${name}Percent`,
    row: { style: "entryScore", content: ({ bid }) => given(bid[key]), rule: () => percentRule },
  };
}

function scoreColumns(
  { methods }: Tender,
  scale: OfferScale | undefined,
): readonly InventedColumn<ScoreKey | "rank" | "priceCut", ScoredFrom>[] {
  const ofSocialValue = (at: At<ScoredFrom>) => (scale ? at("socialValueShare") : `${at("socialValue")}/100`);
  const counted = (at: At<ScoredFrom>) => at("countedPrice");
  const lowest = (at: At<ScoredFrom>) => `MIN(${at.all("countedPrice")})`;
  const whenCounted = (at: At<ScoredFrom>, text: string) => onceNumbers([counted(at)], text);
  return [
    figureColumn("priceScore", "Price score", (at) =>
      whenCounted(at, `Scheme_WeightPrice*${priceShare(methods.price, counted(at), lowest(at))}`),
    ),
    figureColumn("qualityScore", "Quality score", (at) =>
      whenCounted(at, `Scheme_WeightQuality*${at("quality")}/100`),
    ),
    figureColumn("socialValueScore", "Social value score", (at) =>
      whenCounted(at, `Scheme_WeightSocialValue*${ofSocialValue(at)}`),
    ),
    figureColumn("total", "Total", (at) =>
      whenCounted(at, `ROUND(${at("priceScore")}+${at("qualityScore")}+${at("socialValueScore")},9)`),
    ),
    {
      key: "rank",
      heading: "Rank",
      headingStyle: "headingOfFigures",
      width: 8,
      name: "Scheme_Rank",
      row: {
        style: "rank",
        content: ({ index, scheme }, at) =>
          formula(
            onceNumbers([at("total")], rankAmong(at.all("total"), at("total"))),
            elementAt(scheme.scores, index).rank,
          ),
      },
    },
    {
      key: "priceCut",
      heading: "Price cut worth one social value mark",
      headingStyle: "headingOfFigures",
      width: 14,
      name: "Scheme_PriceCut",
      row: {
        style: "money",
        content: ({ index, scheme }, at) =>
          formula(
            whenCounted(at, priceCutFormula(methods.price, counted(at), lowest(at))),
            elementAt(scheme.priceCuts, index).cut,
          ),
      },
    },
  ];
}

/** Empty where less than a mark is left to gain. */
function priceCutFormula(method: Tender["methods"]["price"], price: string, lowest: string): string {
  const wanted = `(Scheme_WeightPrice*${priceShare(method, price, lowest)}+1)`;
  const cut =
    method === "lowest-over-bid"
      ? `${price}-Scheme_WeightPrice*${lowest}/${wanted}`
      : `${price}-${lowest}*(2-${wanted}/Scheme_WeightPrice)`;
  const lessThanAMarkLeft = anyOf("Scheme_WeightPrice=0", `${wanted}>Scheme_WeightPrice`);
  return `IF(${lessThanAMarkLeft},"",${cut})`;
}

function figureColumn<const Key extends ScoreKey>(
  key: Key,
  heading: string,
  text: (at: At<ScoredFrom>) => string,
): InventedColumn<Key, ScoredFrom> {
  return {
    key,
    heading,
    headingStyle: "headingOfFigures",
    width: 10,
    name: `Scheme_${capital(key)}`,
    row: {
      style: key === "total" ? "total" : "score",
      content: ({ index, scheme }, at) => {
        const score: InventedScore = elementAt(scheme.scores, index);
        return formula(text(at), score[key]);
      },
    },
  };
}
