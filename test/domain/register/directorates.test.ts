import { consolidate } from "../../../src/domain/register/consolidate";
import { annualReport } from "../../../src/domain/register/annual-report";
import { paymentsCsv, registerCsv } from "../../../src/domain/register/export";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { spendByDirectorate } from "../../../src/domain/register/spend-figures";
import { parseSettings, type Settings } from "../../../src/domain/council/settings";
import { wordIssue } from "../../../src/domain/issues/word-issue";
import { registerJson, registerText } from "../../../src/cli/consolidate-report";
import { claim, contractOf, optionsWith, payment, received, returnOf } from "./returned";

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
      expect(names?.endsWith(",directorate")).toBe(true);
      const of = (reference: string) => lines.filter((line) => line.includes(`,${reference},`));
      expect(of("C-2").every((line) => line.endsWith(",Place"))).toBe(true);
      expect(of("C-4").every((line) => line.endsWith(","))).toBe(true);
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

it("takes a service area's directorate once", () => {
  const twice = ["Parks", "parks "].map((serviceArea) => ({ serviceArea, directorate: "Place" }));
  expect(parseSettings({ directorates: twice }).issues.map(wordIssue)).toEqual([
    "parks stands twice; keep one (service area's directorate 2)",
  ]);
});
