import { explainBid } from "../../../src/domain/evaluation/explain";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { levelledTender } from "../tender/levelled-tenders";
import { bid, tenderWith } from "../tender/tenders";

const scored = (parts: Readonly<Record<string, unknown>>) => ({
  tender: tenderWith(parts),
  edition: rotherham2019,
  proxyPack: undefined,
});
const bids = [bid("Bidder A"), bid("Bidder B", { price: 105 }), bid("Bidder C", { price: 108 })];
const words = (parts: Readonly<Record<string, unknown>>, bidder: string) =>
  new Map(explainBid(scored(parts), bidder).map((step) => [step.of, step.words]));

describe("how a bid came to its scores", () => {
  it("is told with the published figures: £105 beside £100 with 40 marks is 38.10", () => {
    expect(words({ bids }, "Bidder B").get("Price")).toBe(
      "The lowest price divided by this price, times the weight: £100 / £105 × 40 = 38.10.",
    );
    const straight = { ...tenderWith({}).methods, price: "straight-line-from-lowest" };
    expect(words({ bids, methods: straight }, "Bidder C").get("Price")).toContain(
      "(1 − (£108 − £100) / £100) × 40 = 36.80.",
    );
  });

  it("has a step for each question, and each half of each measure, that carries marks", () => {
    const steps = words({ bids }, "Bidder A");
    expect(steps.get("Approach")).toBe("The mark 4, divided by 5, times 24: 19.20.");
    expect(steps.get("Team")).toBe("The mark 8, divided by 10, times 16: 12.80.");
    expect(steps.get("Quality")).toBe("The steps above together: 32.00 of 40.");
    expect(steps.get("Local jobs: answer")).toMatch(
      /^The mean of appropriate \(4\) and achievable \(3\), divided by 5, times 5: 3\.50\.$/,
    );
    expect([...steps.keys()]).not.toContain("Waste: quantity");
  });

  it("ends with the total and rank that the rules give", () => {
    const [first] = scoreTender(tenderWith({ bids })).bids;
    expect(words({ bids }, "Bidder A").get("Total")).toBe(
      `Price, quality and social value together: ${first?.total?.toFixed(2)}. Rank 1.`,
    );
  });

  it("says what is not entered yet, and why a bid that is out has none", () => {
    const open = [bid("Bidder A", { price: null }), bid("Bidder B"), bid("Bidder C")];
    expect(words({ bids: open }, "Bidder A").get("Price")).toBe("Not entered yet.");
    expect(words({ bids: open }, "Bidder A").get("Total")).toBe("Not known yet: the bid is incomplete.");
    const out = [
      { ...bid("Bidder A"), status: "withdrawn", statusReason: "By letter" },
      bid("Bidder B"),
      bid("Bidder C"),
    ];
    expect(words({ bids: out }, "Bidder A").get("Total")).toBe("None: the bid is out. Withdrawn: By letter.");
  });

  it("tells an agreed mark from a mean", () => {
    const two = { evaluators: ["Evaluator 1", "Evaluator 2"] };
    const marked = { approach: { marks: [4, 5] }, team: { marks: [8, 6], agreed: 7, reason: "Agreed" } };
    const steps = words(
      { ...two, bids: [bid("Bidder A", { quality: marked }), ...bids.slice(1)] },
      "Bidder A",
    );
    expect(steps.get("Approach")).toBe("The mean of 4 and 5, 4.5, divided by 5, times 24: 21.60.");
    expect(steps.get("Team")).toBe("The agreed mark 7, divided by 10, times 16: 11.20.");
  });

  it("tells a quantity by levels with and without their weights", () => {
    const levelled = { tender: levelledTender(), edition: rotherham2019, proxyPack: undefined };
    const steps = new Map(explainBid(levelled, "Bidder A").map((step) => [step.of, step.words]));
    // 2 of level 2 and 3 of level 3, which counts as 1.5; the other bid's 4 of level 4+ count as 8.
    expect(steps.get("Apprenticeships: quantity")).toMatch(
      /^5 offered, which the weights of its levels make 6\.5, divided by 8 /,
    );
  });
});
