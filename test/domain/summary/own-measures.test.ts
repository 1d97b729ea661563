import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { assessmentSummary } from "../../../src/domain/summary/summary";
import { summaryText } from "../../../src/domain/summary/text";
import { ownTender } from "../tender/own-measure-tenders";

const withheld = {
  redactions: [
    {
      bidder: "Bidder A",
      item: "measures.own-measures.own",
      ground: "Trade secret",
      instead: "Two measures",
    },
  ],
};

function summaryFor(bidder: string, parts: Readonly<Record<string, unknown>> = {}) {
  const tender = ownTender({ award: { bidder: "Bidder A", reason: "All agreed" }, ...parts });
  const result = assessmentSummary(tender, scoreTender(tender), bidder, { incomplete: true });
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join());
  return result.value;
}

function ownLines(sections: ReturnType<typeof summaryFor>["own"]["sections"] = []) {
  return sections
    .flatMap(({ lines }) => lines)
    .filter(({ item }) => item.startsWith("measures.own-measures"))
    .map(({ title, offered, available, awarded }) => [title, offered, available, awarded]);
}

describe("measures of the bidder's own in an assessment summary", () => {
  it("are named with what was offered, and have the scores of their answer", () => {
    expect(ownLines(summaryFor("Bidder A").own.sections)).toEqual([
      ["M4. Measures of the bidder's own", "Repair café: 12 events; Tool library: 150.5 loans", null, null],
      ["M4. Measures of the bidder's own: appropriate", "Mark 4 of 5", 0.5, 0.4],
      ["M4. Measures of the bidder's own: achievable", "Mark 3 of 5", 0.5, expect.closeTo(0.3, 9)],
    ]);
  });

  it("say that none was offered, and that no marks are given for that", () => {
    expect(ownLines(summaryFor("Bidder B").own.sections)).toEqual([
      ["M4. Measures of the bidder's own: appropriate", "No measure of the bidder's own is offered", 0.5, 0],
      ["M4. Measures of the bidder's own: achievable", "No measure of the bidder's own is offered", 0.5, 0],
    ]);
  });

  it("tell others what the winner offered, unless that is withheld", () => {
    expect(ownLines(summaryFor("Bidder B").winning?.sections)[0]?.[1]).toContain("Repair café");
    const text = summaryText(summaryFor("Bidder B", withheld));
    expect(text).not.toContain("Repair café");
    expect(text).toContain("Two measures\n  Withheld because: Trade secret");
  });

  it("are told of as they were disclosed: by their share and marks, and as not in the policy", () => {
    const text = summaryText(summaryFor("Bidder B"));
    expect(text).toContain("- M4. Measures of the bidder's own (1.00)\n  10% of the marks for social value.");
    expect(text).toContain(
      "Answer: up to 1 mark, half for how appropriate it is and half for how achievable.",
    );
    expect(text).toContain(
      "Measures that each bidder names itself\n  Not in the policy:\n  Up to 5 measures",
    );
    expect(text).toContain("a bid that offers none gets no marks for them");
  });
});

it("is refused to withhold a quantity of the line for a bidder's own measures, which would withhold nothing", () => {
  const redactions = [{ bidder: "Bidder A", item: "measures.own-measures.quantity", ground: "Trade secret" }];
  expect(() => ownTender({ redactions })).toThrow("unknown-item");
});
