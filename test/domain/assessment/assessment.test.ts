import { assess, documentFor, tenderFrom } from "../../../src/domain/assessment/assess";
import { type Assessment } from "../../../src/domain/assessment/assessment";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { FORMER_PROMPTS } from "../../../src/domain/framework/prompts";
import { parseAssessment } from "../../../src/domain/assessment/read";
import { parseTender } from "../../../src/domain/tender/tender";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { groundsMaintenance } from "../tender/tenders";
import { answeredAssessment, assessmentWith, withQuantities } from "./assessments";

const yes = { appropriate: true, relevant: true, achievable: true, why: "It fits the work." };
const no = { appropriate: false, why: "It does not fit the work." };

/** A quotation of £150,000 in which every question is answered; local jobs, skills and waste are chosen. */
const answered: Assessment = {
  reference: "T-2026-014",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 150_000,
  valueIncludingVat: 180_000,
  valueWithOptions: 180_000,
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
  prompts: FORMER_PROMPTS.map(({ id }) => ({ id, answer: "Considered." })),
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
      "Framework edition rotherham-2031 is not known here; editions at hand are: rotherham-2019, ppn-002, ppn-026, wales, scotland. Give its file: --edition FILE, or page Framework editions, or its path in place of the id",
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

  it("begins without its measures, each of which is then asked about", () => {
    const { measures: _answered, ...begun } = answered;
    const { ok, issues } = parseAssessment(begun);
    expect([ok, issues.filter(({ code }) => code === "measure-not-assessed").length > 10]).toEqual([
      true,
      true,
    ]);
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

it("takes the reason on as an exception of the tender, once", () => {
  const reason = "None makes this equipment.";
  const none = { ...answered, localSupplierAsked: false, whyNoLocalSupplier: reason };
  const exceptions = [{ rule: "local-quotation" as const, reason }];
  expect(tenderFrom(none, rotherham2019)).toMatchObject({ localSupplierAsked: false, exceptions });
  const agreed = [{ rule: "local-quotation" as const, reason: "Agreed by the director." }];
  expect(tenderFrom({ ...none, exceptions: agreed }, rotherham2019).exceptions).toEqual(agreed);
  expect(tenderFrom({ ...none, route: "tender" }, rotherham2019)).not.toHaveProperty("exceptions");
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

  it("starts the tender without retyping, with equal shares that sum to 100", () => {
    const start = tenderFrom(answered, rotherham2019);
    expect(start.measures).toEqual([
      { id: "skills", weight: 33.34 },
      { id: "local-jobs", weight: 33.33 },
      { id: "waste", weight: 33.33 },
    ]);
    expect(parseTender({ ...groundsMaintenance, ...start })).toMatchObject({
      ok: true,
      value: {
        route: "quotation",
        value: 150_000,
        valueIncludingVat: 180_000,
        valueWithOptions: 180_000,
        kind: "services",
        localSupplierAsked: true,
      },
    });
  });
});

describe("what the contract could achieve of a measure", () => {
  const withMeasure = (measure: object) =>
    parseAssessment({ ...answeredAssessment, measures: [measure] }).issues.filter(({ place }) =>
      place.path?.includes("quantity"),
    );
  it("is refused of a measure in words, and pointed out with more decimals than the measure has", () => {
    expect(withMeasure({ id: "waste", ...yes, quantity: 3 }).map(wordIssue)).toEqual([
      "Remove the quantity: this measure is described in words only (Waste)",
    ]);
    expect(withMeasure({ id: "apprenticeships", ...yes, quantity: 2.5 }).map(wordIssue)).toEqual([
      "Quantity should be a whole number (Apprenticeships)",
    ]);
    expect(withMeasure({ id: "local-jobs", ...yes, quantity: 2.5 })).toEqual([]);
  });

  it("is carried of chosen measures alone", () => {
    const { measures } = tenderFrom(assessmentWith({ measures: withQuantities }), rotherham2019);
    expect(measures.map(({ id, reference }) => [id, reference])).toEqual([
      ["skills", 6],
      ["local-jobs", 12.5],
      ["waste", undefined],
    ]);
  });
});
