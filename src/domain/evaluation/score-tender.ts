import { shippedEditions } from "../framework/shipped-editions";
import type { Framework } from "../framework/edition";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import type { Bid } from "../tender/bids";
import { sumOfAll } from "./marks";
import { lowestOf, priceScore, usablePrice } from "./price";
import { qualityScore, questionMarks, type QuestionScore, questionScores } from "./quality";
import {
  offerMarks,
  type OfferScore,
  offerScores,
  type SocialValueScale,
  socialValueScores,
} from "./social-value";
import { type HalfLeftBlank, blankHalfOf, type Entries, isOut, type Status, statusOf } from "./status";
import { scoresByPounds } from "../tender/methods";
import { editionOf, type Tender } from "../tender/tender";
import { availableMarks, quantitativeShares } from "../tender/available-marks";
import { tenderMeasures } from "../tender/measures";
import { comesBefore } from "./ties";

/** Every figure that the scoring sheets show for a bid; null where the sheet is blank. No score is rounded. */
export interface BidEvaluation {
  readonly bidder: string;
  readonly status: Status;
  readonly statusReason?: string;
  /** Which half of social value the bid leaves blank, where the tender disregards that. */
  readonly blankHalf: HalfLeftBlank | null;
  /** Whether the bid sets the lowest price, the highest marks and the highest quantities. */
  readonly counts: boolean;
  readonly price: number | null;
  readonly priceScore: number | null;
  readonly quality: readonly QuestionScore[];
  readonly qualityScore: number | null;
  readonly socialValue: readonly OfferScore[];
  readonly socialValueQuantitative: number | null;
  readonly socialValueQualitative: number | null;
  readonly socialValueScore: number | null;
  /** Of complete bids only. */
  readonly total: number | null;
  /** Of complete bids, once every bid is complete or out; what the tie-breaks find equal too shares a rank. */
  readonly rank: number | null;
}

export interface Evaluation {
  readonly bids: readonly BidEvaluation[];
  readonly lowestPrice: number | null;
  /** Every bid is complete or out. */
  readonly complete: boolean;
}

export interface ScoringOptions {
  readonly editions?: readonly Framework[];
  /** Needed where quantities are scored by their total in pounds. */
  readonly proxyPack?: ProxyPack | undefined;
}

/**
 * Scores a tender's bids. Complete bids set the lowest price and the highest marks and quantities; while none is
 * complete, all bids that are not out do, so that scores show provisionally as entries are typed. A bid that does
 * not set a benchmark never gets more than the weight.
 */
export function scoreTender(tender: Tender, options: ScoringOptions = {}): Evaluation {
  const scale = socialValueScale(tender, options);
  const entries = tender.bids.map((bid) => ({
    bid,
    questions: questionMarks(bid, tender),
    offers: offerMarks(bid, scale),
  }));
  const statuses = entries.map((each) => statusOf(each, scale));
  const complete = statuses.every((status) => status === "Complete" || isOut(status));
  const anyComplete = statuses.includes("Complete");
  const counts = statuses.map((status) => (anyComplete ? status === "Complete" : !isOut(status)));
  const counted = entries.filter((_, index) => counts[index]);
  const lowestPrice = lowestOf(counted.map(({ bid }) => usablePrice(bid.price)));
  const bids = entries.map((each, index) => ({
    ...scoreBid(each, { scale, counted, lowestPrice }),
    status: statuses[index] ?? "Incomplete",
    counts: counts[index] ?? false,
  }));
  return { bids: withRanks(bids.map(withTotal), tender, complete), lowestPrice, complete };
}

function socialValueScale(tender: Tender, options: ScoringOptions): SocialValueScale {
  const edition = editionOf(tender, options.editions ?? shippedEditions);
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const scale = { tender, measures, marks: availableMarks(tender, measures) };
  if (!scoresByPounds(tender)) return scale;
  if (!options.proxyPack)
    throw new Error(`no proxy pack for a tender scored by its proxies: ${tender.reference}`);
  return { ...scale, poundsPerUnit: poundsPerUnitBy(options.proxyPack) };
}

interface Benchmarks {
  readonly scale: SocialValueScale;
  readonly counted: readonly Entries[];
  readonly lowestPrice: number | null;
}

type Scored = Omit<BidEvaluation, "status" | "counts" | "total" | "rank">;

function scoreBid({ bid, questions, offers }: Entries, benchmarks: Benchmarks): Scored {
  const { scale, counted, lowestPrice } = benchmarks;
  const { tender, marks } = scale;
  const blankHalf = blankHalfOf(offers, scale);
  const price = usablePrice(bid.price);
  const quality = questionScores(
    questions,
    counted.map((each) => each.questions),
    tender,
    marks,
  );
  const socialValue = offerScores(
    offers,
    counted.map((each) => each.offers),
    scale,
  );
  const halves = socialValueScores(socialValue, marks);
  return {
    bidder: bid.bidder,
    ...statusReasonOf(bid, blankHalf),
    blankHalf,
    price,
    priceScore: priceScore(tender.methods.price, marks.price, { price, lowest: lowestPrice }),
    quality,
    qualityScore: qualityScore(quality, marks),
    socialValue,
    socialValueQuantitative: halves.quantitative,
    socialValueQualitative: halves.qualitative,
    socialValueScore: halves.total,
  };
}

/** The officer's reason for a status; else the tender's rule by which the bid is disregarded. */
function statusReasonOf(
  { status, statusReason }: Bid,
  blankHalf: HalfLeftBlank | null,
): { readonly statusReason?: string } {
  if (statusReason !== undefined) return { statusReason };
  return status === undefined && blankHalf !== null ? { statusReason: blankHalf } : {};
}

function withTotal(bid: Omit<BidEvaluation, "total" | "rank">): Omit<BidEvaluation, "rank"> {
  const parts = [bid.priceScore, bid.qualityScore, bid.socialValueScore];
  return { ...bid, total: bid.status === "Complete" ? sumOfAll(parts) : null };
}

/** One more than the bids that come before: by their totals to nine places, and of equal totals by the tender's tie-breaks. */
function withRanks(
  bids: readonly Omit<BidEvaluation, "rank">[],
  tender: Tender,
  complete: boolean,
): readonly BidEvaluation[] {
  return bids.map((bid) => {
    const before = bids.filter((other) => comesBefore(other, bid, tender)).length;
    return { ...bid, rank: complete && bid.total !== null ? before + 1 : null };
  });
}
