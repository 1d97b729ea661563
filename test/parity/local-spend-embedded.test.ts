import { insertPlan } from "../../src/excel/insert";
import { openExcel } from "../excel/open";
import { ownTiers } from "../domain/council/own-tiers";
import { computedBy } from "./computed-by";
import { ALL_LINES, AREAS_OF_REGISTER, MANY_CATEGORIES, spendWorkbook } from "./local-spends";
import { differences, formulaCount } from "./plan-values";

describe("a workbook of local spend inserted into the embedded workbook", () => {
  it.each([
    // What is entered as #N/A is an error, in Excel too; LibreOffice's test has it as the text that a file can hold.
    ["all lines", ALL_LINES.replace("#N/A", "N/A"), undefined],
    ["more categories than rows", MANY_CATEGORIES, undefined],
    ["service areas from the register", AREAS_OF_REGISTER, undefined],
    ["tiers by names of the council's own", ALL_LINES.replace("#N/A", "N/A"), ownTiers],
    ["a ledger without a line", "Supplier,Payment date,Net amount,Postcode\n", undefined],
    [
      "a ledger of one line",
      "Supplier,Payment date,Net amount,Postcode\nBidder A,01/04/2026,5.00,L\n",
      undefined,
    ],
  ])("has the domain's figures: %s", async (_, ledger, tiers) => {
    const plan = spendWorkbook(ledger, tiers);
    const { workbook } = await openExcel();
    expect(formulaCount(plan)).toBeGreaterThan(15);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
    expect(differences(plan, computedBy(workbook)).slice(0, 5)).toEqual([]);
  });
});
