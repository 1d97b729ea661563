import { EMPTY_STATE } from "../../../src/domain/register/model";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { Settings } from "../../../src/domain/council/settings";
import { annualReportText } from "../../../src/domain/register/annual-report";
import { placeAnnual } from "../../../src/sheets/register/annual";
import { placeContracts } from "../../../src/sheets/register/contracts";
import { cellName } from "../../../src/workbook/address";
import { contractOf, optionsWith, received, returnOf } from "../../domain/register/returned";

/** One return: 10 hours, an apprentice, and £1,000.10 of spend, all of it in the borough. */
function annual(settings: Settings) {
  const returns = [received(returnOf("C-1"))];
  const { sheet } = placeAnnual(
    consolidate(EMPTY_STATE, returns, optionsWith([contractOf("C-1")], { settings })),
  );
  const values = new Map(sheet.cells.map((each) => [cellName(each), each.value]));
  return { charts: (sheet.charts ?? []).map(({ title }) => title), values };
}

describe("the charts of the annual report", () => {
  it("draw hours as a share of the year's target, and no share of a count that is too small to tell", () => {
    const { charts, values } = annual({
      targets: [
        { measure: "young-people-work-advice", quantity: 40 },
        { measure: "apprenticeships", quantity: 2 },
      ],
    });
    expect(charts[0]).toBe("Share of the year's target");
    const lines = [...values].filter(
      ([, value]) => value === "Young people work advice" || value === "Apprenticeships",
    );
    const [hours = "", apprentices = ""] = lines.slice(2).map(([cell]) => cell.replace("A", "B"));
    expect([values.get(hours), values.get(apprentices)]).toEqual([0.25, "Fewer than 5"]);
  });

  it("draw the local share beside its baseline and target", () => {
    const { charts, values } = annual({
      localShare: { baseline: { year: "2025-26", percent: 40 }, target: { year: "2026-27", percent: 50 } },
    });
    expect(charts).toEqual(["Local share of spend in the supply chain"]);
    const labels = [...values].filter(([, value]) =>
      /^20\d\d-\d\d(, the (baseline|target))?$/.test(String(value)),
    );
    expect(labels.map(([cell, label]) => [label, values.get(cell.replace("A", "B"))])).toEqual([
      ["2025-26, the baseline", 0.4],
      ["2026-27", 1],
      ["2026-27, the target", 0.5],
    ]);
  });
});

describe("the contracts of a register", () => {
  const statements = [{ id: "modern-slavery" as const, text: "A statement is asked for." }];
  const contracts = [
    { ...contractOf("C-1"), value: 96_000, estimate: 100_000, statements },
    { ...contractOf("C-2"), value: 50_000 },
  ];
  const register = consolidate(EMPTY_STATE, [received(returnOf("C-1"))], optionsWith(contracts, {}));

  it("stand with the price that won beside the estimate, and what they state", () => {
    const { sheet } = placeContracts(register);
    const cells = new Map(sheet.cells.map((each) => [cellName(each), each.value]));
    expect(["A4", "H4", "I4", "J4"].map((cell) => cells.get(cell))).toEqual([
      "C-1",
      96_000,
      100_000,
      "Modern slavery",
    ]);
    expect(["A5", "H5", "I5", "J5"].map((cell) => cells.get(cell))).toEqual(["C-2", 50_000, null, null]);
  });

  it("are counted by statement for the annual report", () => {
    expect(annualReportText(register)).toContain("Modern slavery: 1 of 2 contracts\nFair employment: 0 of 2");
    const values = placeAnnual(register).sheet.cells.map(({ value }) => value);
    const at = values.indexOf("Modern slavery");
    expect(values.slice(at, at + 4)).toEqual(["Modern slavery", "Ethical procurement", 1, 2]);
  });

  it("are counted by no statement where none states anything", () => {
    const plain = consolidate(EMPTY_STATE, [], optionsWith([contractOf("C-1")], {}));
    expect(annualReportText(plain)).not.toContain("What contracts state");
  });
});
