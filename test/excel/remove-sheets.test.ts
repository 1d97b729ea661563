import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import { removeSheets } from "../../src/excel/remove-sheets";
import { placeTender } from "../../src/sheets/tender/workbook";
import { bid, tenderWith } from "../domain/tender/tenders";
import { openExcel } from "./open";
import { withoutLooks } from "./without-looks";

const plan = withoutLooks(
  placeTender(tenderWith({ bids: [bid("Bidder A")], bidders: [{ name: "Bidder A" }] })),
);
const sheets = plan.sheets.map(({ name }) => name);

async function grid() {
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(`not read: ${read.reason.code}`);
  return read.value;
}

async function openInserted() {
  await openExcel();
  expect(await insertPlan(plan)).toMatchObject({ ok: true });
}

function inWorkbook(change: (workbook: Excel.Workbook) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
}

describe("sheets taken out of a workbook", () => {
  it("leave nothing of theirs, hidden sheets and names included, so that they can be added again", async () => {
    await openInserted();
    expect(await removeSheets(sheets, await grid())).toEqual({ ok: true, value: undefined });
    const after = await grid();
    expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(after.names).toEqual([]);
    expect(await insertPlan(plan)).toMatchObject({ ok: true });
  });

  it("leave an empty sheet where they were all that shows", async () => {
    await openInserted();
    await inWorkbook(({ worksheets }) => worksheets.getItem("Sheet1").delete());
    expect(await removeSheets(sheets, await grid())).toMatchObject({ ok: true });
    const after = await grid();
    expect(after.sheets.map(({ visibility }) => visibility)).toEqual(["visible"]);
    expect(sheets).not.toContain(after.sheets[0]?.name);
  });

  it("stay where a formula of the user's own refers to them, which is named", async () => {
    await openInserted();
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Sheet1").getRange("B3").formulas = [["=Scoring!C10"]];
    });
    expect(await removeSheets(sheets, await grid())).toEqual({
      ok: false,
      reason: { code: "sheets-referred-to", cells: ["Sheet1!B3"] },
    });
    expect((await grid()).sheets).toHaveLength(sheets.length + 1);
  });

  it("stay where the workbook's structure is protected", async () => {
    await openInserted();
    await inWorkbook(({ protection }) => protection.protect());
    expect(await removeSheets(sheets, await grid())).toEqual({
      ok: false,
      reason: { code: "structure-protected" },
    });
    expect((await grid()).sheets).toHaveLength(sheets.length + 1);
  });
});
