import { yearBefore } from "../../../src/domain/register/annual";
import { parseDirectSpend } from "../../../src/domain/spend/compared";
import { annualReport } from "../../../src/domain/register/annual-report";
import { cabinetPage, shareTold } from "../../../src/domain/register/cabinet";
import { consolidate } from "../../../src/domain/register/consolidate";
import { csvRecords } from "../../../src/domain/values/csv-read";
import { figureNotes } from "../../../src/domain/register/figure-notes";
import { kpiCsv } from "../../../src/domain/register/export";
import { kpiRatings } from "../../../src/domain/register/ratings";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { makeIssue } from "../../../src/domain/issues/issue";
import type { Settings } from "../../../src/domain/council/settings";
import { contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };
const second = "2026-27-Q2";
const DECISION = {
  ...{ quarter: second, level: null, verdict: "Validated" as const, quantity: null, claimed: null },
  ...{ reason: null, officer: "Contract officer", date: "2026-10-21" },
};

/** The second quarter of two contracts; of the second contract nothing came. */
function registerOf(settings: Settings, withFirst = true) {
  const later = returnOf("C-1", {
    quarter: second,
    declared: "2026-10-05",
    spend: [payment(60_000), payment(40_000, { tier: "elsewhere" })],
  });
  const contracts = [contractOf("C-1"), contractOf("C-2", { serviceArea: "Adult care" })];
  const { state } = consolidate(EMPTY_STATE, [received(returnOf("C-1"))], optionsWith(contracts));
  return consolidate(
    withFirst ? state : EMPTY_STATE,
    [received(later)],
    optionsWith(contracts, { asOf: "2026-10-20", quarter: second, settings }),
  );
}

describe("the page for Cabinet", () => {
  const page = cabinetPage(registerOf({ bands, ratedBy: "claimed" }));

  it("begins with the figures in one breath", () => {
    // The first quarter's £1,000.10 and £600 of £1,000 were local: 1,600.10 of 2,000.10.
    expect(page.headline).toBe(
      "Of 8 commitments, 4 are at risk, 1 behind and 3 on track. Of £2,000 that suppliers spent through their contracts in 2026-27, 80.0% was local. 1 of 2 returns is missing, and 1 of quarters before.",
    );
  });

  it("says how many of the figures look unlikely, until an officer has decided on them", () => {
    const unlikely = { file: "a.xlsx", sheet: "Return", cell: "F12" };
    const issues = [
      makeIssue("warning", unlikely, "claim-is-date", { quantity: 46_054, day: "2026-02-01" }),
      makeIssue("warning", { ...unlikely, sheet: "Spend" }, "payment-above-value", { net: 2, value: 1 }),
      makeIssue("warning", { ...unlikely, cell: "G12" }, "claim-not-evidenced", { quantity: 1 }),
    ];
    const register = { ...registerOf({}), exceptions: issues };
    expect(cabinetPage(register).headline).toMatch(
      / 2 figures that suppliers sent look unlikely and are counted as sent: see Exceptions\.$/,
    );
    const rows = register.rows.map((row) => ({
      ...row,
      source: { file: "a.xlsx", cell: "F12" },
      validation: { ...DECISION, contract: row.contract.reference, measure: row.measure.id },
    }));
    expect(cabinetPage({ ...register, rows }).headline).toMatch(
      / 1 figure that suppliers sent looks unlikely and is counted as sent: see Exceptions\.$/,
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

  it("tells of each how much of what is due was delivered, and of people no more than the bands", () => {
    const settings = { bands, ratedBy: "claimed" } as const;
    expect(page.behind.map((each) => shareTold(each, settings))).toEqual([
      0,
      "Under 50%",
      0,
      "Under 50%",
      20 / 24,
    ]);
  });

  it("gives no state and no rating to contracts of whose earlier quarters nothing is known", () => {
    const register = registerOf({ bands, ratedBy: "claimed" }, false);
    expect(cabinetPage(register).headline).toMatch(
      /^Of 8 commitments, 8 are not rated, as earlier quarters are not known\. /,
    );
    expect(cabinetPage(register).behind).toEqual([]);
    expect(kpiRatings(register).map(({ rating }) => rating)).toEqual([
      "Earlier quarters not known",
      "Earlier quarters not known",
    ]);
    const [heads = [], ...lines] = [...csvRecords([...kpiCsv(register)])].map(({ cells }) => cells);
    const told = lines.map((cells) => [
      cells[heads.indexOf("delivered_to_date")],
      cells[heads.indexOf("rating")],
    ]);
    expect(told).toEqual([
      ["", "Earlier quarters not known"],
      ["", "Earlier quarters not known"],
    ]);
    expect(figureNotes(register)).toEqual([
      "Of 2 contracts earlier quarters are not known: their figures to date are without them, and they have no state and no rating.",
    ]);
  });

  it("says what changed since the quarter before", () => {
    expect(page.changes).toEqual([
      "60.0% of the quarter's spend in the supply chain was local, after 100.0% in 2026-27 Q1.",
    ]);
  });

  it("says beside it what went out of the quarter before, where that was another share", () => {
    const own = registerOf({});
    const out = (local: number) => ({
      ...{ quarter: QUARTER, published: "2026-09-14", note: null, figures: [] },
      spend: { total: 1000, local, unknown: 0 },
    });
    const changes = (local: number) =>
      cabinetPage({ ...own, state: { ...own.state, snapshots: [out(local)] } }).changes;
    expect([changes(1000), changes(259)].flat()).toEqual([
      "60.0% of the quarter's spend in the supply chain was local, after 100.0% in 2026-27 Q1.",
      "60.0% of the quarter's spend in the supply chain was local, after 100.0% in 2026-27 Q1 (25.9% as published on 14 September 2026).",
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

describe("the annual report", () => {
  const direct = {
    spend: { total: 200_000, local: 50_000, unknown: 1000, sme: 80_000, vcse: 500.5, localShare: 0.25 },
    leftOut: { lines: 3, pounds: 12.5 },
  };
  const read = parseDirectSpend(direct);
  if (!read.ok) throw new Error("not read");
  const contracts = [contractOf("C-1", { start: "2025-10-01" })];
  const earlier = received(returnOf("C-1", { quarter: "2025-26-Q4", declared: "2026-04-10" }));
  const decided = {
    ...{ contract: "C-1", quarter: "2025-26-Q4", measure: "young-people-work-advice", level: null },
    ...{ verdict: "Validated" as const, quantity: null, reason: null, officer: "Officer 1" },
    ...{ date: "2026-04-20", claimed: 10 },
  };
  const state = { ...EMPTY_STATE, decisions: { validations: [decided], choices: [] } };
  const register = consolidate(
    state,
    [earlier, received(returnOf("C-1"))],
    optionsWith(contracts, {
      directSpend: read.value,
      settings: { directLocalShare: { target: { year: "2026-27", percent: 30 } } },
    }),
  );
  const sections = new Map(annualReport(register).sections.map((section) => [section.heading, section]));

  it("has what was validated in the year before beside this one", () => {
    const delivered = sections.get("What was delivered");
    expect(delivered?.sentences[0]).toContain("validated 0 hours (validated in the year before 10 hours)");
    expect(delivered?.table?.headings.at(-1)).toBe("Validated in 2025-26");
    expect(delivered?.table?.rows[0]?.at(-1)).toBe("10");
  });

  it("tells what the council paid itself apart, with the lines that are in no figure", () => {
    expect(sections.get("What the council paid its suppliers itself")?.sentences).toEqual([
      "The council paid its suppliers £200,000.00 itself, £50,000.00 of it to suppliers in the borough (25.0%). This is another spend than that of suppliers through their contracts, and is never added to it.",
      "3 lines of the ledgers (£12.50) are in none of these figures.",
      "The target for 2026-27 is 30%.",
    ]);
    expect(sections.get("Local spend in the supply chain")?.sentences[0]).not.toContain("£200,000");
  });

  it("names what figures of direct spend lack", () => {
    const { sme: _, ...spend } = direct.spend;
    expect(parseDirectSpend({ spend }).issues.map(({ place, code }) => [place.path, code])).toEqual([
      [["spend", "sme"], "missing"],
    ]);
  });

  it.each([
    ["2026-27-Q1", "2025-26"],
    ["2000-01-Q4", "1999-00"],
    ["2027-Q2", "2026"],
  ])("the year before that of %s is %s", (quarter, year) => {
    expect(yearBefore(quarter)).toBe(year);
  });
});

it("says what makes a local share more than the whole, on the page and beside the quarter's figures", () => {
  const spend = [payment(60_000), payment(-10_000, { tier: "elsewhere" })];
  const register = consolidate(
    EMPTY_STATE,
    [received(returnOf("C-1", { spend }))],
    optionsWith([contractOf("C-1")]),
  );
  const words = "A local share below 0% or over 100% comes of credit notes";
  expect(cabinetPage(register).headline).toContain(`120.0% was local. ${words}`);
  expect(figureNotes(register)).toEqual([expect.stringContaining(words)]);
  expect(figureNotes(registerOf({})).join(" ")).not.toContain(words);
});

it("says that figures are without a return which is still to be chosen", () => {
  const two = [received(returnOf("C-1")), received(returnOf("C-1", { spend: [] }))];
  const register = consolidate(EMPTY_STATE, two, optionsWith([contractOf("C-1")]));
  const words = "1 return is still to be chosen from several that came: the figures are without it.";
  expect(cabinetPage(register).headline).toContain(`Every return came. ${words}`);
  expect(figureNotes(register)).toEqual([words]);
});
