import * as fc from "fast-check";
import type { ProxyPack } from "../../../src/domain/framework/proxies";
import { type Evaluation, scoreTender } from "../../../src/domain/evaluation/score-tender";
import type { Tender } from "../../../src/domain/tender/tender";
import { tenderWith } from "../tender/tenders";

const SEED = 20_190_101;

/** Invented values; nothing is given for waste, which has no quantity. */
const proxyPack: ProxyPack = {
  edition: "Trial 2026",
  title: "Invented",
  source: "Invented",
  published: "2026-01-01",
  licence: "Free",
  illustrative: true,
  values: [
    { measure: "local-jobs", poundsPerUnit: 31_000, source: "Invented" },
    { measure: "apprenticeships", level: "2", poundsPerUnit: 200, source: "Invented" },
    { measure: "apprenticeships", level: "3", poundsPerUnit: 250.5, source: "Invented" },
  ],
};

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
    quantity: fc.constantFrom("quantity-share-of-highest", "proxy-total-share-of-highest"),
    bids: fc.array(anyBid, { minLength: 1, maxLength: 6 }),
  })
  .map(({ weights, price, quality, quantity, bids }) =>
    tenderWith({
      weights,
      methods: { price, quality, socialValueQuantitative: quantity },
      proxyPack: "invented.json",
      measures: [
        { id: "local-jobs", weight: 50 },
        { id: "apprenticeships", weight: 30, level: "3" },
        { id: "waste", weight: 20 },
      ],
      bidders: bids.map((_, index) => ({ name: `Bidder ${index + 1}` })),
      bids: bids.map(({ withdrawn, ...bid }, index) => ({
        bidder: `Bidder ${index + 1}`,
        ...bid,
        ...(withdrawn ? { status: "withdrawn", statusReason: "Told us" } : {}),
      })),
    }),
  );

function holds(property: (tender: Tender, factor: number) => void) {
  fc.assert(fc.property(anyTender, fc.integer({ min: 2, max: 1000 }), property), {
    seed: SEED,
    numRuns: 300,
  });
}

function score(tender: Tender): Evaluation {
  return scoreTender(tender, { proxyPack });
}

function withEach(
  tender: Tender,
  change: (bid: Tender["bids"][number]) => Partial<Tender["bids"][number]>,
): Tender {
  return { ...tender, bids: tender.bids.map((bid) => ({ ...bid, ...change(bid) })) };
}

const times = (factor: number, figure: number | null) => (figure === null ? null : figure * factor);

describe("whatever is bid", () => {
  it("keeps each score between 0 and its weight", () => {
    holds((tender) => {
      for (const bid of score(tender).bids) {
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
      const { bids, lowestPrice } = score(tender);
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
      expect(score(turned).bids.toReversed()).toEqual(score(tender).bids);
    });
  });

  it("leaves scores alone when every price is multiplied", () => {
    holds((tender, factor) => {
      const dearer = withEach(tender, ({ price }) => ({ price: times(factor, price) }));
      const scores = (each: Tender) => score(each).bids.map(({ price: _, ...rest }) => rest);
      expect(scores(dearer)).toEqual(scores(tender));
    });
  });

  it("gives the highest quantity of a measure, or the highest total in pounds, all that is available", () => {
    holds((tender) => {
      const { bids } = score(tender);
      const available = tender.weights.socialValue / 2;
      const byProxy = tender.methods.socialValueQuantitative === "proxy-total-share-of-highest";
      const counted = bids.filter(({ counts }) => counts);
      const best = (figures: readonly number[]) => (figures.length > 0 ? Math.max(...figures) : 0);
      if (byProxy) {
        const whole = counted.filter(({ socialValueQuantitative }) => socialValueQuantitative !== null);
        const worth = whole.map(({ socialValue }) =>
          socialValue.reduce((sum, each) => sum + (each.pounds ?? 0), 0),
        );
        const scores = whole.map(({ socialValueQuantitative }) => socialValueQuantitative ?? 0);
        if (best(worth) > 0) expect(scores[worth.indexOf(best(worth))]).toBeCloseTo(available, 9);
        return;
      }
      for (const [index, { share }] of (counted[0]?.socialValue ?? []).entries()) {
        const offers = counted.flatMap(({ socialValue }) => socialValue[index] ?? []);
        const highest = best(offers.map(({ quantity }) => quantity ?? 0));
        for (const { quantity, quantitativeScore } of offers) {
          if (highest > 0 && quantity === highest) {
            expect(quantitativeScore).toBeCloseTo((available * share) / 100, 9);
          }
        }
      }
    });
  });

  it("leaves scores alone when every quantity is multiplied", () => {
    holds((tender, factor) => {
      const greater = withEach(tender, ({ measures }) => ({
        measures: Object.fromEntries(
          Object.entries(measures).map(([id, offer]) => [
            id,
            { ...offer, quantity: times(factor, offer.quantity) },
          ]),
        ),
      }));
      const before = score(tender).bids;
      score(greater).bids.forEach(({ socialValueScore, rank }, index) => {
        const was = before[index];
        if (was?.socialValueScore === null) expect(socialValueScore).toBeNull();
        else expect(socialValueScore).toBeCloseTo(was?.socialValueScore ?? Number.NaN, 9);
        expect(rank).toBe(was?.rank);
      });
    });
  });

  it("ranks as many bids first as there are highest totals", () => {
    holds((tender) => {
      const { bids, complete } = score(tender);
      const totals = bids.flatMap(({ total }) => (total === null ? [] : [total]));
      if (!complete || totals.length === 0) return;
      const highest = Math.max(...totals);
      const first = bids.filter(({ rank }) => rank === 1);
      expect(first.length).toBeGreaterThan(0);
      for (const { total } of first) expect(total).toBeCloseTo(highest, 8);
    });
  });
});
