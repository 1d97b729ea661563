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

  it.each([
    ["a price that is the lowest", { item: "price", withhold: "all" }, "withheld-sets-scale"],
    [
      "the highest quantity",
      { item: "measures.local-jobs.quantity", withhold: "all" },
      "withheld-sets-scale",
    ],
    ["a mark", { item: "quality.team" }, undefined],
    ["a quantity that is not the highest", { item: "measures.apprenticeships", withhold: "all" }, undefined],
    ["such a one whose score is told", { item: "measures.apprenticeships" }, "withheld-has-score"],
  ])("warns where %s can be worked out from scores that others are told", (_, redaction, code) => {
    const { measures } = marked("Bidder B");
    const more = { ...measures, apprenticeships: { ...measures.apprenticeships, quantity: 5 } };
    const withheld = assessedTender(
      { redactions: [{ bidder: "Bidder A", ground: "Section 94", ...redaction }] },
      { "Bidder B": { measures: more } },
    );
    const { ok, issues } = assessmentSummaries(withheld, scoreTender(withheld));
    expect([ok, issues.map((issue) => issue.code)]).toEqual([true, code === undefined ? [] : [code]]);
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
    const lines = summaryFor(several, "Bidder B", { incomplete: true }).own.sections[1]?.lines.map(
      ({ reason }) => reason,
    );
    expect(lines).toEqual(["No dates.\nSound plan.", "Named."]);
  });

  it("says of a tender below a minimum, which sets no scale, what its price and quantity got", () => {
    const { measures } = marked("Bidder B");
    const most = { ...measures, "local-jobs": { ...measures["local-jobs"], quantity: 50 } };
    const below = assessedTender(
      { minimums: { quality: 4 } },
      { "Bidder B": { price: 90_000, measures: most } },
    );
    const [price, , quantity] = summaryFor(below, "Bidder B").own.sections;
    expect(price).toMatchObject({
      awarded: 40,
      lines: [
        { reason: expect.stringContaining("Not more than the lowest price among the complete tenders") },
      ],
    });
    expect(quantity?.lines[0]).toMatchObject({
      awarded: 6.25,
      reason: "Not less than the quantity that sets the scale, so that it gets all that is available.",
    });
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

  it("gives each criterion's score, and social value's as the sum of its halves", () => {
    const { criteria, sections, total } = summaryFor(tender, "Bidder B").own;
    expect(criteria.map(({ title, available }) => [title, available])).toEqual([
      ["Price", 40],
      ["Quality", 40],
      ["Social value", 20],
    ]);
    expect(criteria[2]?.awarded).toBeCloseTo((sections[2]?.awarded ?? 0) + (sections[3]?.awarded ?? 0), 9);
    expect(criteria[2]?.awarded).toBeCloseTo(loser?.socialValueScore ?? Number.NaN, 9);
    expect(criteria.reduce((sum, { awarded }) => sum + (awarded ?? 0), 0)).toBeCloseTo(total ?? 0, 9);
  });

  it("names the supplier with its postal address, email address and unique identifier, and the winner too", () => {
    const text = summaryText(summaryFor(tender, "Bidder B"));
    for (const own of ["2 High Street", "officer@bidder-2.example", "GB-2222"]) expect(text).toContain(own);
    const [, winning = ""] = text.split("WINNING TENDER");
    for (const its of ["1 High Street", "officer@bidder-1.example", "GB-1111"])
      expect(winning).toContain(its);
    expect(text).not.toContain("bidder-3");
  });

  it("says how each criterion was to be assessed, what scores there were, and where that is in full", () => {
    const summary = summaryFor(
      assessedTender({ tieRule: "Drawn by lot.", minimums: { achievable: 1 } }),
      "Bidder B",
    );
    expect(summary.criteria.map(({ title, available }) => [title, available])).toEqual([
      ["Price", 40],
      ["Quality", 40],
      ["Social value", 20],
      ["All criteria", 100],
    ]);
    const lines = summary.criteria.flatMap((criterion) => criterion.lines);
    const text = (title: string) => lines.find((line) => line.title === title)?.text;
    expect(text("Method")).toContain("Price score = weight × lowest price ÷ the bid's price");
    expect(text("Q1. Approach")).toBe(
      "60% of the marks for quality.\nMarked from 0 to 5.\n0: None.\n5: Excellent.",
    );
    expect(text("Qualitative part")).toContain(
      "0: No answer.\n5: Fits in full.\nLeast mark, achievable: A mark below 1 of 5",
    );
    expect(text("M1. Local jobs")).toContain("Quantity: up to 6.25 marks.");
    expect(text("Rules for counting")).toContain("a person counts once over the contract");
    expect(text("Ties")).toBe("Drawn by lot.");
    const broken = summaryFor(assessedTender({ tieBreaks: ["lower-price"] }), "Bidder B").criteria;
    const ties = broken.flatMap((criterion) => criterion.lines).find((line) => line.title === "Ties");
    expect(ties?.text).toContain("Of equal totals the lower price comes first.");
    expect(summaryText(summary)).toContain(
      "Criteria in full: Invitation to tender, section 4\n  Tender notice 2026/S 000-012345",
    );
  });

  it("gives for measures and questions the marks that were disclosed, which sum to each criterion's", () => {
    const { criteria } = summaryFor(tender, "Bidder B");
    const sum = (criterion: number, prefix: string) =>
      criteria[criterion]?.lines
        .filter(({ title }) => title.startsWith(prefix))
        .reduce((total, { available }) => total + (available ?? 0), 0);
    expect([sum(1, "Q"), sum(2, "M")]).toEqual([40, expect.closeTo(20, 9)]);
  });

  it("says of a re-scoring its day alone", () => {
    const standing = (total: number) => [{ bidder: "Bidder C", status: "Complete", total, rank: 3 }];
    const record = {
      date: "2026-05-03",
      officer: "Officer 9",
      reason: "Bidder C sent another price.",
      bidder: "Bidder C",
      changes: ["Price: was £123,450, is £123,457.89"],
      before: standing(61.234),
      after: standing(61.111),
    };
    const text = summaryText(summaryFor(assessedTender({ rescorings: [record] }), "Bidder B"));
    expect(text).toContain("The tenders were scored again on 03/05/2026.");
    for (const secret of ["Bidder C", "Officer 9", "123,4", "61.2", "61.1"])
      expect(text).not.toContain(secret);
  });

  it("withholds half of a criterion with the criterion's sub-total", () => {
    const item = "measures.local-jobs.quantity";
    const redactions = [{ bidder: "Bidder A", item, ground: "Section 94", withhold: "all" }];
    const { winning } = summaryFor(assessedTender({ redactions }), "Bidder B");
    expect(winning?.criteria.map(({ awarded }) => awarded === null)).toEqual([false, false, true]);
    expect(winning?.sections.map(({ awarded }) => awarded === null)).toEqual([false, false, true, false]);
    expect(winning?.total).toBeNull();
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

describe("what summaries have to state and is not recorded", () => {
  const lacking = assessedTender(
    {
      fullCriteria: { document: undefined },
      answerDescriptors: undefined,
      qualityQuestions: tenderWith({}).qualityQuestions,
      bidders: [
        { name: "Bidder A", address: "1 High Street", email: "a@bidder.example" },
        { name: "Bidder B", identifier: "GB-2" },
        { name: "Bidder C" },
      ],
    },
    {
      "Bidder A": { quality: { approach: 4, team: reasoned(8, "Clear.") } },
      "Bidder C": { status: "withdrawn", statusReason: "Letter", quality: { approach: 1 } },
    },
  );
  const words = [
    "Enter where bidders can get the full award criteria (the document, the tender notice or an address): an assessment summary says it",
    "Enter what each mark means: an assessment summary says what scores there were (Approach)",
    "Enter what each mark means: an assessment summary says what scores there were (Team)",
    "Enter what each mark means: an assessment summary says what scores there were (social value answers)",
    "Enter the bidder's unique identifier: an assessment summary states it (Bidder A)",
    "Enter the bidder's postal address: an assessment summary states it (Bidder B)",
    "Enter the bidder's email address: an assessment summary states it (Bidder B)",
    "Give the reason for the mark (Approach, Bidder A)",
  ];

  it("is named thing by thing, of bids that were assessed, and refuses the summaries", () => {
    expect(refusals(lacking)).toEqual([
      ...words,
      "Enter the 8 things that are missing, or choose to make the summaries without them",
    ]);
  });

  it("is where it stands in the setup", () => {
    const { issues } = assessmentSummaries(lacking, scoreTender(lacking));
    expect(issues.map(({ place }) => place.path)).toEqual([
      ["fullCriteria"],
      ["qualityQuestions", 0, "descriptors"],
      ["qualityQuestions", 1, "descriptors"],
      ["answerDescriptors"],
      ["bidders", 0, "identifier"],
      ["bidders", 1, "address"],
      ["bidders", 1, "email"],
      ["bids", 0, "quality", "approach", "reason"],
      ["incomplete"],
    ]);
  });

  it("is warned of where the officer chose to go without, and each summary says so in its place", () => {
    const options = { incomplete: true };
    const { ok, issues } = assessmentSummaries(lacking, scoreTender(lacking), options);
    expect([ok, issues.map(wordIssue)]).toEqual([true, words]);
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
    const text = summaryText(summaryFor(lacking, "Bidder B", options));
    expect(text).toContain(
      "Postal address: Not recorded\nEmail address: Not recorded\nUnique identifier: GB-2",
    );
    expect(text).toContain("Criteria in full: Not recorded");
    expect(text.split("What each mark means is not recorded.")).toHaveLength(4);
    expect(text).toContain("No reason is recorded.");
  });

  it("is nothing of social value answers or questions that carry no marks", () => {
    const priced = assessedTender(
      {
        weights: { price: 80, quality: 0, socialValue: 20 },
        socialValueSplit: { quantitative: 100, qualitative: 0 },
        qualityQuestions: [],
        answerDescriptors: undefined,
      },
      { "Bidder A": { quality: {} }, "Bidder B": { quality: {} }, "Bidder C": { quality: {} } },
    );
    expect(refusals(priced)).toEqual([]);
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
      refusals(tenderWith({ bidders, bids, award: { bidder: "Bidder B" }, tieRule: "By lot." }), {
        incomplete: true,
      }),
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

  it("not with the council's own: each measure's pounds a unit are told, and one that is withheld takes its half along", () => {
    const item = "measures.local-jobs.quantity";
    const redactions = [{ bidder: "Bidder A", item, ground: "Section 94", withhold: "all" }];
    const told = summaryFor(assessedTender({ ...byProxy, redactions }), "Bidder B", { proxyPack });
    const lines = told.criteria.flatMap((criterion) => criterion.lines);
    const text = (title: string) => lines.find((line) => line.title === title)?.text;
    expect(text("Values in pounds")).toContain("edition 2026");
    expect(text("M1. Local jobs")).toMatch(
      /Quantity: part of the total in pounds\.[^]*£ per unit: £[\d,.]+ \(edition 2026\)/,
    );
    expect(told.winning?.sections.map(({ awarded }) => awarded === null)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(told.winning?.total).toBeNull();
  });

  it("with a workbook that another edition scored, naming both", () => {
    const workbookPack = proxyPack && { ...proxyPack, edition: "2025" };
    expect(refusals(assessedTender(byProxy), { proxyPack, workbookPack })).toEqual([
      "Proxy packs 2026 and 2025 are different editions; use one, because pounds of two editions are never added or compared",
    ]);
  });
});
