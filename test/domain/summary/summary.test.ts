import { parseProxyPack } from "../../../src/domain/framework/proxies";
import { scoreTender } from "../../../src/domain/evaluation/score-tender";
import {
  assessmentSummaries,
  assessmentSummary,
  type SummaryOptions,
} from "../../../src/domain/summary/summary";
import { summaryText } from "../../../src/domain/summary/text";
import type { Tender } from "../../../src/domain/tender/tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { inventedPack } from "../../parity/tenders";
import { assessedTender, marked, reasoned } from "./assessed";
import { bid, tenderWith } from "../tender/tenders";

function summaryFor(tender: Tender, bidder: string, options: SummaryOptions = {}) {
  const result = assessmentSummary(tender, scoreTender(tender, options), bidder, options);
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join());
  return result.value;
}

function refusals(tender: Tender, options: SummaryOptions = {}) {
  const result = assessmentSummaries(tender, scoreTender(tender, options), options);
  return result.ok ? [] : result.issues.filter(({ severity }) => severity === "error").map(wordIssue);
}

describe("an assessment summary", () => {
  const tender = assessedTender();
  const [winner, loser] = scoreTender(tender).bids;

  it("gives per criterion what could be scored and what was, as the evaluation has them", () => {
    const { sections, total } = summaryFor(tender, "Bidder B").own;
    expect(sections.map(({ title, available, awarded }) => [title, available, awarded])).toEqual([
      ["Price", 40, loser?.priceScore],
      ["Quality", 40, loser?.qualityScore],
      ["Social value: quantitative", 10, loser?.socialValueQuantitative],
      ["Social value: qualitative", 10, loser?.socialValueQualitative],
    ]);
    expect(total).toBe(loser?.total);
  });

  it("gives each sub-criterion its score and reason, and the scores sum to the criterion's", () => {
    const { sections } = summaryFor(tender, "Bidder B").own;
    for (const { lines, available, awarded } of sections) {
      const sum = (of: (line: (typeof lines)[number]) => number | null) =>
        lines.reduce((total, line) => total + (of(line) ?? 0), 0);
      expect(sum((line) => line.available)).toBeCloseTo(available, 9);
      expect(sum((line) => line.awarded)).toBeCloseTo(awarded ?? Number.NaN, 9);
      expect(lines.filter(({ reason }) => reason === "")).toEqual([]);
    }
    expect(sections[1]?.lines[0]).toMatchObject({
      title: "Q1. Approach",
      offered: "Mark 3 of 5",
      available: 24,
      awarded: expect.closeTo(14.4, 9),
      reason: "Approach of Bidder B.",
    });
  });

  it("tells an unsuccessful bidder the winning tender's marks, and the winner nobody's", () => {
    const { awarded, winning, outcome } = summaryFor(tender, "Bidder B");
    expect(awarded).toBe(false);
    expect(winning).toMatchObject({ bidder: "Bidder A", address: "1 High Street", total: winner?.total });
    expect(outcome).toContain("the winning tender has a higher total");
    expect(summaryFor(tender, "Bidder A")).toMatchObject({ awarded: true });
    expect(summaryFor(tender, "Bidder A").winning).toBeUndefined();
  });

  it("withholds what is recorded, with the ground, from others and not from the bidder itself", () => {
    const redactions = [
      { bidder: "Bidder A", item: "quality.team", ground: "Section 94", instead: "A team." },
    ];
    const withheld = assessedTender({ redactions });
    const text = summaryText(summaryFor(withheld, "Bidder B"));
    expect(text).toContain("A team.\n  Withheld because: Section 94");
    expect(text).not.toContain("Team of Bidder A.");
    expect(summaryText(summaryFor(withheld, "Bidder A"))).toContain("Team of Bidder A.");
  });

  it("withholds a score with the sums that would give it away", () => {
    const redactions = [{ bidder: "Bidder A", item: "price", ground: "Section 94", withhold: "all" }];
    const { winning, outcome } = summaryFor(assessedTender({ redactions }), "Bidder B");
    expect(winning?.sections[0]).toMatchObject({
      awarded: null,
      lines: [{ awarded: null, offered: "Withheld" }],
    });
    expect(winning?.total).toBeNull();
    expect(outcome).not.toContain(winner?.total?.toFixed(2));
  });

  it("joins the evaluators' reasons without their names where no mark was agreed", () => {
    const quality = {
      approach: { marks: [2, 4], reasons: ["No dates.", "Sound plan."] },
      team: { marks: [8, 8], agreed: 8, reason: "Named.", reasons: ["Not sent.", "Not sent."] },
    };
    const several = tenderWith({
      evaluators: ["Evaluator 1", "Evaluator 2"],
      bids: [bid("Bidder A"), bid("Bidder B", { quality }), bid("Bidder C", { price: 120 })],
      award: { bidder: "Bidder A", reason: "Drawn by lot." },
    });
    const lines = summaryFor(several, "Bidder B").own.sections[1]?.lines.map(({ reason }) => reason);
    expect(lines).toEqual(["No dates.\nSound plan.", "Named."]);
  });

  it("says which minimum a tender is below", () => {
    const minimums = { quality: 4 };
    const below = summaryFor(assessedTender({ minimums }), "Bidder B");
    expect(below.outcome).toContain("below the minimum that the tender documents set (Approach)");
    expect(below.own.total).toBeNull();
    expect(below.own.sections[1]?.lines[0]?.reason).toContain("It is below the minimum of 4.");
  });

  it("is not made for a tender that is withdrawn, excluded or disregarded", () => {
    const out = assessedTender({}, { "Bidder C": { status: "disregarded", statusReason: "Late" } });
    const result = assessmentSummaries(out, scoreTender(out));
    expect(result.ok && result.value.notAssessed).toEqual([{ bidder: "Bidder C", status: "Disregarded" }]);
    expect(result.ok && result.value.summaries.map(({ own }) => own.bidder)).toEqual([
      "Bidder A",
      "Bidder B",
    ]);
    const own = assessmentSummary(out, scoreTender(out), "Bidder C");
    expect(own.issues.map(wordIssue)).toEqual([
      "There is no assessment summary: the tender is disregarded and is not an assessed one (Bidder C)",
    ]);
  });

  it("warns of a mark without a reason and of a supplier without an address", () => {
    const bare = tenderWith({
      bids: ["Bidder A", "Bidder B", "Bidder C"].map((name, i) => bid(name, { price: 100 + i })),
    });
    const { ok, issues } = assessmentSummaries(bare, scoreTender(bare));
    expect(ok).toBe(true);
    expect(new Set(issues.map(({ code }) => code))).toEqual(
      new Set(["reason-missing", "supplier-detail-missing"]),
    );
  });

  it("refuses a reason that names a bidder whom the reader may not see", () => {
    const naming = assessedTender(
      {},
      {
        "Bidder B": {
          quality: { approach: reasoned(3, "Weaker than bidder  C's plan."), team: reasoned(6, "Fine.") },
        },
      },
    );
    expect(refusals(naming)).toEqual([
      "Reword this reason: it names Bidder C, and it would be sent to Bidder B (Q1. Approach, Bidder B)",
    ]);
  });
});

describe("the award", () => {
  it("goes to another than the highest total only with a reason", () => {
    expect(refusals(assessedTender({ award: { bidder: "Bidder B" } }))).toEqual([
      "Enter why the contract goes to the bid with rank 2 (Bidder B)",
    ]);
    const award = { bidder: "Bidder B", reason: "The first could not give a parent guarantee." };
    const first = summaryFor(assessedTender({ award }), "Bidder A");
    expect(first.outcome).toContain("Not awarded: The first could not give a parent guarantee.");
    expect(first.winning?.bidder).toBe("Bidder B");
  });

  it("cannot go to a bid that is out", () => {
    const out = assessedTender(
      { award: { bidder: "Bidder C", reason: "Cheap" } },
      { "Bidder C": { status: "withdrawn", statusReason: "Letter" } },
    );
    expect(refusals(out)).toEqual(["The contract cannot go to a bid that is withdrawn (Bidder C)"]);
  });

  it("must be recorded where two share the highest total", () => {
    const bids = ["Bidder A", "Bidder B"].map((name) => marked(name));
    const bidders = [{ name: "Bidder A" }, { name: "Bidder B" }];
    expect(refusals(tenderWith({ bidders, bids }))).toEqual([
      "Record which of the bids that share the highest total gets the contract, and why",
    ]);
    expect(refusals(tenderWith({ bidders, bids, award: { bidder: "Bidder B" } }))).toEqual([
      "Enter why the contract goes to this one of the bids that share the highest total (Bidder B)",
    ]);
    expect(
      refusals(tenderWith({ bidders, bids, award: { bidder: "Bidder B" }, tieRule: "By lot." })),
    ).toEqual([]);
  });

  it("is to one of the tender's bidders, and items withheld are the tender's", () => {
    expect(() => assessedTender({ award: { bidder: "Bidder Z" } })).toThrow("unknown-bidder");
    const redaction = { bidder: "Bidder A", item: "quality.colour", ground: "Section 94" };
    expect(() => assessedTender({ redactions: [redaction] })).toThrow("unknown-item");
  });
});

describe("summaries are refused", () => {
  const byProxy = {
    methods: { ...tenderWith({}).methods, socialValueQuantitative: "proxy-total-share-of-highest" },
    proxyPack: "pack.json",
  };
  const real = parseProxyPack({ ...inventedPack, illustrative: false });
  const proxyPack = real.ok ? real.value : undefined;

  it("while a bid is incomplete", () => {
    expect(refusals(assessedTender({}, { "Bidder C": { price: null } }))).toEqual([
      "Assessment summaries need a complete evaluation: this bid is incomplete (Bidder C)",
    ]);
  });

  it("with an illustrative pack", () => {
    expect(refusals(assessedTender(byProxy), { proxyPack: inventedPack })).toEqual([
      "Proxy pack 2026 is illustrative: score with the council's own values before summaries go out",
    ]);
    expect(refusals(assessedTender(byProxy), { proxyPack })).toEqual([]);
  });

  it("with a workbook that another edition scored, naming both", () => {
    const workbookPack = proxyPack && { ...proxyPack, edition: "2025" };
    expect(refusals(assessedTender(byProxy), { proxyPack, workbookPack })).toEqual([
      "Proxy packs 2026 and 2025 are different editions; use one, because pounds of two editions are never added or compared",
    ]);
  });
});
