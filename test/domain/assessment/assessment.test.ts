import { assess, documentFor, tenderFrom } from "../../../src/domain/assessment/assess";
import { type Assessment } from "../../../src/domain/assessment/assessment";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { PROMPTS } from "../../../src/domain/framework/prompts";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { reservationOf } from "../../../src/domain/assessment/reservation";
import { parseTender } from "../../../src/domain/tender/tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { groundsMaintenance } from "../tender/tenders";

const yes = { appropriate: true, relevant: true, achievable: true, why: "It fits the work." };
const no = { appropriate: false, why: "It does not fit the work." };

/** A quotation of £150,000 in which every question is answered; local jobs, skills and waste are chosen. */
const answered: Assessment = {
  reference: "T-2026-014",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 150_000,
  valueIncludingVat: 180_000,
  kind: "services",
  route: "quotation",
  framework: "rotherham-2019",
  date: "2026-04-01",
  measures: rotherham2019.measures.map(({ id }) => ({
    id,
    ...(["local-jobs", "skills", "waste"].includes(id) ? yes : no),
  })),
  businesses: [
    { name: "Business A", postcode: "S60 1AA", tier: "borough" },
    { name: "Business B", tier: "wider-area" },
  ],
  localSupplierAsked: true,
  prompts: PROMPTS.map(({ id }) => ({ id, answer: "Considered." })),
};

function said(parts: Readonly<Record<string, unknown>>): readonly string[] {
  return parseAssessment({ ...answered, ...parts }).issues.map(wordIssue);
}

describe("an assessment", () => {
  it("that answers everything has no issues", () => {
    expect(said({})).toEqual([]);
  });

  it.each([
    [
      "a measure that is half answered",
      { id: "skills", appropriate: true, relevant: null },
      "Say whether the measure is appropriate, relevant and achievable (Skills)",
    ],
    [
      "a chosen measure without a reason",
      { id: "skills", ...yes, why: undefined },
      "Say why the measure was chosen or not (Skills)",
    ],
    [
      "a measure that was not chosen, without a reason",
      { id: "skills", appropriate: false },
      "Say why the measure was chosen or not (Skills)",
    ],
  ])("warns of %s and takes it", (_, choice, sentence) => {
    const measures = answered.measures.map((each) => (each.id === "skills" ? choice : each));
    expect(parseAssessment({ ...answered, measures }).ok).toBe(true);
    expect(said({ measures })).toEqual([sentence]);
  });

  it("warns of a measure that it leaves out", () => {
    expect(said({ measures: answered.measures.slice(1) })).toEqual([
      "Say whether the measure is appropriate, relevant and achievable (Good jobs)",
    ]);
  });

  it("warns of each prompt that is not answered", () => {
    expect(said({ prompts: answered.prompts?.slice(1) })).toEqual([
      "Answer: How will local people and organisations help to design the service?",
    ]);
  });

  it.each([
    [
      "a measure that the edition does not have",
      { measures: [...answered.measures, { id: "rainbows", ...yes }] },
      "Measure rainbows is not in the framework edition (measure 19)",
    ],
    [
      "a measure twice",
      { measures: [...answered.measures, { id: "waste", ...yes }] },
      "Measure waste stands twice; keep one (measure 19)",
    ],
    [
      "an unknown edition",
      { framework: "rotherham-2031" },
      "Framework edition rotherham-2031 is not known here; editions at hand are: rotherham-2019. Import it first",
    ],
    [
      "a prompt twice",
      { prompts: [...(answered.prompts ?? []), { id: "co-design", answer: "Again." }] },
      "Id co-design is used twice; give each its own (prompt 13)",
    ],
    [
      "an unknown tier",
      { businesses: [{ name: "Business A", tier: "near" }] },
      "Tier must be one of: borough, wider-area, elsewhere, unknown (business 1)",
    ],
    ["an unknown key", { colour: "red" }, "Remove colour or check its spelling: this file has no such field"],
  ])("is refused with %s", (_, parts, sentence) => {
    expect(parseAssessment({ ...answered, ...parts }).ok).toBe(false);
    expect(said(parts)).toContain(sentence);
  });
});

describe("a local supplier for quotations", () => {
  it.each([
    ["quotation", true, undefined, []],
    ["quotation", null, undefined, ["Say whether at least one local supplier is asked to quote"]],
    ["quotation", false, undefined, ["Say why no local supplier is asked to quote"]],
    ["quotation", false, "None makes this equipment.", []],
    ["tender", null, undefined, []],
  ])("of a %s, asked: %s, why not: %s", (route, localSupplierAsked, whyNoLocalSupplier, sentences) => {
    expect(said({ route, localSupplierAsked, whyNoLocalSupplier })).toEqual(sentences);
  });
});

it("asks no reason for asking no local supplier where an exception gives it", () => {
  const excepted = (rule: string) => ({
    localSupplierAsked: false,
    exceptions: [{ rule, reason: "A single supplier holds the patent." }],
  });
  expect(said(excepted("local-quotation"))).toEqual([]);
  expect(said(excepted("social-value-weight"))).toEqual(["Say why no local supplier is asked to quote"]);
});

describe("a reservation to local suppliers", () => {
  // Thresholds including VAT from 1 January 2026: Procurement Act 2023.
  it.each([
    ["goods", 207_719.99, "lawful"],
    ["goods", 207_720, "not-below-threshold"],
    ["services", 207_720, "not-below-threshold"],
    ["works", 5_192_999, "lawful"],
    ["works", 5_193_000, "not-below-threshold"],
    ["light-touch", 663_539, "lawful"],
    ["light-touch", 663_540, "not-below-threshold"],
  ] as const)("of %s for £%d including VAT is %s", (kind, valueIncludingVat, answer) => {
    expect(reservationOf({ date: "2026-04-01", kind, valueIncludingVat })).toMatchObject({ answer });
  });

  it.each([
    ["before councils could", { date: "2026-01-31" }, { answer: "too-early" }],
    ["from the first month in which they can", { date: "2026-02-01" }, { answer: "lawful" }],
    ["without a date", { date: undefined }, { answer: "unknown", missing: "date" }],
    ["without a kind", { kind: undefined }, { answer: "unknown", missing: "kind" }],
    [
      "of a framework, which has the kind of what it buys",
      { kind: "framework" },
      { answer: "unknown", missing: "kind" },
    ],
    [
      "without a value including VAT",
      { valueIncludingVat: undefined },
      { answer: "unknown", missing: "valueIncludingVat" },
    ],
  ] as const)("is judged %s", (_, parts, expected) => {
    expect(
      reservationOf({ date: "2026-04-01", kind: "services", valueIncludingVat: 180_000, ...parts }),
    ).toMatchObject(expected);
  });

  it("is judged by the thresholds in force on its day", () => {
    const amounts = { goods: 100, services: 100, works: 100, "light-touch": 100 };
    const settings = {
      since: "2026-02",
      source: "Test",
      thresholds: [
        { from: "2026-03-01", source: "First", amounts },
        { from: "2028-01-01", source: "Second", amounts: { ...amounts, goods: 200 } },
      ],
    };
    const on = (date: string) => reservationOf({ date, kind: "goods", valueIncludingVat: 150 }, settings);
    expect(on("2027-12-31")).toMatchObject({ answer: "not-below-threshold", source: "First" });
    expect(on("2028-01-01")).toMatchObject({ answer: "lawful", source: "Second" });
    expect(on("2026-02-15")).toEqual({ answer: "unknown", missing: "thresholds" });
  });

  it.each([
    [
      { valueIncludingVat: 300_000 },
      "This contract cannot be reserved to local suppliers: £300,000 including VAT is not below £207,720",
    ],
    [
      { date: "2025-12-01" },
      "This contract cannot be reserved to local suppliers: the procurement begins before 2026-02",
    ],
    [
      { kind: undefined },
      "Enter the kind of contract (goods, services, works or light touch) to see whether a reservation is lawful",
    ],
  ])("is refused or questioned where it is chosen with %j", (parts, sentence) => {
    expect(said({ reserved: true, ...parts })).toEqual([sentence]);
    expect(said({ reserved: false, ...parts })).toEqual([]);
  });
});

describe("what an assessment comes to", () => {
  it("chooses measures with three times yes, and covers their outcomes", () => {
    const { chosen, coverage, localBusinesses } = assess(answered, rotherham2019);
    expect(chosen.map(({ id }) => id)).toEqual(["skills", "local-jobs", "waste"]);
    expect(
      coverage.map(({ outcome, measures, assessed, chosen: count }) => [outcome, measures, assessed, count]),
    ).toEqual([
      ["living-standards", 2, 2, 1],
      ["local-economy", 3, 3, 1],
      ["young-people", 6, 6, 0],
      ["equality-of-opportunity", 3, 3, 0],
      ["voluntary-organisations", 2, 2, 0],
      ["environment", 2, 2, 1],
    ]);
    expect(localBusinesses).toBe(1);
  });

  it.each([
    [100_000, false, 0],
    [100_001, true, 20],
  ])("says whether the framework applies to £%d", (value, applies, socialValueWeight) => {
    expect(assess({ ...answered, value }, rotherham2019).framework).toMatchObject({
      applies,
      socialValueWeight,
    });
  });

  it.each([
    [250_000, "milestone-tracker"],
    [250_000.01, "delivery-plan"],
  ])("asks for the right document at £%d", (value, document) => {
    expect(documentFor(rotherham2019, value)).toBe(document);
  });

  it.each([
    [5_000_000, 0],
    [5_000_001, 3],
  ])("needs KPIs for £%d: %d", (value, kpis) => {
    expect(assess({ ...answered, value }, rotherham2019).kpis).toBe(kpis);
  });

  it("starts the tender without retyping, with equal shares that sum to 100", () => {
    const start = tenderFrom(answered, rotherham2019);
    expect(start.measures).toEqual([
      { id: "skills", weight: 33.34 },
      { id: "local-jobs", weight: 33.33 },
      { id: "waste", weight: 33.33 },
    ]);
    expect(parseTender({ ...groundsMaintenance, ...start })).toMatchObject({
      ok: true,
      value: { route: "quotation", value: 150_000, valueIncludingVat: 180_000, kind: "services" },
    });
  });
});
