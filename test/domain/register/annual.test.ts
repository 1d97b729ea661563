import { yearLines } from "../../../src/domain/register/annual";
import { annualReportText } from "../../../src/domain/register/annual-report";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { commitmentLines, kpiRatings, ratingOf } from "../../../src/domain/register/ratings";
import { contractOf, optionsWith, received, returnOf } from "./returned";

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
