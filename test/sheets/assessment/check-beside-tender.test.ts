import { insertPlan } from "../../../src/excel/insert";
import { readOpenWorkbook } from "../../../src/excel/read";
import { restoreCells } from "../../../src/excel/restore";
import { placeAssessment } from "../../../src/sheets/assessment/workbook";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { assessmentWith } from "../../domain/assessment/assessments";
import { tenderWith } from "../../domain/tender/tenders";
import { openExcel } from "../../excel/open";
import { withoutLooks } from "../../excel/without-looks";

async function checked() {
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(read.reason.code);
  return checkWorkbook(read.value);
}

async function inserted(...plans: readonly Parameters<typeof insertPlan>[0][]): Promise<void> {
  for (const plan of plans) expect(await insertPlan(withoutLooks(plan))).toMatchObject({ ok: true });
}

/** Sets a cell past its lock, as a paste of a whole sheet does. */
async function overwritten(sheetName: string, cell: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    sheet.getRange(cell).values = [[value]];
    await context.sync();
  });
}

describe("a tender beside the assessment that it came of", () => {
  beforeAll(async () => {
    await openExcel();
    await inserted(
      placeAssessment(assessmentWith({})),
      placeTender(tenderWith({ bidders: [{ name: "Bidder A" }] })),
    );
  });

  it("is sound as inserted, and its own entries alone are asked for", async () => {
    const { kind, issues, altered } = await checked();
    expect([kind, altered]).toEqual(["tender", []]);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("is told of where formulas of either are altered, and both can be put back", async () => {
    await overwritten("Assessment", "B26", 9);
    await overwritten("Scoring", "L10", 1);
    const { issues, altered, plan } = await checked();
    const found = issues.filter(({ code }) => code === "formula-altered").map(({ place }) => place);
    expect(found).toEqual([
      { sheet: "Scoring", cell: "L10" },
      { sheet: "Assessment", cell: "B26" },
    ]);
    if (!plan) throw new Error("no plan");
    expect(await restoreCells(plan, altered)).toMatchObject({ ok: true, value: { left: [] } });
    expect((await checked()).altered).toEqual([]);
  });
});
