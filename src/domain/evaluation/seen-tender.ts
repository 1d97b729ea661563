import { type Bid, fullBids, type Offer } from "../tender/bids";
import { levelQuantities } from "../tender/level-weights";
import type { Tender } from "../tender/tender";
import { withPriceHidden } from "./hidden-price";
import { underLetters } from "./letters";

/**
 * The tender with what one evaluator may see of it: what is asked and what each bidder offers for it. No price, not in what bidders wrote either, no mark,
 * no status, no other evaluator and no record; bidders under letters where the tender says so.
 */
export function seenTender(evaluator: string, whole: Tender): Tender {
  const tender = underLetters({ ...whole, bids: whole.bids.map(withPriceHidden) });
  const { reference, title, serviceArea, value, route, framework, bespokeMeasures } = tender;
  const { weights, socialValueSplit, methods, qualityQuestions, measures, bidders, bids } = tender;
  const seen = {
    ...{ reference, title, serviceArea, value, route, framework },
    ...(bespokeMeasures === undefined ? {} : { bespokeMeasures }),
    ...{ weights, socialValueSplit, methods, qualityQuestions, measures },
    nothingOffered: tender.nothingOffered,
    ...(tender.answerDescriptors ? { answerDescriptors: tender.answerDescriptors } : {}),
    evaluators: [evaluator],
    bidders: bidders.map(({ name }) => ({ name })),
  };
  return { ...seen, bids: fullBids({ ...seen, bids: bids.map(offered) }) };
}

function offered({ bidder, answers, measures }: Bid) {
  const offers = Object.entries(measures).map(([id, offer]) => [id, withoutMarks(offer)] as const);
  return { bidder, ...(answers ? { answers } : {}), measures: Object.fromEntries(offers) };
}

function withoutMarks({ appropriate: _first, achievable: _second, ...offer }: Offer) {
  return offer;
}

/** A bid as it can be held against another: one level stated, and the same quantity by level, are one offer. */
export function byLevels(bid: Bid): Bid {
  const measures = Object.entries(bid.measures).map(([id, offer]) => {
    const { level: _level, byLevel: _byLevel, ...others } = offer;
    const levels = Object.entries(levelQuantities(offer)).filter(([, quantity]) => quantity > 0);
    return [id, { ...others, byLevel: Object.fromEntries(levels) }] as const;
  });
  return { ...bid, measures: Object.fromEntries(measures) };
}

/** Whether there is anything to show of what bidders offer. */
export function hasOffers({ bids }: Pick<Tender, "bids">): boolean {
  return bids.some(
    ({ answers, measures }) =>
      answers !== undefined ||
      Object.values(measures).some(
        ({ quantity, method, methodByLevel, plan, own }) =>
          quantity !== null ||
          method !== undefined ||
          methodByLevel !== undefined ||
          plan !== undefined ||
          own !== undefined,
      ),
  );
}
