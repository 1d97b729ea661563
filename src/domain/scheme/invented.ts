import type { Result } from "../issues/issue";
import { type Benchmarks, benchmarksOf, type OfferScale, quantityShare, poundsOfTrial } from "./offers";
import { type PriceCut, priceCut, type WeightTrial, weightTrials } from "./scheme";
import { errorAt } from "../issues/schema-issues";
import { lowestOf, priceScore } from "../evaluation/price";
import type { Tender } from "../tender/tender";
import type { TenderFile } from "../tender/file";
import { toTenderFile } from "../tender/write-json";
import { rounded } from "../values/decimals";

/**
 * A bid made up to try a scheme on: its price in pounds, what it gets of the marks for quality and for its answers on social
 * value in percent, and the quantities that it offers.
 */
export interface InventedBid {
  readonly bidder: string;
  readonly price: number | null;
  readonly quality: number | null;
  /** Of the marks for answers; where the scheme asks for no quantities, as schemes once did, of all marks for social value. */
  readonly socialValue: number | null;
  /** By line of the scale. */
  readonly quantities?: readonly (number | null)[];
  /** A bid that is withdrawn counts for nothing. */
  readonly withdrawn?: boolean;
}

export interface InventedScore {
  /** Whether its figures are there and it is not withdrawn; others have no total and set no lowest price and no highest offer. */
  readonly counts: boolean;
  /** From 0 to 1. */
  readonly quantityShare: number | null;
  readonly socialValueShare: number | null;
  readonly pounds: number | null;
  readonly priceScore: number | null;
  readonly qualityScore: number | null;
  readonly socialValueScore: number | null;
  readonly total: number | null;
  readonly rank: number | null;
}

export interface InventedScheme {
  readonly scores: readonly InventedScore[];
  readonly lowest: number | null;
  /** By line of the scale: what the bids that count set. */
  readonly benchmarks: Benchmarks;
  readonly weights: readonly (WeightTrial & { readonly totals: readonly (number | null)[] })[];
  readonly priceCuts: readonly PriceCut[];
  /** The bids' totals and ranks once each in turn is withdrawn, and the lowest price and highest offers that are left. */
  readonly withdrawals: readonly {
    readonly bidder: string;
    readonly lowest: number | null;
    readonly benchmarks: Benchmarks;
    readonly totals: readonly (number | null)[];
    readonly ranks: readonly (number | null)[];
  }[];
}

/** Three bids about the contract's value: a middling one, a cheap one, and a good one, which offers the most. */
export function inventedBids(
  { value }: Pick<Tender, "value">,
  { lines }: Pick<OfferScale, "lines"> = { lines: [] },
): readonly InventedBid[] {
  const offers = (parts: number) => ({
    quantities: lines.map(({ measure }) => (measure.unit === "pounds" ? (value * parts) / 100 : parts)),
  });
  return [
    { bidder: "Invented bid 1", price: value, quality: 60, socialValue: 60, ...offers(6) },
    { bidder: "Invented bid 2", price: value * 0.9, quality: 50, socialValue: 40, ...offers(4) },
    { bidder: "Invented bid 3", price: value * 1.1, quality: 80, socialValue: 80, ...offers(10) },
  ];
}

/**
 * Tries a scheme on invented bids: prices are compared with the lowest and quantities with the highest of the bids that
 * count, and a bid that is withdrawn sets neither. Without a scale the shares of the social value marks stand as given.
 * Refused once a real bid is entered.
 */
export function tryInvented(
  tender: Tender,
  bids: readonly InventedBid[],
  scale?: OfferScale,
): Result<InventedScheme> {
  if ((toTenderFile(tender).bids ?? []).length > 0) {
    return { ok: false, issues: [errorAt(["bids"], "scheme-after-opening")] };
  }
  return { ok: true, value: schemeOf({ tender, bids, scale }), issues: [] };
}

interface Trying {
  readonly tender: Tender;
  readonly bids: readonly InventedBid[];
  readonly scale: OfferScale | undefined;
}

/** What the bids that are left in set. */
interface Left {
  readonly lowest: number | null;
  readonly benchmarks: Benchmarks;
}

function schemeOf(trying: Trying): InventedScheme {
  const { tender, bids } = trying;
  const counts = bids.map((bid) => isWhole(bid, trying.scale));
  const prices = bids.map(({ price }, index) => (counts[index] ? price : null));
  const leftBy = (out?: number): Left => {
    const isIn = (index: number) => counts[index] === true && index !== out;
    const offered = bids.map((bid, index) => (isIn(index) ? quantitiesOf(bid, trying.scale) : null));
    return {
      lowest: lowestOf(prices.filter((_, index) => isIn(index))),
      benchmarks: benchmarksOf(trying.scale ?? NO_SCALE, offered),
    };
  };
  const left = leftBy();
  const scores = scored(trying, tender.weights, left);
  const ranks = ranksOf(scores.map(({ total }) => total));
  return {
    scores: scores.map((score, index) => ({ ...score, rank: ranks[index] ?? null })),
    ...left,
    weights: weightTrials(tender.weights).map((trial) => {
      const moved = scored(trying, trial.weights, left).map(({ total }) => total);
      return { ...trial, totals: moved, ranks: ranksOf(moved) };
    }),
    priceCuts: bids.map(({ bidder }, index) => {
      const price = prices[index] ?? null;
      return { bidder, cut: price === null ? null : priceCut(tender, price, left.lowest) };
    }),
    withdrawals: bids.map(({ bidder }, out) => {
      const others = leftBy(out);
      const totals = scored(trying, tender.weights, others).map(({ total }, index) =>
        index === out ? null : total,
      );
      return { bidder, ...others, totals, ranks: ranksOf(totals) };
    }),
  };
}

const NO_SCALE: OfferScale = { byPounds: false, lines: [] };

function isWhole(bid: InventedBid, scale: OfferScale | undefined): boolean {
  const { price, quality, socialValue, withdrawn } = bid;
  const percent = (share: number | null) => share !== null && share >= 0 && share <= 100;
  return (
    price !== null &&
    price > 0 &&
    percent(quality) &&
    percent(socialValue) &&
    withdrawn !== true &&
    quantitiesOf(bid, scale) !== null
  );
}

/** Null while one is missing, or is below 0. */
function quantitiesOf(
  { quantities = [] }: InventedBid,
  { lines }: OfferScale = NO_SCALE,
): readonly number[] | null {
  const usable = lines.flatMap((_, line) => {
    const quantity = quantities[line] ?? null;
    return quantity !== null && quantity >= 0 ? [quantity] : [];
  });
  return usable.length === lines.length ? usable : null;
}

function scored(
  { tender, bids, scale }: Trying,
  weights: TenderFile["weights"],
  { lowest, benchmarks }: Left,
): readonly Omit<InventedScore, "rank">[] {
  const { methods, socialValueSplit: split } = tender;
  return bids.map((bid) => {
    const quantities = quantitiesOf(bid, scale);
    if (!isWhole(bid, scale) || quantities === null) return NOT_SCORED;
    const ofAnswers = (bid.socialValue ?? 0) / 100;
    const ofQuantities = scale && quantityShare(scale, quantities, benchmarks);
    const share =
      ofQuantities === undefined
        ? ofAnswers
        : (split.quantitative * ofQuantities + split.qualitative * ofAnswers) / 100;
    const price = priceScore(methods.price, weights.price, { price: bid.price, lowest });
    const quality = (weights.quality * (bid.quality ?? 0)) / 100;
    const socialValue = weights.socialValue * share;
    return {
      counts: true,
      quantityShare: ofQuantities ?? null,
      socialValueShare: share,
      pounds: scale?.byPounds ? poundsOfTrial(scale.lines, quantities) : null,
      priceScore: price,
      qualityScore: quality,
      socialValueScore: socialValue,
      total: price === null ? null : rounded(price + quality + socialValue, 9),
    };
  });
}

const NOT_SCORED: Omit<InventedScore, "rank"> = {
  counts: false,
  quantityShare: null,
  socialValueShare: null,
  pounds: null,
  priceScore: null,
  qualityScore: null,
  socialValueScore: null,
  total: null,
};

function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  return totals.map((own) =>
    own === null ? null : totals.filter((total) => total !== null && total > own).length + 1,
  );
}
