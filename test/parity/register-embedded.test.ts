import { insertPlan } from "../../src/excel/insert";
import { placeRegister } from "../../src/sheets/register/workbook";
import { openExcel } from "../excel/open";
import { computedBy } from "./computed-by";
import { differences, formulaCount } from "./plan-values";
import { registers } from "./registers";

const plans = registers.map(([name, register]) => [name, placeRegister(register, "1 August 2026")] as const);

describe("a register inserted into the embedded workbook", () => {
  it.each(plans)("has the domain's figures: %s", async (_, plan) => {
    const { workbook } = await openExcel();
    expect(formulaCount(plan)).toBeGreaterThan(40);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 8)).toEqual([]);
  });
});
