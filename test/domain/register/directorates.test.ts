import { consolidate } from "../../../src/domain/register/consolidate";
import { annualReport } from "../../../src/domain/register/annual-report";
import { paymentsCsv, registerCsv } from "../../../src/domain/register/export";
import { directorateStandings, statesInWords } from "../../../src/domain/register/cabinet";
import { EMPTY_STATE, type SnapshotFigure } from "../../../src/domain/register/model";
import { spendByDirectorate } from "../../../src/domain/register/spend-figures";
import { parseSettings, type Settings } from "../../../src/domain/council/settings";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { registerJson, registerText } from "../../../src/cli/consolidate-report";
import { yearLines } from "../../../src/domain/register/annual";
import { bridgeOf } from "../../../src/domain/register/snapshots";
import { WITHHELD } from "../../../src/domain/register/suppression";
import { claim, contractOf, optionsWith, payment, QUARTER, received, returnOf } from "./returned";

const hours = "young-people-work-advice";

/** Two directorates in three spellings, one of them by the settings, and a contract without. */
const contracts = [
  contractOf("C-1", { directorate: "Place" }),
  contractOf("C-2", { directorate: "  place " }),
  contractOf("C-3", { serviceArea: "Adult care" }),
  contractOf("C-4", { serviceArea: "Libraries" }),
  contractOf("C-5", { serviceArea: "adult  CARE", directorate: "Children" }),
];
const settings: Settings = { directorates: [{ serviceArea: "Adult care", directorate: "Adults" }] };
const register = consolidate(
  EMPTY_STATE,
  [10, 20, 30, 40].map((quantity, index) =>
    received(
      returnOf(`C-${index + 1}`, { claims: [claim(hours, quantity)], spend: [payment(100 * quantity)] }),
    ),
  ),
  optionsWith(contracts, { settings }),
);

describe("the quarter by directorate", () => {
  it("adds up a directorate's contracts: a contract's own counts, else that of its service area", () => {
    const own = register.directorateTotals.filter(({ measure }) => measure.id === hours);
    expect(own.map(({ directorate, committed, claimed }) => [directorate, committed, claimed])).toEqual([
      ["Adults", 96, 30],
      ["Children", 96, 0],
      ["Place", 192, 30],
      [null, 96, 40],
    ]);
    expect(spendByDirectorate(register).map(({ directorate, total }) => [directorate, total])).toEqual([
      ["Adults", 3000],
      ["Children", 0],
      ["Place", 3000],
      [null, 4000],
    ]);
  });

  it("is in what is printed and in the comma-separated text", () => {
    const { byDirectorate, spendByDirectorate: spend } = registerJson(register);
    expect(byDirectorate).toContainEqual(
      expect.objectContaining({ directorate: "Place", measure: hours, committed: 192, claimed: 30 }),
    );
    expect(spend.map(({ directorate, total }) => [directorate, total])).toContainEqual([null, 40]);
    expect(registerText(register)).toContain("  Not stated: £40.00, local £40.00 (100.0%)");
    for (const csv of [registerCsv(register), paymentsCsv(register)]) {
      const [names, ...lines] = [...csv].join("").trimEnd().split("\r\n");
      const at = names?.split(",").indexOf("directorate") ?? -1;
      const told = (reference: string) =>
        lines.filter((line) => line.includes(`,${reference},`)).map((line) => line.split(",")[at]);
      expect(new Set(told("C-2"))).toEqual(new Set(["Place"]));
      expect(new Set(told("C-4"))).toEqual(new Set([""]));
    }
  });

  it("is nowhere where no contract states one", () => {
    const without = consolidate(
      EMPTY_STATE,
      [received(returnOf("C-1"))],
      optionsWith([contractOf("C-1"), contractOf("C-2", { directorate: "not stated" })]),
    );
    expect([without.directorateTotals, spendByDirectorate(without)]).toEqual([[], []]);
    expect(registerJson(without)).toMatchObject({ byDirectorate: [], spendByDirectorate: [] });
    expect(annualReport(without).sections.map(({ heading }) => heading)).not.toContain(
      "What was validated, by directorate",
    );
  });

  it("stands in the annual report, what is not stated last", () => {
    const section = annualReport(register).sections.find(
      ({ heading }) => heading === "What was validated, by directorate",
    );
    expect(section?.table?.headings).toEqual([
      ...["Measure", "Unit", "Adults", "Children", "Place", "Not stated"],
    ]);
  });
});

describe("how directorates stand", () => {
  const bands = { good: 100, approachingTarget: 80, requiresImprovement: 50 };
  const decided = consolidate(
    EMPTY_STATE,
    [
      received(returnOf("C-1", { claims: [claim(hours, 12)], spend: [payment(6000)] })),
      received(
        returnOf("C-2", { claims: [claim(hours, 10)], spend: [payment(4000, { tier: "elsewhere" })] }),
      ),
      received(returnOf("C-3", { claims: [], spend: [] })),
    ],
    optionsWith(contracts.slice(0, 3), { settings: { ...settings, bands, ratedBy: "claimed" } }),
  );

  it("adds up each one's commitments by state and what was spent through its contracts", () => {
    // Of 12 hours due in each contract 12, 10 and none were claimed, and none of the other three commitments.
    expect(
      directorateStandings(decided).map(({ directorate, commitments, states, spend }) => [
        ...[directorate, commitments, statesInWords(states)],
        ...[spend.total, spend.local],
      ]),
    ).toEqual([
      ["Adults", 4, "4 are at risk", 0, 0],
      ["Place", 8, "6 are at risk, 1 behind and 1 on track", 10_000, 6000],
    ]);
  });

  it("stands in the annual report without a count of people", () => {
    const section = annualReport(decided).sections.find(
      ({ heading }) => heading === "How directorates stand",
    );
    expect(section?.sentences).toEqual([
      "Adults: of 4 commitments, 4 are at risk; suppliers spent £0.00 through their contracts without VAT, £0.00 of it in the borough: no share can be given",
      "Place: of 8 commitments, 6 are at risk, 1 behind and 1 on track; suppliers spent £100.00 through their contracts without VAT, £60.00 of it in the borough: 60.0% of it local",
    ]);
    expect(section?.table?.rows).toEqual([
      ["Adults", "4", "4", "0", "0", "no share"],
      ["Place", "8", "6", "1", "1", "60.0%"],
    ]);
  });

  it("says nothing of one alone, and no state by bands that nobody set", () => {
    const alone = consolidate(EMPTY_STATE, [], optionsWith([contractOf("C-1", { directorate: "Place" })]));
    expect(directorateStandings(alone)).toEqual([]);
    const [first] = directorateStandings(register);
    expect([first?.commitments, first?.states]).toEqual([4, []]);
  });
});

describe("a publication by directorate", () => {
  const jobs = "local-jobs";
  const first = consolidate(
    EMPTY_STATE,
    [3, 6, 20].map((quantity, index) =>
      received(returnOf(`C-${index + 1}`, { claims: [claim(jobs, 4 * quantity)], spend: [] })),
    ),
    optionsWith([
      contractOf("C-1", { directorate: "Place" }),
      contractOf("C-2", { directorate: "Place" }),
      contractOf("C-3", { directorate: "Adults" }),
    ]),
  );
  const validations = [3, 6, 20].map((quantity, index) => ({
    ...{ contract: `C-${index + 1}`, quarter: QUARTER, measure: jobs, level: null },
    ...{ verdict: "Validated" as const, quantity: null, reason: null, officer: "Officer 1" },
    ...{ date: "2026-07-24", claimed: 4 * quantity },
  }));
  const published = [{ quarter: QUARTER, date: "2026-07-25" }];
  const told = (place: readonly string[]) =>
    optionsWith(
      ["C-1", "C-2", "C-3"].map((each) =>
        contractOf(each, { directorate: place.includes(each) ? "Place" : "Adults" }),
      ),
      { settings: { published } },
    );
  const frozen = consolidate(
    { ...first.state, decisions: { validations, choices: [] } },
    [],
    told(["C-1", "C-2"]),
  );
  const [snapshot] = frozen.state.snapshots;
  if (!snapshot) throw new Error("no snapshot");
  /** A contract of three people has gone to the other directorate since. */
  const moved = consolidate(frozen.state, [], told(["C-2"]));

  it("keeps the figures of each, and leads from them to those of now", () => {
    expect(
      snapshot.figures
        .filter(({ measure }) => measure === jobs)
        .map(({ directorate, claimed }) => [directorate, claimed]),
    ).toEqual([
      ["Place", 36],
      ["Adults", 80],
    ]);
    expect(bridgeOf(snapshot, frozen)).toEqual([]);
    expect(
      bridgeOf(snapshot, moved)
        .filter(({ state }) => state === "claimed")
        .map(({ serviceArea, directorate, published: was, now }) => [serviceArea, directorate, was, now]),
    ).toEqual([
      ["Property", "Place", 36, 24],
      ["Property", "Adults", 80, 92],
    ]);
  });

  it("of which no few people can be told by a contract that went to another directorate", () => {
    const line = (of: typeof moved) => {
      const found = yearLines(of).find(({ measure }) => measure.id === jobs);
      return [found?.validated, found?.validatedByDirectorate];
    };
    expect(line(frozen)).toEqual([29, [20, 9]]);
    expect(line(moved)).toEqual([29, [WITHHELD, WITHHELD]]);
  });

  it("stays readable without, and is then led from by service area alone", () => {
    const before = { ...snapshot, figures: withoutDirectorates(snapshot.figures) };
    expect(bridgeOf(before, moved)).toEqual([]);
    const changed = before.figures.map((each) => ({ ...each, claimed: each.claimed + 1 }));
    expect(bridgeOf({ ...before, figures: changed }, moved).every((each) => !("directorate" in each))).toBe(
      true,
    );
  });
});

function withoutDirectorates(figures: readonly SnapshotFigure[]): readonly SnapshotFigure[] {
  return figures.map(({ directorate: _, ...figure }) => figure);
}

it("takes a service area's directorate once", () => {
  const twice = ["Parks", "parks "].map((serviceArea) => ({ serviceArea, directorate: "Place" }));
  expect(parseSettings({ directorates: twice }).issues.map(wordIssue)).toEqual([
    "parks stands twice; keep one (service area's directorate 2)",
  ]);
});
