import { type Award, awardContract } from "../../../src/domain/contract/award";
import { spread } from "../../../src/domain/contract/due";
import { contractSchedule } from "../../../src/domain/contract/schedule";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { inventedPack } from "../../parity/tenders";
import { bid, tenderWith } from "../tender/tenders";

const award: Award = {
  bidder: "Bidder A",
  start: "2026-05-15",
  end: "2027-03-31",
  area: "rotherham",
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
};

const quarters = ["2026-27-Q1", "2026-27-Q2", "2026-27-Q3", "2026-27-Q4"];
const three = [bid("Bidder A"), bid("Bidder B", { price: 120 }), bid("Bidder C", { price: 130 })];
const tender = tenderWith({ bids: three });

describe("a quantity spread over quarters", () => {
  it.each([
    [10, 0, [2, 3, 2, 3]],
    [3, 0, [1, 1, 1]],
    [12.5, 2, [3.12, 3.13, 3.12, 3.13]],
    [0.01, 2, [0.01]],
    [100_000.01, 2, [25_000, 25_000, 25_000, 25_000.01]],
    [0.3, 2, [0.07, 0.08, 0.07, 0.08]],
    [1.2345, 2, [0.3086, 0.3086, 0.3086, 0.3087]],
    [0, 2, []],
  ])("keeps the decimals and the sum: %d with %d decimals", (quantity, decimals, parts) => {
    const due = spread(quantity, decimals, quarters);
    expect(due.map((each) => each.quantity)).toEqual(parts);
    const scale = 1e6;
    expect(due.reduce((sum, each) => sum + Math.round(each.quantity * scale), 0)).toBe(
      Math.round(quantity * scale),
    );
  });
});

describe("an award", () => {
  it("makes the offers of the first in rank the commitments, measure by measure", () => {
    const decided = {
      contact: "Contract team",
      directorate: "Regeneration",
      returnTo: "returns@council.example",
    };
    const contract = awardContract(tender, { ...award, kpis: ["apprenticeships"], ...decided });
    expect(contract).toEqual({
      ok: true,
      issues: [],
      value: {
        reference: "T-2026-014",
        title: "Grounds maintenance",
        serviceArea: "Environment",
        supplier: "Bidder A",
        value: 100,
        estimate: 250_000,
        start: "2026-05-15",
        end: "2027-03-31",
        framework: "rotherham-2019",
        area: "rotherham",
        calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
        contact: "Contract team",
        directorate: "Regeneration",
        returnTo: "returns@council.example",
        commitments: [
          {
            measure: "local-jobs",
            quantity: 10,
            due: quarters.map((quarter) => ({ quarter, quantity: 2.5 })),
          },
          {
            measure: "apprenticeships",
            quantity: 4,
            due: quarters.map((quarter) => ({ quarter, quantity: 1 })),
            kpi: true,
          },
          { measure: "waste", quantity: 0, due: [] },
        ],
      },
    });
  });

  it.each([
    ["the measure's text", { quantity: 4, level: "3", method: "At the depot" }, ["At the depot"]],
    [
      "each level's own text, and none where none was given",
      { quantity: 4, byLevel: { "2": 1, "3": 3 }, methodByLevel: { "3": "At the depot" } },
      [undefined, "At the depot"],
    ],
    [
      "every level's text where a corrected quantity makes them one",
      { quantity: 5, byLevel: { "2": 1, "3": 3 }, methodByLevel: { "2": "In school", "3": "At the depot" } },
      ["Level 2: In school\nLevel 3: At the depot"],
    ],
    [
      "what fits of a text that is too long",
      { quantity: 5, methodByLevel: { "2": "x".repeat(3000), "3": "y".repeat(3000) } },
      [`Level 2: ${"x".repeat(3000)}\nLevel 3: ${"y".repeat(1980)}…`],
    ],
  ])("promises in the bidder's words: %s", (_, offer, promises) => {
    const won = bid("Bidder A");
    const measures = { ...won.measures, apprenticeships: { ...won.measures.apprenticeships, ...offer } };
    const contract = awardContract(tenderWith({ bids: [{ ...won, measures }, ...three.slice(1)] }), award);
    const own = contract.ok ? contract.value.commitments : [];
    expect(own.filter(({ measure }) => measure === "apprenticeships").map(({ promise }) => promise)).toEqual(
      promises,
    );
  });

  it.each([
    ["the level that the tender asks for", { level: "2" }, { quantity: 4 }, [["2", 4]]],
    ["the level that the bid states", {}, { quantity: 4, level: "3" }, [["3", 4]]],
    [
      "each level with something offered",
      {},
      { quantity: 5, byLevel: { "2": 2, "3": 3, "4+": 0 } },
      [
        ["2", 2],
        ["3", 3],
      ],
    ],
    [
      "no level, where the levels no longer make up the quantity",
      {},
      { quantity: 6, byLevel: { "2": 2, "3": 3 } },
      [[undefined, 6]],
    ],
    ["nothing, where nothing is offered", {}, { quantity: 0 }, []],
  ])("commits to %s", (_, asked, offer, expected) => {
    const own = tenderWith({
      bidders: [{ name: "Bidder A" }],
      measures: [
        { id: "local-jobs", weight: 50 },
        { id: "apprenticeships", weight: 50, ...asked },
      ],
      bids: [
        bid("Bidder A", {
          measures: {
            "local-jobs": { quantity: 1, appropriate: 4, achievable: 3 },
            apprenticeships: { ...offer, appropriate: 4, achievable: 3 },
          },
        }),
      ],
    });
    const contract = awardContract(own, award);
    const found = contract.ok
      ? contract.value.commitments.filter(({ measure }) => measure === "apprenticeships")
      : [];
    expect(found.map(({ level, quantity }) => [level, quantity])).toEqual(expected);
  });

  it("keeps the reason where another than the first is chosen", () => {
    const contract = awardContract(tender, { ...award, bidder: "bidder b", reason: "Bidder A is insolvent" });
    expect(contract.ok && contract.value).toMatchObject({
      supplier: "Bidder B",
      awardReason: "Bidder A is insolvent",
    });
  });

  it.each([
    [
      "another than the first without a reason",
      tender,
      { bidder: "Bidder B" },
      {},
      ["Enter why the contract goes to the bid with rank 2 (Bidder B)"],
    ],
    [
      "someone who did not bid",
      tender,
      { bidder: "Bidder Z" },
      {},
      ["Bidder Z is not a bidder of this tender; add the bidder or correct the name"],
    ],
    [
      "a bid that is out",
      tenderWith({
        bids: [...three.slice(0, 2), bid("Bidder C", { status: "withdrawn", statusReason: "By letter" })],
      }),
      { bidder: "Bidder C", reason: "Best team" },
      {},
      ["The contract cannot go to a bid that is withdrawn (Bidder C)"],
    ],
    [
      "an evaluation that is not complete",
      tenderWith({ bids: [three[0], bid("Bidder B", { price: null }), three[2]] }),
      {},
      {},
      ["Complete the evaluation first: this bid is incomplete (Bidder B)"],
    ],
    [
      "marks that were not moderated",
      tenderWith({
        evaluators: ["Evaluator 1", "Evaluator 2"],
        moderation: true,
        bidders: [{ name: "Bidder A" }],
        bids: [bid("Bidder A", { quality: { approach: [4, 3], team: [7, 8] } })],
      }),
      {},
      {},
      ["Complete the evaluation first: this bid is incomplete (Bidder A)"],
    ],
    [
      "an illustrative proxy pack",
      tender,
      {},
      { proxyPack: { ...inventedPack, illustrative: true } },
      [
        `Proxy pack ${inventedPack.edition} is ILLUSTRATIVE: score with the council's own values before a contract is awarded`,
      ],
    ],
    [
      "an end before the start",
      tender,
      { end: "2026-01-01" },
      {},
      expect.arrayContaining(["End must be 15 May 2026, the start, or later; it is 1 January 2026"]),
    ],
    [
      "a KPI that was not offered",
      tender,
      { kpis: ["skills"] },
      {},
      ["skills is none of the bid's offers: local-jobs, apprenticeships, waste"],
    ],
  ])("is refused for %s", (_, from, changes, options, words) => {
    const result = awardContract(from, { ...award, ...changes }, options);
    expect(result.ok).toBe(false);
    expect(result.issues.map(wordIssue)).toEqual(words);
  });

  it("keeps what the tender states, and the estimate alone where no price is scored", () => {
    const statements = [{ id: "modern-slavery", text: "A statement under section 54 is asked for." }];
    const weights = { price: 0, quality: 50, socialValue: 50 };
    const bids = three.map(({ price: _, ...unpriced }) => unpriced);
    const contract = awardContract(tenderWith({ statements, weights, bids }), {
      ...award,
      reason: "The first of three equal bids by lot",
    });
    const made = contract.ok && contract.value;
    expect(made).toMatchObject({ value: 250_000, statements });
    expect(made).not.toHaveProperty("estimate");
    expect(contract.ok && contractSchedule(contract.value)).toContain(
      "Modern slavery: A statement under section 54 is asked for.",
    );
  });

  it("points out that a contract over £5m needs three KPIs", () => {
    const large = tenderWith({ value: 6_000_000, bids: three });
    const said = (kpis: readonly string[]) =>
      awardContract(large, { ...award, kpis }).issues.map(({ code, severity }) => [code, severity]);
    expect(said(["local-jobs"])).toEqual([["kpis-needed", "warning"]]);
    expect(said(["local-jobs", "apprenticeships", "waste"])).toEqual([]);
  });

  it.each([
    ["a penny over £5m with VAT and options", { valueWithOptions: 5_000_000.01 }, ["kpis-needed"]],
    ["exactly £5m with VAT and options", { valueWithOptions: 5_000_000 }, []],
    ["over £5m with VAT alone", { valueIncludingVat: 5_040_000 }, ["kpis-needed"]],
    ["light touch, which section 52 exempts", { valueWithOptions: 9_000_000, kind: "light-touch" }, []],
    ["a framework, which it exempts too", { value: 9_000_000, kind: "framework" }, []],
  ])("goes by the estimated value: %s", (_, parts, codes) => {
    const large = tenderWith({ value: 4_200_000, ...parts, bids: three });
    const made = awardContract(large, { ...award, kpis: [] });
    expect(made.issues.map(({ code }) => code)).toEqual(codes);
    const { value: estimate, ...others } = { value: 4_200_000, ...parts };
    expect(made.ok && made.value).toMatchObject({ ...others, estimate, value: 100 });
  });
});
