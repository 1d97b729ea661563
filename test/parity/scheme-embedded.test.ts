import { insertPlan } from "../../src/excel/insert";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { schemes } from "./schemes";

describe("a scheme inserted into the embedded workbook", () => {
  it.each(schemes)("has the domain's figures: %s", async (_, plan) => {
    const { workbook } = await openExcel();
    expect(formulaCount(plan)).toBeGreaterThan(100);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});
