import { firstPlace } from "../../../src/domain/evaluation/first-place";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { bid, tenderWith } from "../tender/tenders";

const scored = (bids: readonly { readonly bidder: string }[]) =>
  scoreTender(tenderWith({ bidders: bids.map(({ bidder }) => ({ name: bidder })), bids })).bids;
const first = (bids: readonly { readonly bidder: string }[]) => firstPlace(scored(bids));

describe("who ranks first", () => {
  it("is said with the total", () => {
    expect(first([bid("A", { price: 120 }), bid("B", { price: 100 })])).toMatch(
      /^B ranks first with \d+\.\d\d of 100\.$/,
    );
  });

  it("is nobody while a bid is incomplete", () => {
    expect(first([bid("A"), bid("B", { price: null })])).toBe(
      "No bid is ranked until each is complete or out.",
    );
  });

  it("is to be decided between bids that share the rank, and said where the tie rule decides", () => {
    const equal = [bid("A"), bid("B"), bid("C")];
    expect(first(equal)).toMatch(
      /^A, B and C share the first place with \d+\.\d\d of 100: it is to be decided between them\.$/,
    );
    const decided = scored(equal).map((each, index) => ({ ...each, rank: index + 1 }));
    expect(firstPlace(decided)).toMatch(/^A ranks first with \d+\.\d\d of 100, by the tie rule\.$/);
  });

  it("is not said where no bid is left", () => {
    expect(first([bid("A", { status: "withdrawn", statusReason: "By letter" })])).toBeUndefined();
  });
});
