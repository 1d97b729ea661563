import * as fc from "fast-check";
import { scoreTender } from "../../src/domain/scoring";
import type { Tender } from "../../src/domain/tender";
import { tenderWith } from "./tenders";

const SEED = 20_190_101;

const mark = (maximum: number) =>
  fc.option(
    fc.integer({ min: 0, max: maximum * 2 }).map((half) => half / 2),
    { freq: 6 },
  );
const offer = fc.record({
  quantity: fc.option(fc.integer({ min: 0, max: 500 }), { freq: 6 }),
  appropriate: mark(5),
  achievable: mark(5),
});
const anyBid = fc.record({
  price: fc.option(fc.integer({ min: 1, max: 1_000_000 }), { freq: 6 }),
  quality: fc.record({ approach: mark(5), team: mark(10) }),
  measures: fc.record({
    "local-jobs": offer,
    apprenticeships: offer,
    waste: fc.record({ appropriate: mark(5), achievable: mark(5) }),
  }),
  withdrawn: fc.boolean(),
});
const weights = fc
  .tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 20, max: 100 }))
  .filter(([price, socialValue]) => price + socialValue <= 100)
  .map(([price, socialValue]) => ({ price, quality: 100 - price - socialValue, socialValue }));

const anyTender = fc
  .record({
    weights,
    price: fc.constantFrom("lowest-over-bid", "straight-line-from-lowest"),
    quality: fc.constantFrom("share-of-maximum", "share-of-highest"),
    bids: fc.array(anyBid, { minLength: 1, maxLength: 6 }),
  })
  .map(({ weights, price, quality, bids }) =>
    tenderWith({
      weights,
      methods: { price, quality, socialValueQuantitative: "quantity-share-of-highest" },
      bidders: bids.map((_, index) => ({ name: `Bidder ${index + 1}` })),
      bids: bids.map(({ withdrawn, ...bid }, index) => ({
        bidder: `Bidder ${index + 1}`,
        ...bid,
        ...(withdrawn ? { status: "withdrawn", statusReason: "Told us" } : {}),
      })),
    }),
  );

function holds(property: (tender: Tender) => void) {
  fc.assert(fc.property(anyTender, property), { seed: SEED, numRuns: 300 });
}

describe("whatever is bid", () => {
  it("keeps each score between 0 and its weight", () => {
    holds((tender) => {
      for (const bid of scoreTender(tender).bids) {
        const scores = [
          [bid.priceScore, tender.weights.price],
          [bid.qualityScore, tender.weights.quality],
          [bid.socialValueQuantitative, tender.weights.socialValue / 2],
          [bid.socialValueQualitative, tender.weights.socialValue / 2],
          [bid.socialValueScore, tender.weights.socialValue],
          [bid.total, 100 + 1e-9],
        ] as const;
        for (const [score, weight] of scores) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(weight);
        }
      }
    });
  });

  it("gives the lowest price that counts full marks", () => {
    holds((tender) => {
      const { bids, lowestPrice } = scoreTender(tender);
      for (const bid of bids) {
        if (bid.counts && bid.price !== null && bid.price === lowestPrice) {
          expect(bid.priceScore).toBe(tender.weights.price);
        }
      }
    });
  });

  it("does not mind the order of bidders", () => {
    holds((tender) => {
      const turned = { ...tender, bidders: tender.bidders.toReversed(), bids: tender.bids.toReversed() };
      expect(scoreTender(turned).bids.toReversed()).toEqual(scoreTender(tender).bids);
    });
  });

  it("leaves scores alone when every price is multiplied", () => {
    holds((tender) => {
      const dearer = {
        ...tender,
        bids: tender.bids.map((bid) => ({ ...bid, price: bid.price === null ? null : bid.price * 8 })),
      };
      const scores = (each: Tender) => scoreTender(each).bids.map(({ price: _, ...rest }) => rest);
      expect(scores(dearer)).toEqual(scores(tender));
    });
  });

  it("ranks as many bids first as there are highest totals", () => {
    holds((tender) => {
      const { bids, complete } = scoreTender(tender);
      const totals = bids.flatMap(({ total }) => (total === null ? [] : [total]));
      if (!complete || totals.length === 0) return;
      const highest = Math.max(...totals);
      const first = bids.filter(({ rank }) => rank === 1);
      expect(first.length).toBeGreaterThan(0);
      for (const { total } of first) expect(total).toBeCloseTo(highest, 8);
    });
  });
});
