import { openEmbeddedExcel } from "../../../src/host/client/node";
import { toPlan } from "../../../src/host/plan/to-plan";
import type { EmbeddedWorkbook } from "../../../src/host/workbook/embedded-workbook";
import { fromSnapshot, takeSnapshot } from "../../../src/host/workbook/snapshot";

/** A workbook with what the model holds and with what it does not. */
async function filled(): Promise<EmbeddedWorkbook> {
  const { Excel, workbook } = await openEmbeddedExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Bids & more");
    sheet.getRange("A1:C3").values = [
      ["Bidder", "Price", "Points"],
      ["Bidder A", 100, ""],
      ["Bidder B", 105, ""],
    ];
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Bids";
    table.style = "TableStyleLight9";
    sheet.getRange("C2:C3").formulas = [["=[@Price]*2"], ["=[@Price]*2"]];
    context.workbook.names.add("Bid_Price", sheet.getRange("B2:B3"), "Without VAT");
    const entries = sheet.getRange("B2:B3");
    entries.format.fill.color = "#FFF8DC";
    entries.format.font.size = 14;
    entries.format.protection.locked = false;
    entries.dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
    entries.dataValidation.prompt = { showPrompt: true, title: "Price", message: "Without VAT." };
    const look = entries.conditionalFormats.add("Custom");
    look.custom.rule.formula = '=B2=""';
    look.custom.format.fill.color = "#FFD7D7";
    sheet.getRange("E1:G1").merge();
    sheet.getRange("E3").hyperlink = { documentReference: "'Sheet1'!B9", textToDisplay: "Claims" };
    sheet.getRange("A:A").format.columnWidth = 150;
    sheet.getRange("H:H").columnHidden = true;
    sheet.getRange("5:5").rowHidden = true;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
    chart.title.text = "Prices";
    sheet.pageLayout.setPrintTitleRows("$1:$1");
    sheet.freezePanes.freezeRows(1);
    sheet.protection.protect({ allowSort: true }, "secret");
    const lists = context.workbook.worksheets.add("Lists");
    lists.getRange("A1").values = [["1/2"]];
    lists.visibility = "VeryHidden";
    context.workbook.settings.add("draft", { title: "Grounds", lots: [1, 2] });
    context.workbook.properties.custom.add("Stamp", "abc");
    context.workbook.properties.title = "Grounds maintenance";
    sheet.activate();
    await context.sync();
  });
  return workbook;
}

describe("a workbook that is kept and taken up again", () => {
  let before: EmbeddedWorkbook;
  let after: EmbeddedWorkbook;

  beforeAll(async () => {
    before = await filled();
    after = fromSnapshot(structuredClone(takeSnapshot(before)));
  });

  it("holds what it held", () => {
    expect(toPlan(after)).toEqual(toPlan(before));
    expect([...after.settings]).toEqual([["draft", { title: "Grounds", lots: [1, 2] }]]);
    expect([...after.customProperties]).toEqual([["Stamp", "abc"]]);
  });

  it("keeps what a plan does not say: hidden rows, passwords, given formulas, very hidden sheets", () => {
    const [, sheet, lists] = after.sheets;
    if (!sheet || !lists) throw new Error("sheets are missing");
    expect(sheet.hiddenRows.at(4, 0)).toBe(true);
    expect(sheet.protection?.password).toBe("secret");
    expect(after.cells.formula(sheet.index, 1, 2)).toBe("=[@Price]*2");
    expect(after.visibility(lists)).toBe("VeryHidden");
    expect(after.activeSheet.name).toBe("Bids & more");
    expect(sheet.protection?.allowed.has("allowSort")).toBe(true);
  });

  it("is held to the same rules and computes on", () => {
    const [, sheet] = after.sheets;
    if (!sheet) throw new Error("a sheet is missing");
    expect(after.user.type(sheet, { row: 0, column: 0 }, "x")).toMatchObject({ reason: "locked" });
    expect(after.user.type(sheet, { row: 1, column: 1 }, "-1")).toMatchObject({ reason: "validation" });
    expect(after.user.type(sheet, { row: 1, column: 1 }, "120").accepted).toBe(true);
    expect(after.cells.content(sheet.index, 1, 2).value).toBe(240);
    expect(after.newId()).toBeGreaterThan(before.tables.length);
  });

  it("refuses a snapshot of another form", () => {
    expect(() => fromSnapshot({ ...takeSnapshot(before), form: 0 })).toThrow("form 0");
  });
});
