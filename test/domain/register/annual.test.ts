import { yearLines } from "../../../src/domain/register/annual";
import { annualReportText } from "../../../src/domain/register/annual-report";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { commitmentLines, kpiRatings, ratingOf } from "../../../src/domain/register/ratings";
import type { ClaimDecision } from "../../../src/domain/register/decisions";
import { WITHHELD } from "../../../src/domain/register/suppression";
import { claim, contractOf, optionsWith, received, returnOf } from "./returned";

const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };
const settings = {
  bands,
  ratedBy: "claimed" as const,
  targets: [{ measure: "young-people-work-advice", quantity: 50 }],
};
const register = consolidate(
  EMPTY_STATE,
  [received(returnOf("C-1")), received(returnOf("C-1", { quarter: "2026-27-Q2", declared: "2026-10-05" }))],
  optionsWith([contractOf("C-1")], { quarter: "2026-27-Q2", asOf: "2026-10-20", settings }),
);

it.each([
  [10, 10, "Good"],
  [9.99, 10, "Approaching target"],
  [8, 10, "Approaching target"],
  [5, 10, "Requires improvement"],
  [4.9, 10, "Inadequate"],
  [0, 0, "Other"],
])("rates %d of %d due as %s, by the council's bands", (toDate, due, rating) => {
  expect(ratingOf(toDate, due, bands)).toBe(rating);
});

it("rates key performance indicators by what was claimed to date", () => {
  expect(kpiRatings(register).map(({ toDate, rating }) => [toDate, rating])).toEqual([[2, "Good"]]);
});

it("says of every commitment how it stands, whether it is a key performance indicator or not", () => {
  const lines = commitmentLines(register);
  expect(
    lines.map(({ row, claimedToDate, state }) => [row.measure.id, row.due, claimedToDate, state]),
  ).toEqual([
    // 20 of 24 hours are 83%; £2,000.20 of £2,000; 4 FTE in each quarter of a year are 2 FTE-years of 2.
    ["young-people-work-advice", 24, 20, "Behind"],
    ["apprenticeships", 2, 2, "On track"],
    ["local-spend", 2000, 2000.2, "On track"],
    ["local-jobs", 2, 2, "On track"],
  ]);
  expect(commitmentLines({ ...register, settings: {} }).map(({ state }) => state)).toEqual(
    lines.map(() => undefined),
  );
});

it("adds up the year, and tells no small count of people", () => {
  expect(
    yearLines(register).map(({ measure, target, claimed, evidenced }) => [
      measure.id,
      target,
      claimed,
      evidenced,
    ]),
  ).toEqual([
    ["young-people-work-advice", 50, 20, 20],
    ["apprenticeships", undefined, "Fewer than 5", 0],
    ["local-spend", undefined, 2000.2, 2000.2],
    ["local-jobs", undefined, "Fewer than 5", "Fewer than 5"],
  ]);
  const text = annualReportText(register);
  expect(text).toContain("Apprenticeships: claimed fewer than 5, evidenced 0, validated 0");
  expect(text).toContain("£2,000.20 through their contracts without VAT, £2,000.20 of it in the borough");
  expect(text).not.toMatch(/Supplier of|Business 1|Officer/);
});

it("tells a count of one measure below which the council tells none of another", () => {
  const suppressMeasures = [{ measure: "apprenticeships", below: 1 }];
  const claimed = yearLines({ ...register, settings: { ...settings, suppressMeasures } }).map(
    ({ measure, claimed: told }) => [measure.id, told],
  );
  expect(claimed).toContainEqual(["apprenticeships", 2]);
  expect(claimed).toContainEqual(["local-jobs", "Fewer than 5"]);
});

describe("a count of people beside reports that went out", () => {
  const APPRENTICES = "apprenticeships";
  const contracts = [
    contractOf("C-1", { directorate: "One" }),
    contractOf("C-2", { directorate: "Two", serviceArea: "Care" }),
  ];
  const published = { published: [{ quarter: "2026-27-Q1", date: "2026-08-10" }] };
  const of = (reference: string, quantity: number, parts: Parameters<typeof returnOf>[1] = {}) =>
    received(
      returnOf(reference, { claims: [claim(APPRENTICES, quantity, { evidence: "E" })], spend: [], ...parts }),
      `${reference} ${quantity}.xlsx`,
    );
  const decided = (contract: string, quarter: string, claimed: number): ClaimDecision => ({
    ...{ contract, quarter, measure: APPRENTICES, level: "3", verdict: "Validated" },
    ...{ quantity: null, reason: null, officer: "Officer 1", date: "2026-08-01", claimed },
  });
  const validations = [decided("C-1", "2026-27-Q1", 10), decided("C-2", "2026-27-Q1", 20)];
  const first = consolidate(
    { ...EMPTY_STATE, decisions: { validations, choices: [] } },
    [of("C-1", 10), of("C-2", 20)],
    optionsWith(contracts, { asOf: "2026-08-10", settings: published }),
  );
  const toldOf = (each: typeof first) => {
    const line = yearLines(each).find(({ measure }) => measure.id === APPRENTICES);
    return [line?.validated, line?.validatedByArea, line?.validatedByDirectorate];
  };

  it("is told in the report itself", () => {
    expect(toldOf(first)).toEqual([30, [20, 10], [10, 20]]);
  });

  it("is told of no service area or directorate that has a few more since", () => {
    const second = [...validations, decided("C-1", "2026-27-Q2", 2), decided("C-2", "2026-27-Q2", 20)];
    const inOctober = { quarter: "2026-27-Q2", declared: "2026-10-02" };
    const register = consolidate(
      { ...first.state, decisions: { validations: second, choices: [] } },
      [of("C-1", 2, inOctober), of("C-2", 20, inOctober)],
      optionsWith(contracts, { quarter: "2026-27-Q2", asOf: "2026-10-20", settings: published }),
    );
    expect(toldOf(register)).toEqual([52, [WITHHELD, WITHHELD], [WITHHELD, WITHHELD]]);
  });

  it("is not told of a service area that has another name since, and a few more", () => {
    const second = [...validations, decided("C-1", "2026-27-Q2", 2), decided("C-2", "2026-27-Q2", 20)];
    const inOctober = { quarter: "2026-27-Q2", declared: "2026-10-02" };
    const renamed = [
      contractOf("C-1", { directorate: "One", serviceArea: "Estates" }),
      ...contracts.slice(1),
    ];
    const register = consolidate(
      { ...first.state, decisions: { validations: second, choices: [] } },
      [of("C-1", 2, inOctober), of("C-2", 20, inOctober)],
      optionsWith(renamed, { quarter: "2026-27-Q2", asOf: "2026-10-20", settings: published }),
    );
    expect(toldOf(register)).toEqual([52, [WITHHELD, WITHHELD], [WITHHELD, WITHHELD]]);
  });

  it("is held against what was frozen where the settings name that publication no longer", () => {
    const inOctober = { quarter: "2026-27-Q2", declared: "2026-10-02" };
    const register = consolidate(
      first.state,
      [of("C-1", 2, inOctober)],
      optionsWith(contracts, { quarter: "2026-27-Q2", asOf: "2026-10-20" }),
    );
    const line = yearLines(register).find(({ measure }) => measure.id === APPRENTICES);
    expect(line?.claimed).toBe(WITHHELD);
  });

  it("is not told where a correction makes it a few more than went out", () => {
    const corrected = consolidate(
      {
        ...first.state,
        decisions: { validations: [decided("C-1", "2026-27-Q1", 12), ...validations.slice(1)], choices: [] },
      },
      [of("C-1", 12, { corrects: true, declared: "2026-08-20" })],
      optionsWith(contracts, { asOf: "2026-08-25", settings: published }),
    );
    expect(toldOf(corrected)).toEqual([WITHHELD, [WITHHELD, WITHHELD], [WITHHELD, WITHHELD]]);
  });

  it("is not told where a report went out of a quarter in which no contract had the measure", () => {
    const commitments = (quarter: string, quantity: number) => [
      { measure: APPRENTICES, level: "3", quantity, due: [{ quarter, quantity }] },
    ];
    const withGap = [
      contractOf("C-1", { end: "2026-06-30", commitments: commitments("2026-27-Q1", 6) }),
      contractOf("C-2", { start: "2026-10-01", commitments: commitments("2026-27-Q3", 2) }),
    ];
    const wentOut = { published: [{ quarter: "2026-27-Q2", date: "2026-11-10" }] };
    const register = consolidate(
      EMPTY_STATE,
      [of("C-1", 6), of("C-2", 2, { quarter: "2026-27-Q3", declared: "2027-01-10" })],
      optionsWith(withGap, { quarter: "2026-27-Q3", asOf: "2027-01-20", settings: wentOut }),
    );
    expect(yearLines(register).map(({ claimed }) => claimed)).toEqual([WITHHELD]);
  });
});
