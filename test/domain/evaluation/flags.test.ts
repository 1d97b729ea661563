import { checkCountingRules } from "../../../src/domain/evaluation/counting-rules";
import { testedRules } from "../../../src/domain/framework/counting-rule";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { flagTender } from "../../../src/domain/evaluation/flags";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { bid, tenderWith } from "../tender/tenders";

/** Bids that each offer a quantity of one measure, with a reason for every mark; nothing is marked as it is answered. */
function offers(measure: string, ...quantities: readonly (number | null)[]) {
  const reasoned = { marks: [4], reason: "Clear and specific" };
  return tenderWith({
    measures: [{ id: measure, weight: 100 }],
    nothingOffered: "marked-as-answered",
    bids: quantities.map((quantity, index) => ({
      bidder: `Bidder ${"ABC"[index]}`,
      price: 100_000,
      quality: { approach: reasoned, team: reasoned },
      measures: { [measure]: { quantity, appropriate: reasoned, achievable: reasoned } },
    })),
  });
}

function flagged(tender: ReturnType<typeof tenderWith>): readonly string[] {
  return flagTender(tender, scoreTender(tender)).map(wordIssue);
}

describe("an offer that sets the scale", () => {
  it.each([
    [
      [21, 10, 1],
      "Offer of 21 is more than 2 times the next highest, 10, and sets the scale: ask how it will be delivered (Business advice, Bidder A)",
    ],
    [
      [0, 1, 0],
      "Offer of 1 is more than 2 times the next highest, 0, and sets the scale: ask how it will be delivered (Business advice, Bidder B)",
    ],
  ])("is pointed out: %j hours", (quantities, sentence) => {
    expect(flagged(offers("business-advice", ...quantities))).toEqual([sentence]);
  });

  it.each([
    ["twice the next, no more", [20, 10, 1]],
    ["shared with another", [50, 50, 1]],
    ["the only one", [50]],
    ["nothing offered at all", [0, 0, 0]],
  ])("is not pointed out: %s", (_, quantities) => {
    expect(flagged(offers("business-advice", ...quantities))).toEqual([]);
  });

  it("is not that of a bid that is out", () => {
    const tender = offers("business-advice", 100, 10, 9);
    const bids = tender.bids.map((each, index) =>
      index === 0 ? { ...each, status: "withdrawn" as const, statusReason: "Told us" } : each,
    );
    expect(flagged({ ...tender, bids })).toEqual([]);
  });
});

describe("an offer in pounds", () => {
  it.each([
    [125_000, []],
    [
      125_001,
      [
        "Offer of £125,001 is more than 50% of the contract's value (£125,000): ask how it will be delivered (Local Spend, Bidder A)",
      ],
    ],
  ])("of £%d is compared with half of the contract's £250,000", (quantity, sentences) => {
    expect(flagged(offers("local-spend", quantity, quantity - 1000))).toEqual(sentences);
  });
});

describe("marks", () => {
  const marked = (approach: unknown, parts: Readonly<Record<string, unknown>> = {}) => {
    const entry = { marks: [4, 4], reasons: ["Clear", "Specific"] };
    return tenderWith({
      evaluators: ["Evaluator 1", "Evaluator 2"],
      measures: [{ id: "local-jobs", weight: 100 }],
      bids: [
        bid("Bidder A", {
          quality: { approach, team: entry },
          measures: { "local-jobs": { quantity: 1, appropriate: entry, achievable: entry } },
        }),
      ],
      ...parts,
    });
  };
  const reasons = ["Clear", "Specific"];

  it.each([
    [
      [2, 4],
      [
        "Evaluators' marks are 2 or more apart (2 to 4): agree a mark and give its reason (Approach, Bidder A)",
      ],
    ],
    [[2, 3.5], []],
    [[2, null], []],
  ])("of %j are compared", (marks, sentences) => {
    expect(flagged(marked({ marks, reasons }))).toEqual(sentences);
  });

  it.each([
    [
      "an agreed mark without its reason",
      { marks: [3, 3], reasons, agreed: 3 },
      ["Give the reason for the mark (Approach, Bidder A)"],
    ],
    ["an agreed mark with its reason", { marks: [3, 3], agreed: 3, reason: "As agreed" }, []],
    ["an agreed mark with its reason, of marks apart", { marks: [1, 5], agreed: 3, reason: "As agreed" }, []],
    [
      "a mean where an evaluator gives no reason",
      { marks: [3, 3], reasons: ["Clear", null] },
      ["Give the reason for the mark (Approach, Bidder A, Evaluator 2)"],
    ],
    [
      "a mean where no evaluator gives one",
      { marks: [3, 3] },
      [
        "Give the reason for the mark (Approach, Bidder A, Evaluator 1)",
        "Give the reason for the mark (Approach, Bidder A, Evaluator 2)",
      ],
    ],
    ["a mean where each evaluator gives one", { marks: [3, 3], reasons }, []],
    ["the only mark yet", [3, null], ["Give the reason for the mark (Approach, Bidder A, Evaluator 1)"]],
    ["no mark yet", [null, null], []],
  ])("hold a reason: %s", (_, approach, sentences) => {
    expect(flagged(marked(approach))).toEqual(sentences);
  });

  it("that wait for agreement ask for no reason but that of the agreed mark", () => {
    const waiting = marked({ marks: [3, 3] }, { moderation: true });
    expect(flagged(waiting)).toEqual([]);
    const agreed = marked({ marks: [3, 3], agreed: 3 }, { moderation: true });
    expect(flagged(agreed)).toEqual(["Give the reason for the mark (Approach, Bidder A)"]);
  });

  it("of a measure's answers hold one as well", () => {
    const entry = { marks: [4, 4], reasons };
    const tender = marked(entry, {
      bids: [
        bid("Bidder A", {
          quality: { approach: entry, team: entry },
          measures: { "local-jobs": { quantity: 1, appropriate: [1, 5], achievable: 4 } },
        }),
      ],
    });
    expect(flagged(tender)).toEqual([
      "Evaluators' marks are 2 or more apart (1 to 5): agree a mark and give its reason (Local jobs, appropriate, Bidder A)",
      "Give the reason for the appropriate mark (Local jobs, appropriate, Bidder A, Evaluator 1)",
      "Give the reason for the appropriate mark (Local jobs, appropriate, Bidder A, Evaluator 2)",
      "Give the reason for the achievable mark (Local jobs, achievable, Bidder A)",
    ]);
  });
});

describe("counting rules on a bid's quantities", () => {
  const checked = (price: number, quantities: Readonly<Record<string, number>>) => {
    const ids = Object.keys(quantities);
    const tender = tenderWith({
      measures: ids.map((id) => ({ id, weight: 100 / ids.length })),
      bids: [
        {
          bidder: "Bidder A",
          price,
          measures: Object.fromEntries(
            Object.entries(quantities).map(([id, quantity]) => [id, { quantity }]),
          ),
        },
      ],
    });
    return checkCountingRules(tender, rotherham2019);
  };

  it.each([
    [
      "error",
      { "good-jobs": 5, "local-jobs": 4.5 },
      "Good jobs must be 4.5, the local jobs offered, or lower; 5 are offered (Good jobs, Bidder A)",
    ],
    [
      "error",
      { "unpaid-work-placements": 0.5 },
      "Quantity must be 0, or 1 or more: an unpaid placement lasts 1 week at least; 0.5 weeks are offered (Unpaid work placements, Bidder A)",
    ],
    [
      "error",
      { "paid-work-placements": 5 },
      "Quantity must be 0, or 6 or more: a paid placement lasts 6 weeks at least; 5 weeks are offered (Paid work placements, Bidder A)",
    ],
    [
      "warning",
      { "local-spend": 90, "monetary-donation-to-the-vcs": 20 },
      "Local spend and donation of £110 together are more than the price of £100: check that no pound counts in two measures (Local Spend, Bidder A)",
    ],
  ])("are broken with an %s by %j", (severity, quantities, sentence) => {
    const issues = checked(100, quantities);
    expect(issues.map(wordIssue)).toEqual([sentence]);
    expect(issues.map((issue) => issue.severity)).toEqual([severity]);
  });

  it.each([
    [{ "good-jobs": 5, "local-jobs": 5 }],
    [{ "good-jobs": 5 }],
    [{ "unpaid-work-placements": 1 }],
    [{ "unpaid-work-placements": 0 }],
    [{ "paid-work-placements": 6 }],
    [{ "paid-work-placements": 0 }],
    [{ "local-spend": 80, "monetary-donation-to-the-vcs": 20 }],
    [{ "local-spend": 120 }],
  ])("are kept by %j", (quantities) => {
    expect(checked(100, quantities)).toEqual([]);
  });

  it("have the severity that the edition gives them, and are not tested where it has none", () => {
    const tender = tenderWith({
      measures: [{ id: "paid-work-placements", weight: 100 }],
      bids: [{ bidder: "Bidder A", measures: { "paid-work-placements": { quantity: 2 } } }],
    });
    const countingRules = testedRules(rotherham2019.countingRules).map((rule) => ({
      ...rule,
      severity: "warning" as const,
    }));
    expect(checkCountingRules(tender, { ...rotherham2019, countingRules })).toMatchObject([
      { severity: "warning" },
    ]);
    expect(checkCountingRules(tender, { ...rotherham2019, countingRules: [] })).toEqual([]);
  });
});
