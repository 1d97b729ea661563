import { insertPlan } from "../../src/excel/insert";
import { checkWorkbook } from "../../src/sheets/check-workbook";
import { parseRange } from "../../src/workbook/address";
import { openExcel } from "../excel/open";
import { gridOfPlan } from "../sheets/grid-of-plan";
import { computedBy } from "./computed-by";
import { slippedRegister } from "./contract-registers";
import { differences, formulaCount } from "./plan-values";

const { sound, plan, checks } = slippedRegister;

describe("a contract register inserted into the embedded workbook", () => {
  it("has the figures and words that it was made with", async () => {
    const { workbook } = await openExcel();
    expect(formulaCount(sound)).toBeGreaterThan(20);
    expect(await insertPlan(sound)).toMatchObject({ ok: true });
    expect(differences(sound, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });

  it("says of each slip on its line what is wrong", async () => {
    const { workbook } = await openExcel();
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    const computed = computedBy(workbook);
    expect(checks.map(({ sheet, cell, does }) => [does, computed(sheet, cell)])).toEqual(
      checks.map(({ does, says }) => [does, says]),
    );
  });
});

it("is told by check of the lines of which its own formulas say something, and of no others", () => {
  const { issues } = checkWorkbook(gridOfPlan(plan));
  const told = (sheet: string, row: number) =>
    issues.some(({ place }) => place.sheet === sheet && parseRange(place.cell ?? "A1")?.row === row);
  expect(checks.map(({ does, sheet, row }) => [does, told(sheet, row)])).toEqual(
    checks.map(({ does, says }) => [does, !["", "In order"].includes(says)]),
  );
});
