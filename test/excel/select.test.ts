import { selectCell, selectedCell, textsOfSelectedRow } from "../../src/excel/select";
import { ApiError } from "../../src/host/protocol/api-error";
import { openExcel } from "./open";

/** Sheet1, which is shown, and "Bid log". */
async function openTwoSheets(options: Parameters<typeof openExcel>[0] = {}) {
  const { workbook } = await openExcel(options);
  const log = workbook.addSheet("Bid log");
  return { workbook, log };
}

describe("the cell that is selected", () => {
  it("is the first of the selection, with its sheet", async () => {
    await openTwoSheets();
    await selectCell("Bid log", "C14:D20");
    expect(await selectedCell()).toEqual({ ok: true, value: { sheet: "Bid log", cell: "C14" } });
  });
});

describe("selecting a cell", () => {
  it("shows its sheet and stands on it", async () => {
    const { workbook } = await openTwoSheets();
    expect(await selectCell("Bid log", "C14")).toEqual({ ok: true });
    expect([workbook.activeSheet.name, workbook.selection.address]).toEqual(["Bid log", "'Bid log'!C14"]);
  });

  it("finds the sheet in other capitals, as Excel does", async () => {
    const { workbook } = await openTwoSheets();
    expect(await selectCell("BID LOG", "A1")).toEqual({ ok: true });
    expect(workbook.activeSheet.name).toBe("Bid log");
  });

  it("says that the sheet is gone, and stays where it is", async () => {
    const { workbook } = await openTwoSheets();
    expect(await selectCell("Scoring", "A1")).toEqual({
      ok: false,
      reason: { code: "no-such-sheet", sheet: "Scoring" },
    });
    expect(workbook.activeSheet.name).toBe("Sheet1");
  });

  it.each(["Hidden", "VeryHidden"] as const)("says that the sheet is hidden: %s", async (visibility) => {
    const { workbook, log } = await openTwoSheets();
    workbook.setVisibility(log, visibility);
    expect(await selectCell("Bid log", "A1")).toEqual({
      ok: false,
      reason: { code: "sheet-hidden", sheet: "Bid log" },
    });
    expect(workbook.visibility(log)).toBe(visibility);
  });

  it("says that Excel is too old", async () => {
    await openTwoSheets({ requirementSet: "1.8" });
    expect(await selectCell("Bid log", "A1")).toEqual({
      ok: false,
      reason: { code: "excel-too-old", needed: "1.9" },
    });
  });

  it("says that a cell is being edited", async () => {
    await openTwoSheets({
      beforeBatch: () => {
        throw new ApiError("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      },
    });
    expect(await selectCell("Bid log", "A1")).toMatchObject({
      ok: false,
      reason: { code: "cell-being-edited" },
    });
  });

  it("tells what stands in the selected row, and nothing beside what is used", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C2").values = [
        ["", "Bidder A", 100],
        ["", "Bidder B", 105],
      ];
      sheet.getRange("C2").select();
      await context.sync();
    });
    expect(await textsOfSelectedRow()).toEqual({ ok: true, value: ["Bidder B", "105"] });
    await selectCell("Sheet1", "F9");
    expect(await textsOfSelectedRow()).toEqual({ ok: true, value: [] });
  });
});
