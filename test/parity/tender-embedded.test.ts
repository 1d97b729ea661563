import { insertPlan } from "../../src/excel/insert";
import { elementAt } from "../../src/sheets/language/element";
import { placeTender } from "../../src/sheets/tender/workbook";
import { withoutLooks } from "../excel/without-looks";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import type { Plan } from "../../src/workbook/plan";
import { inventedPack, proxySituations, situations } from "./tenders";

describe("a tender inserted into the embedded workbook", () => {
  it.each([...situations, ...proxySituations])("has the domain's figures: %s", async (_, tender) => {
    const { workbook } = await openExcel();
    const plan = placeTender(tender, { proxyPack: inventedPack });
    expect(formulaCount(plan)).toBeGreaterThan(20);
    expect(await insertPlan(bare(plan))).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])("has them in sheets as workbooks of form %s have them", async (form) => {
    const [, tender] = elementAt(situations, 0);
    const { workbook } = await openExcel();
    const plan = placeTender(tender, { form });
    expect(await insertPlan(bare(plan))).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});

/** Without looks and rules, which no figure depends on. */
function bare(plan: Plan): Plan {
  const sheets = plan.sheets.map(
    ({ validations: _validations, conditionalFormats: _formats, protection: _protection, ...sheet }) => sheet,
  );
  return withoutLooks({ ...plan, sheets });
}
