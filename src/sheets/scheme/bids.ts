import type { InventedBid, InventedScheme, InventedScore } from "../../domain/scheme/invented";
import { usablePrice } from "../../domain/evaluation/price";
import type { Tender } from "../../domain/tender/tender";
import { type At, type Column, columnsFor } from "../language/block";
import { allOf, anyOf, isNumber, onceNumbers, orEmpty, rankAmong } from "../language/formulas";
import { priceShare, priceTests } from "../tender/price-share";
import { priceRule, reasonRule } from "../language/entry-rules";
import { numberColumn } from "../language/number-column";
import { type EntryRule, formula, given } from "../language/piece";
import { elementAt } from "../language/element";

/** An invented bid's line; those without all three figures are not scored. */
export interface InventedRow {
  readonly bid: InventedBid;
  /** From 0. */
  readonly index: number;
  readonly scheme: InventedScheme;
}

type InventedColumn<Key extends string, Refers extends string> = Column<never, InventedRow, Key, Refers>;

/** Of the columns of an invented bid. */
export type InventedKey = ReturnType<typeof inventedColumns>[number]["key"];

type ScoreKey = "priceScore" | "qualityScore" | "socialValueScore" | "total";

/** What scores are worked out from. */
type ScoredFrom = "quality" | "socialValue" | "countedPrice" | ScoreKey;

/** What is typed, and what comes of it. */
export function inventedColumns(tender: Tender) {
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
    percentColumn("socialValue", "Social value, percent", "Scheme_SocialValue"),
    ...scoreColumns(tender),
    {
      key: "countedPrice",
      heading: "Price that counts",
      headingStyle: "headingOfFigures",
      width: 12,
      row: {
        style: "workingMoney",
        content: ({ bid, index, scheme }, at) => {
          const [price, quality, socialValue] = [at("price"), at("quality"), at("socialValue")];
          const isWhole = allOf(...priceTests(price), ...percentTests(quality), ...percentTests(socialValue));
          return formula(
            orEmpty(isWhole, price),
            elementAt(scheme.scores, index).counts ? usablePrice(bid.price) : null,
          );
        },
      },
    },
  ]);
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

function scoreColumns({
  methods,
}: Tender): readonly InventedColumn<ScoreKey | "rank" | "priceCut", ScoredFrom>[] {
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
      whenCounted(at, `Scheme_WeightSocialValue*${at("socialValue")}/100`),
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
    name: `Scheme_${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    row: {
      style: key === "total" ? "total" : "score",
      content: ({ index, scheme }, at) => {
        const score: InventedScore = elementAt(scheme.scores, index);
        return formula(text(at), score[key]);
      },
    },
  };
}
