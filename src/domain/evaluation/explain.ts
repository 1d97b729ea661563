import { type Framework, hasQuantity } from "../framework/edition";
import type { ProxyPack } from "../framework/proxies";
import { figure, pounds } from "../issues/words/sentences";
import { availableMarks, quantitativeShares } from "../tender/available-marks";
import { MARK_OF_ANSWERS } from "../tender/file";
import { tenderMeasures } from "../tender/measures";
import { scoresByPounds } from "../tender/methods";
import type { Tender } from "../tender/tender";
import { decimalsToTell, withDecimals } from "../values/decimals";
import type { MarkUsed } from "./marks";
import { type BidEvaluation, scoreTender } from "./score-tender";
import type { OfferScore } from "./social-value";
import { isOut } from "./status";

/** One step of how a bid came to its score, in the order in which they add up. */
export interface Step {
  /** "Price", "Approach", "Apprenticeships: quantity", "Total". */
  readonly of: string;
  /** The rule with the bid's own figures: "£218,000 / £231,500 × 40 = 37.67". */
  readonly words: string;
  /** Whether it is a sum of the steps before it. */
  readonly isSum?: boolean;
}

export interface Scoring {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly proxyPack: ProxyPack | undefined;
}

/** How each score of a bid comes about by the tender's methods, which are disclosed; the figures are those that the sheets show. */
export function explainBid({ tender, edition, proxyPack }: Scoring, bidder: string): readonly Step[] {
  const evaluation = scoreTender(tender, { editions: [edition], proxyPack });
  const bid = evaluation.bids.find((each) => each.bidder === bidder);
  if (!bid) throw new Error(`no bid of ${bidder}`);
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const marks = availableMarks(tender, measures);
  const of = score(evaluation.bids);
  const price: Step = {
    of: "Price",
    words: explainPrice(tender, bid, { lowest: evaluation.lowestPrice, shown: of(bid.priceScore) }),
  };
  const quality = tender.qualityQuestions.map(({ title, maximum }, index): Step => {
    const [own, most = 0] = [bid.quality[index], marks.questions[index]];
    const best = tender.methods.quality === "share-of-maximum" ? maximum : (own?.highest ?? null);
    return { of: title, words: own ? parts(own, best, most, of(own.score)) : NOT_YET };
  });
  const offers = measures.flatMap((measure, index): readonly Step[] => {
    const [offer, available] = [bid.socialValue[index], marks.measures[index]];
    if (!offer || !available) return [];
    const { headline } = measure.definition;
    const quantity: Step = {
      of: `${headline}: quantity`,
      words: explainQuantity(offer, {
        byPounds: scoresByPounds(tender),
        most: available.quantitative ?? marks.quantitative,
        shown: of(offer.quantitativeScore),
      }),
    };
    const answer: Step = {
      of: `${headline}: answer`,
      words: explainAnswer(offer, available.qualitative, of(offer.qualitativeScore)),
    };
    return [
      ...(hasQuantity(measure.definition) && marks.quantitative > 0 ? [quantity] : []),
      ...(marks.qualitative > 0 ? [answer] : []),
    ];
  });
  const { weights } = tender;
  return [
    ...(weights.price > 0 ? [price] : []),
    ...(weights.quality > 0 ? [...quality, sum("Quality", of(bid.qualityScore), weights.quality)] : []),
    ...(weights.socialValue > 0
      ? [...offers, sum("Social value", of(bid.socialValueScore), weights.socialValue)]
      : []),
    { of: "Total", isSum: true, words: explainTotal(bid, of) },
  ];
}

const NOT_YET = "Not entered yet.";

type Shown = (score: number | null) => string;

/** As the sheets show totals: no two that differ are shown alike. */
function score(bids: readonly BidEvaluation[]): Shown {
  const decimals = decimalsToTell(bids.flatMap(({ total }) => total ?? []));
  return (figure) => (figure === null ? "not known yet" : withDecimals(figure, decimals));
}

function sum(of: string, shown: string, most: number): Step {
  return { of, isSum: true, words: `The steps above together: ${shown} of ${most}.` };
}

function explainPrice(
  { methods, weights }: Tender,
  { price }: BidEvaluation,
  { lowest, shown }: { readonly lowest: number | null; readonly shown: string },
): string {
  if (price === null || lowest === null) return NOT_YET;
  if (methods.price === "lowest-over-bid")
    return `The lowest price divided by this price, times the weight: ${pounds(lowest)} / ${pounds(price)} × ${weights.price} = ${shown}.`;
  return `The weight less its part by which the price is over the lowest, not below 0: (1 − (${pounds(price)} − ${pounds(lowest)}) / ${pounds(lowest)}) × ${weights.price} = ${shown}.`;
}

function parts(used: MarkUsed, best: number | null, most: number, shown: string): string {
  if (used.mark === null || best === null) return NOT_YET;
  return `${markInWords(used)}, divided by ${figure(best)}, times ${figure(most)}: ${shown}.`;
}

/** "The agreed mark 4", "The mean of 4 and 5, 4.5", "The mark 4". */
function markInWords({ agreed, marks, mark }: MarkUsed): string {
  if (agreed !== null && marks.length > 1) return `The agreed mark ${figure(agreed)}`;
  const given = marks.map((each) => (each === null ? "none" : figure(each)));
  const shown = mark === null ? "none" : figure(mark);
  return given.length > 1 ? `The mean of ${given.join(" and ")}, ${shown}` : `The mark ${shown}`;
}

function explainQuantity(
  { quantity, offered, benchmark, pounds: inPounds }: OfferScore,
  { byPounds, most, shown }: { readonly byPounds: boolean; readonly most: number; readonly shown: string },
): string {
  if (quantity === null) return NOT_YET;
  const told =
    offered === undefined
      ? `${figure(quantity)} offered`
      : `${figure(offered)} offered, which the weights of its levels make ${figure(quantity)}`;
  if (byPounds)
    return `${told}, ${inPounds === null ? "without a value in pounds" : pounds(inPounds)}; the bid's pounds divided by the highest bid's, times ${figure(most)}; this measure's part: ${shown}.`;
  if (benchmark === null) return NOT_YET;
  return `${told}, divided by ${figure(benchmark)} (the highest offer, or the tender's reference where that is more), times ${figure(most)}: ${shown}.`;
}

function explainAnswer(offer: OfferScore, most: number, shown: string): string {
  if (offer.answerCounts === false) return `Nothing is offered, which gets no marks: ${shown}.`;
  const { appropriate, achievable } = offer;
  if (appropriate.mark === null || achievable.mark === null) return NOT_YET;
  return `The mean of appropriate (${figure(appropriate.mark)}) and achievable (${figure(achievable.mark)}), divided by ${MARK_OF_ANSWERS}, times ${figure(most)}: ${shown}.`;
}

function explainTotal({ total, rank, status, statusReason }: BidEvaluation, shown: Shown): string {
  if (isOut(status)) return `None: the bid is out. ${status}${statusReason ? `: ${statusReason}` : ""}.`;
  if (total === null) return "Not known yet: the bid is incomplete.";
  const ranked = rank === null ? "It has a rank once every bid is complete or out." : `Rank ${rank}.`;
  return `Price, quality and social value together: ${shown(total)}. ${ranked}`;
}
