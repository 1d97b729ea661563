import type { Result } from "../issues/issue";
import { type PriceCut, priceCut, type WeightTrial, weightTrials } from "./scheme";
import { errorAt } from "../issues/schema-issues";
import { lowestOf, priceScore } from "../evaluation/price";
import { criterionMarks } from "../tender/available-marks";
import type { Tender } from "../tender/tender";
import type { TenderFile } from "../tender/file";
import { toTenderFile } from "../tender/write-json";
import { rounded } from "../values/decimals";

/** A bid made up to try a scheme on: its price in pounds, and what it gets of the marks for quality and social value in percent. */
export interface InventedBid {
  readonly bidder: string;
  readonly price: number | null;
  readonly quality: number | null;
  readonly socialValue: number | null;
}

export interface InventedScore {
  /** Whether its three figures are there; others have no total and set no lowest price. */
  readonly counts: boolean;
  readonly priceScore: number | null;
  readonly qualityScore: number | null;
  readonly socialValueScore: number | null;
  readonly total: number | null;
  readonly rank: number | null;
}

export interface InventedScheme {
  readonly scores: readonly InventedScore[];
  readonly lowest: number | null;
  readonly weights: readonly (WeightTrial & { readonly totals: readonly (number | null)[] })[];
  readonly priceCuts: readonly PriceCut[];
  /** The bids' totals and ranks once each in turn is withdrawn, and the lowest price that is left. */
  readonly withdrawals: readonly {
    readonly bidder: string;
    readonly lowest: number | null;
    readonly totals: readonly (number | null)[];
    readonly ranks: readonly (number | null)[];
  }[];
}

/** Three bids about the contract's value: a middling one, a cheap one, and a good one. */
export function inventedBids({ value }: Pick<Tender, "value">): readonly InventedBid[] {
  return [
    { bidder: "Invented bid 1", price: value, quality: 60, socialValue: 60 },
    { bidder: "Invented bid 2", price: value * 0.9, quality: 50, socialValue: 40 },
    { bidder: "Invented bid 3", price: value * 1.1, quality: 80, socialValue: 80 },
  ];
}

/**
 * Tries a scheme on invented bids whose shares of the quality and social value marks stand as given: only prices are
 * compared. Refused once a real bid is entered.
 */
export function tryInvented(tender: Tender, bids: readonly InventedBid[]): Result<InventedScheme> {
  if ((toTenderFile(tender).bids ?? []).length > 0) {
    return { ok: false, issues: [errorAt(["bids"], "scheme-after-opening")] };
  }
  return { ok: true, value: schemeOf(tender, bids), issues: [] };
}

function schemeOf(tender: Tender, bids: readonly InventedBid[]): InventedScheme {
  const counts = bids.map(isWhole);
  const prices = bids.map(({ price }, index) => (counts[index] ? price : null));
  const lowest = lowestOf(prices);
  const scores = scored(tender, bids, tender.weights, lowest);
  const totals = scores.map(({ total }) => total);
  const ranks = ranksOf(totals);
  return {
    scores: scores.map((score, index) => ({ ...score, rank: ranks[index] ?? null })),
    lowest,
    weights: weightTrials(tender.weights).map((trial) => {
      const moved = scored(tender, bids, trial.weights, lowest).map(({ total }) => total);
      return { ...trial, totals: moved, ranks: ranksOf(moved) };
    }),
    priceCuts: bids.map(({ bidder }, index) => {
      const price = prices[index] ?? null;
      return { bidder, cut: price === null ? null : priceCut(tender, price, lowest) };
    }),
    withdrawals: bids.map(({ bidder }, out) => {
      const left = lowestOf(prices.filter((_, index) => index !== out));
      const others = scored(tender, bids, tender.weights, left).map(({ total }, index) =>
        index === out ? null : total,
      );
      return { bidder, lowest: left, totals: others, ranks: ranksOf(others) };
    }),
  };
}

function isWhole({ price, quality, socialValue }: InventedBid): boolean {
  const percent = (share: number | null) => share !== null && share >= 0 && share <= 100;
  return price !== null && price > 0 && percent(quality) && percent(socialValue);
}

function scored(
  { methods, socialValueSplit }: Tender,
  bids: readonly InventedBid[],
  weights: TenderFile["weights"],
  lowest: number | null,
): readonly Omit<InventedScore, "rank">[] {
  const marks = criterionMarks({ weights, socialValueSplit });
  return bids.map((bid) => {
    const none = { priceScore: null, qualityScore: null, socialValueScore: null, total: null };
    if (!isWhole(bid)) return { counts: false, ...none };
    const price = priceScore(methods.price, marks.price, { price: bid.price, lowest });
    const quality = (marks.quality * (bid.quality ?? 0)) / 100;
    const socialValue = (marks.socialValue * (bid.socialValue ?? 0)) / 100;
    const total = price === null ? null : rounded(price + quality + socialValue, 9);
    return { counts: true, priceScore: price, qualityScore: quality, socialValueScore: socialValue, total };
  });
}

function ranksOf(totals: readonly (number | null)[]): readonly (number | null)[] {
  return totals.map((own) =>
    own === null ? null : totals.filter((total) => total !== null && total > own).length + 1,
  );
}
