import { insertPlan } from "../../src/excel/insert";
import { placeAssessment } from "../../src/sheets/assessment/workbook";
import { assessments } from "../domain/assessment/assessments";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";

describe("an assessment inserted into the embedded workbook", () => {
  it.each(assessments)("has the domain's answers: %s", async (_, assessment) => {
    const { workbook } = await openExcel();
    const plan = placeAssessment(assessment);
    expect(formulaCount(plan)).toBeGreaterThan(20);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});
