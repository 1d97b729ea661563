import type { InventedBid, InventedScheme } from "../../domain/scheme/invented";
import { type TriedOffer, type OfferScale, shareOfLine } from "../../domain/scheme/offers";
import { UNIT_WORDS } from "../../domain/framework/words";
import type { Unit } from "../../domain/framework/edition";
import { type At, type Column, columnsFor } from "../language/block";
import { elementAt } from "../language/element";
import { quantityRule } from "../language/entry-rules";
import { firstOf, isNumber, onceNumbers, orEmpty, partOfBest } from "../language/formulas";
import { numberColumn } from "../language/number-column";
import type { StyleName } from "../language/palette";
import { formula, given } from "../language/piece";
import type { SchemeModel } from "./bids";

/** A line of what the invented bids offer. */
export interface OfferRow {
  readonly line: TriedOffer;
  /** From 0. */
  readonly index: number;
  readonly bids: readonly InventedBid[];
  readonly scheme: InventedScheme;
}

type OfferColumn<Key extends string, Refers extends string> = Column<never, OfferRow, Key, Refers>;

/** Of the columns of what is offered: a number ends those of a bid. */
export type OfferKey = ReturnType<typeof schemeOfferColumns>[number]["key"];

/** The cell of a bid's price that counts, as formulas refer to it. */
type CountedPrice = (bid: number) => string;

export function offerRows({ bids, scheme, scale }: SchemeModel): readonly OfferRow[] {
  return (scale?.lines ?? []).map((line, index) => ({ line, index, bids, scheme }));
}

/** What each bid offers of a measure, the highest, and behind it what the bids get and what is left if one is withdrawn. */
export function schemeOfferColumns({ bids }: SchemeModel, scale: OfferScale, countedPrice: CountedPrice) {
  const ofBids = <Made>(make: (bid: number) => Made) => bids.map((_, bid) => make(bid));
  return columnsFor<OfferRow>()([
    numberColumn(),
    {
      key: "measure",
      heading: "Measure",
      width: 26,
      row: { style: "given", content: ({ line }) => given(nameOf(line)) },
    },
    {
      key: "unit",
      heading: "Unit",
      width: 15,
      row: { style: "given", content: ({ line }) => given(UNIT_WORDS[line.measure.unit]) },
    },
    scale.byPounds ? poundsColumn : shareColumn,
    referenceColumn,
    ...ofBids(quantityColumn),
    highestColumn(bids.length, scale),
    ...ofBids((bid) => countedColumn(bid, scale, countedPrice(bid))),
    ...(scale.byPounds ? [] : ofBids((bid) => shareOfBid(bid))),
    ...(scale.byPounds ? [] : ofBids((bid) => benchmarkLeft(bid, bids.length))),
  ]);
}

function nameOf({ measure, level }: TriedOffer): string {
  return level === undefined ? measure.headline : `${measure.headline}, level ${level}`;
}

const shareColumn: OfferColumn<"worth", never> = {
  key: "worth",
  heading: "Share of the marks for quantities, %",
  headingStyle: "headingOfFigures",
  width: 11,
  row: { style: "givenScore", content: ({ line }) => given(line.share) },
};

const poundsColumn: OfferColumn<"worth", never> = {
  key: "worth",
  heading: "£ a unit",
  headingStyle: "headingOfFigures",
  width: 11,
  row: { style: "money", content: ({ line }) => given(line.pounds) },
};

const referenceColumn: OfferColumn<"reference", never> = {
  key: "reference",
  heading: "Reference quantity",
  headingStyle: "headingOfFigures",
  width: 11,
  row: { style: ({ line }) => looksOf(line).given, content: ({ line }) => given(line.reference) },
};

/** Money where a quantity is one. */
function looksOf({ measure }: TriedOffer): { readonly entry: StyleName; readonly given: StyleName } {
  return LOOKS[measure.unit] ?? { entry: "entryUnits", given: "units" };
}

const LOOKS: Partial<Record<Unit, { readonly entry: StyleName; readonly given: StyleName }>> = {
  pounds: { entry: "entryMoney", given: "money" },
  number: { entry: "entryCount", given: "count" },
};

function quantityColumn(bid: number): OfferColumn<`quantity${number}`, `quantity${number}`> {
  const key = `quantity${bid}` as const;
  return {
    key,
    heading: `Offer of bid ${bid + 1}`,
    headingStyle: "headingOfFigures",
    width: 11,
    name: `Scheme_Quantity${bid + 1}`,
    row: {
      style: ({ line }) => looksOf(line).entry,
      content: ({ bids, index }) => given(elementAt(bids, bid).quantities?.[index]),
      rule: ({ line }, at) => quantityRule(at(key), line.measure),
    },
  };
}

type CountedKey = `counted${number}`;

function countedAcross(at: At<CountedKey>, count: number): string {
  return at.across("counted0", `counted${count - 1}`);
}

function highestColumn(count: number, { byPounds }: OfferScale): OfferColumn<"highest", CountedKey> {
  return {
    key: "highest",
    heading: byPounds ? "Highest that counts, in £" : "Highest that counts",
    headingStyle: "headingOfFigures",
    width: 14,
    row: {
      style: ({ line }) => (byPounds ? "money" : looksOf(line).given),
      content: (row, at) => {
        const counted = countedAcross(at, count);
        const offered = row.bids.flatMap((_, bid) => countedOf(row, bid, byPounds) ?? []);
        return formula(
          `IF(COUNT(${counted})=0,"",MAX(${counted}))`,
          offered.length === 0 ? null : Math.max(...offered),
        );
      },
    },
  };
}

/** What a bid that counts offers; in pounds where quantities are scored in pounds. */
function countedOf({ line, bids, index, scheme }: OfferRow, bid: number, byPounds: boolean): number | null {
  const quantity = elementAt(bids, bid).quantities?.[index] ?? null;
  if (!elementAt(scheme.scores, bid).counts || quantity === null) return null;
  return byPounds ? quantity * (line.pounds ?? 0) : quantity;
}

function countedColumn(
  bid: number,
  { byPounds }: OfferScale,
  price: string,
): OfferColumn<CountedKey, `quantity${number}` | "worth"> {
  return {
    key: `counted${bid}`,
    heading: `Offer of bid ${bid + 1} that counts`,
    headingStyle: "headingOfFigures",
    width: 11,
    row: {
      style: byPounds ? "workingMoney" : "working",
      content: (row, at) => {
        const quantity = at(`quantity${bid}`);
        return formula(
          orEmpty(isNumber(price), byPounds ? `${quantity}*N(${at("worth")})` : quantity),
          countedOf(row, bid, byPounds),
        );
      },
    },
  };
}

/** A bid's part of the marks for quantities, in percent. */
function shareOfBid(
  bid: number,
): OfferColumn<`share${number}`, CountedKey | "worth" | "highest" | "reference"> {
  return {
    key: `share${bid}`,
    heading: `Percent for bid ${bid + 1}`,
    headingStyle: "headingOfFigures",
    width: 11,
    row: {
      style: "working",
      content: (row, at) => {
        const counted = countedOf(row, bid, false);
        const benchmark = `MAX(${at("highest")},${at("reference")})`;
        const own = at(`counted${bid}`);
        const { line, index, scheme } = row;
        return formula(
          onceNumbers([own], `${at("worth")}*${partOfBest(own, benchmark)}`),
          counted === null ? null : line.share * shareOfLine(counted, scheme.benchmarks.lines[index] ?? null),
        );
      },
    },
  };
}

/** What the others are measured against once a bid is withdrawn; empty where none is left. */
function benchmarkLeft(bid: number, count: number): OfferColumn<`left${number}`, CountedKey | "reference"> {
  return {
    key: `left${bid}`,
    heading: `Highest without bid ${bid + 1}`,
    headingStyle: "headingOfFigures",
    width: 11,
    row: {
      style: "working",
      content: ({ scheme, index }, at) =>
        formula(
          highestLeft(
            countedAcross(at, count),
            at(`counted${bid}`),
            (best) => `MAX(${best},${at("reference")})`,
          ),
          elementAt(scheme.withdrawals, bid).benchmarks.lines[index] ?? null,
        ),
    },
  };
}

/** The highest of some figures without one's own, which may be no figure; empty where none is left. */
export function highestLeft(
  figures: string,
  own: string,
  of: (highest: string) => string = (highest) => highest,
): string {
  const highest = `MAX(${figures})`;
  const without = firstOf(
    [
      [`COUNT(${figures})<2`, '""'],
      [`${own}=${highest}`, of(`LARGE(${figures},2)`)],
    ],
    of(highest),
  );
  return `IF(${isNumber(own)},${without},IF(COUNT(${figures})=0,"",${of(highest)}))`;
}
