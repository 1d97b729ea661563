import { annualReport } from "../../../src/domain/register/annual-report";
import { cabinetPage } from "../../../src/domain/register/cabinet";
import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import type { Settings } from "../../../src/domain/council/settings";
import { contractOf, optionsWith, payment, received, returnOf } from "./returned";

const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };
const second = "2026-27-Q2";

/** The second quarter of two contracts; of the second contract nothing came. */
function registerOf(settings: Settings) {
  const later = returnOf("C-1", {
    quarter: second,
    declared: "2026-10-05",
    spend: [payment(60_000), payment(40_000, { tier: "elsewhere" })],
  });
  return consolidate(
    EMPTY_STATE,
    [received(returnOf("C-1")), received(later)],
    optionsWith([contractOf("C-1"), contractOf("C-2", { serviceArea: "Adult care" })], {
      asOf: "2026-10-20",
      quarter: second,
      settings,
    }),
  );
}

describe("the page for Cabinet", () => {
  const page = cabinetPage(registerOf({ bands, ratedBy: "claimed" }));

  it("begins with the figures in one breath", () => {
    // The first quarter's £1,000.10 and £600 of £1,000 were local: 1,600.10 of 2,000.10.
    expect(page.headline).toBe(
      "Of 8 commitments, 4 are at risk, 1 behind and 3 on track. Of £2,000 that suppliers spent through their contracts in 2026-27, 80.0% was local. 1 of 2 returns is missing.",
    );
  });

  it("lists what is at risk before what is behind, and the least delivered first", () => {
    expect(page.behind.map(({ row, state }) => [row.contract.reference, row.measure.id, state])).toEqual([
      ["C-2", "young-people-work-advice", "At risk"],
      ["C-2", "apprenticeships", "At risk"],
      ["C-2", "local-spend", "At risk"],
      ["C-2", "local-jobs", "At risk"],
      ["C-1", "young-people-work-advice", "Behind"],
    ]);
  });

  it("says what changed since the quarter before", () => {
    expect(page.changes).toEqual([
      "60.0% of the quarter's spend in the supply chain was local, after 100.0% in 2026-27 Q1.",
    ]);
  });

  it("says nothing is on track by bands that nobody set", () => {
    const { headline, states } = cabinetPage(registerOf({}));
    expect(headline).toContain("8 commitments in force; the council has set no bands");
    expect(states).toEqual([]);
  });
});

it("the annual report tells units, and what was validated by service area", () => {
  const { sections } = annualReport(
    registerOf({ bands, targets: [{ measure: "young-people-work-advice", quantity: 50 }] }),
  );
  const [delivered, areas] = sections;
  expect(delivered?.sentences[0]).toBe(
    "Young people work advice: claimed 20 hours, evidenced 20 hours, validated 0 hours (target for the year 50 hours)",
  );
  expect(areas?.table?.headings).toEqual(["Measure", "Unit", "Adult care", "Property"]);
});
