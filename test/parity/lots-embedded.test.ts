import { insertPlan } from "../../src/excel/insert";
import { placeLots } from "../../src/sheets/lots/workbook";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { overviews } from "./lots";
import { differences, formulaCount } from "./plan-values";

describe("an overview of lots inserted into the embedded workbook", () => {
  it.each(overviews)("has the domain's figures: %s", async (_, scored) => {
    const plan = placeLots(scored);
    const { workbook } = await openExcel();
    expect(formulaCount(plan)).toBeGreaterThan(20);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});
