import { type InventedBid, tryInvented } from "../../../src/domain/scheme/invented";
import { moveWeight, priceCut, weightTrials } from "../../../src/domain/scheme/scheme";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { tenderWith } from "../tender/tenders";

const cheap: InventedBid = { bidder: "Invented 1", price: 100, quality: 60, socialValue: 50 };
const good: InventedBid = { bidder: "Invented 2", price: 125, quality: 80, socialValue: 50 };

function tried(...invented: readonly InventedBid[]) {
  const result = tryInvented(tenderWith({}), invented);
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join());
  return result.value;
}

describe("moving a weight", () => {
  const weights = { price: 40, quality: 40, socialValue: 20 };

  it.each([
    ["price", 5, [45, 36.67, 18.33]],
    ["price", -5, [35, 43.33, 21.67]],
    ["socialValue", 5, [37.5, 37.5, 25]],
    ["quality", 0, [40, 40, 20]],
  ] as const)("of %s by %d scales the other two in proportion", (part, change, expected) => {
    const moved = moveWeight(weights, part, change);
    expect(
      [moved?.price, moved?.quality, moved?.socialValue].map((each) => Number(each?.toFixed(2))),
    ).toEqual(expected);
  });

  it.each([
    ["below 0", { price: 3, quality: 77, socialValue: 20 }, "price", -4],
    ["over 100", { price: 98, quality: 1, socialValue: 1 }, "price", 3],
    ["when there is nothing to scale", { price: 100, quality: 0, socialValue: 0 }, "price", -1],
  ] as const)("cannot go %s", (_, from, part, change) => {
    expect(moveWeight(from, part, change)).toBeUndefined();
  });

  it("is tried for each of the three weights from 5 down to 5 up, always summing to 100", () => {
    const trials = weightTrials(weights);
    expect(trials).toHaveLength(33);
    for (const { weights: moved } of trials) {
      expect(moved.price + moved.quality + moved.socialValue).toBeCloseTo(100, 9);
    }
  });
});

describe("the price cut that one social value mark is worth", () => {
  const scheme = (price: string, weight: number) => ({
    ...tenderWith({
      methods: { price, quality: "share-of-maximum", socialValueQuantitative: "quantity-share-of-highest" },
    }),
    weights: { price: weight, quality: 80 - weight, socialValue: 20 },
  });

  it.each([
    // 40 x 100 / 125 = 32 marks; 33 marks need 4000 / 33 = 121.21.
    ["lowest-over-bid", 40, 125, 100, 3.79],
    // 40 x 100 / 160 = 25 marks; 26 need 153.85.
    ["lowest-over-bid", 40, 160, 100, 6.15],
    // A mark is 100 / 40 = £2.50.
    ["straight-line-from-lowest", 40, 125, 100, 2.5],
    // At £250 the score is 0; one mark needs £197.50.
    ["straight-line-from-lowest", 40, 250, 100, 52.5],
  ])("by %s with %d marks, for a price of £%d over £%d, is £%d", (method, weight, price, lowest, cut) => {
    expect(priceCut(scheme(method, weight), price, lowest)).toBeCloseTo(cut, 2);
  });

  it.each([
    ["for the lowest price, which has full marks", 40, 100, 100],
    ["where less than a mark is left to gain", 40, 101, 100],
    ["where price has no weight", 0, 125, 100],
    ["while there is no lowest price", 40, 125, null],
  ])("does not exist %s", (_, weight, price, lowest) => {
    expect(priceCut(scheme("lowest-over-bid", weight), price, lowest)).toBeNull();
    expect(priceCut(scheme("straight-line-from-lowest", weight), price, lowest)).toBeNull();
  });
});

describe("trying the scheme", () => {
  it("shows where moving a weight turns the ranks", () => {
    // Invented 1: 40 price + 24 quality; Invented 2: 32 + 32; equal otherwise, so any move of price decides.
    const { weights, scores } = tried(cheap, good);
    expect(scores.map(({ rank }) => rank)).toEqual([1, 1]);
    const ranks = (change: number) =>
      weights.find((trial) => trial.part === "price" && trial.change === change)?.ranks;
    expect([ranks(-1), ranks(0), ranks(1)]).toEqual([
      [2, 1],
      [1, 1],
      [1, 2],
    ]);
  });

  it("shows ranks once each bid in turn is withdrawn", () => {
    const ranks = tried(cheap, good).withdrawals.map((each) => [each.bidder, each.lowest, each.ranks]);
    expect(ranks).toEqual([
      ["Invented 1", 125, [null, 1]],
      ["Invented 2", 100, [1, null]],
    ]);
  });

  it("shows for each bid what a mark is worth", () => {
    const { priceCuts } = tried(cheap, good);
    expect(priceCuts.map(({ cut }) => cut && Number(cut.toFixed(2)))).toEqual([null, 3.79]);
  });

  it.each([
    ["a price", { bids: [{ bidder: "Bidder A", price: 100 }] }],
    ["a mark", { bids: [{ bidder: "Bidder B", quality: { team: 1 } }] }],
    ["a withdrawal", { bids: [{ bidder: "Bidder C", status: "withdrawn", statusReason: "Told us" }] }],
  ])("is refused once %s of a real bid is entered", (_, parts) => {
    const result = tryInvented(tenderWith(parts), [cheap, good]);
    expect(result.ok).toBe(false);
    expect(result.issues.map(wordIssue)).toEqual([
      "The scheme can be tried before bids are opened only: this tender holds entries of real bids",
    ]);
  });

  it.each([
    ["no price", { price: null }],
    ["a price below 0", { price: -1 }],
    ["more than all marks for quality", { quality: 101 }],
    ["no social value", { socialValue: null }],
  ])("leaves a bid with %s out: it has no total and sets no lowest price", (_, parts) => {
    const { scores, lowest } = tried({ ...cheap, ...parts }, good);
    expect(scores[0]).toMatchObject({ counts: false, total: null, rank: null });
    expect([lowest, scores[1]?.rank]).toEqual([125, 1]);
  });
});
