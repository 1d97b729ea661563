import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { insertPlan } from "../../src/excel/insert";
import { placeReturn } from "../../src/sheets/return/workbook";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { contractWith, filled } from "./returns";

const lookup = new Map([
  ["S60 1AB", "E08000018"],
  ["S65 1AA", "E08000017"],
  ["S1 2AA", "E08000019"],
]);

describe("a return inserted into the embedded workbook", () => {
  it.each([
    ["by sectors", undefined, undefined],
    ["by a postcode file", lookup, undefined],
    ["without what was accepted before", undefined, { state: "unknown" as const }],
  ])("has the domain's figures: %s", async (_, postcodes, earlier) => {
    const { workbook } = await openExcel();
    const plan = placeReturn(contractWith(), "2026-27-Q2", {
      area: rotherhamArea,
      lookup: postcodes,
      lines: 20,
      entries: filled,
      earlier,
    });
    expect(formulaCount(plan)).toBeGreaterThan(100);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook, plan)).slice(0, 5)).toEqual([]);
  });
});
