import { insertPlan } from "../../src/excel/insert";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { editionPlans } from "./editions";
import { differences, formulaCount } from "./plan-values";

describe("the workbook of an edition inserted into the embedded workbook", () => {
  it.each(editionPlans)("says what the domain says: %s", async (_, plan) => {
    const { workbook } = await openExcel();
    expect(formulaCount(plan)).toBeGreaterThan(20);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});
