import { openEmbeddedExcel } from "../../../src/host/client/node";
import { toPlan } from "../../../src/host/plan/to-plan";
import { onSheet, refusal } from "../run";

const within = { documentReference: "'Sheet1'!B9", screenTip: "Where it comes from" };

describe("a cell's link", () => {
  it("gives a cell without a text its address, the look of links, and unlocks it", async () => {
    const cell = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "returns/Q1.xlsx#'Return'!E12" };
      return range.load("values,hyperlink,format/font/underline,format/font/color,format/protection/locked");
    });
    expect(cell.values).toEqual([["returns/Q1.xlsx#'Return'!E12"]]);
    expect(cell.hyperlink).toEqual({
      address: "returns/Q1.xlsx#'Return'!E12",
      textToDisplay: "returns/Q1.xlsx#'Return'!E12",
    });
    expect(cell.format.font.toJSON()).toMatchObject({ underline: "Single", color: "#0563C1" });
    expect(cell.format.protection.locked).toBe(false);
  });

  it("shows what is written over it, number or formula, and stays", async () => {
    const cells = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([[{ hyperlink: within }, {}]]);
      range.formulas = [["=1+1", "Text"]];
      return [sheet.getRange("A1"), sheet.getRange("B1")].map((cell) => cell.load("values,hyperlink"));
    });
    expect(cells.map(({ values, hyperlink }) => [values[0]?.[0], hyperlink])).toEqual([
      [2, { ...within, textToDisplay: "2" }],
      ["Text", null],
    ]);
  });

  it("displays a text that begins as a formula does, and no formula", async () => {
    const cell = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { ...within, textToDisplay: "=1+1" };
      return range.load("values,valueTypes");
    });
    expect([cell.values, cell.valueTypes]).toEqual([[["=1+1"]], [["String"]]]);
  });

  it.each<[string, Excel.RangeHyperlink]>([
    ["to nowhere", { screenTip: "Where?" }],
    ["with an address and a place", { address: "a.xlsx", documentReference: "'Sheet1'!A1" }],
    ["with a tip of 256 characters", { ...within, screenTip: "a".repeat(256) }],
    ["with an address of 2,081 characters", { address: "a".repeat(2_081) }],
  ])("%s is refused", async (_, hyperlink) => {
    const set = (sheet: Excel.Worksheet) => {
      sheet.getRange("A1").hyperlink = hyperlink;
    };
    expect(await refusal(set)).toBe("InvalidArgument");
  });

  it("is refused on a protected sheet, where it can be followed", async () => {
    const excel = await openEmbeddedExcel();
    await onSheet(excel, (sheet) => {
      sheet.getRange("A1").hyperlink = within;
      sheet.protection.protect({});
    });
    const set = (sheet: Excel.Worksheet) => {
      sheet.getRange("A2").hyperlink = within;
    };
    expect(await refusal(set, excel)).toBe("AccessDenied");
    const { user, activeSheet, selection } = excel.workbook;
    expect(user.follow(activeSheet, { row: 0, column: 0 })).toBe(true);
    expect([selection.address, excel.workbook.selection.address]).toEqual(["Sheet1!A1", "Sheet1!B9"]);
  });

  it("goes nowhere where its place is gone or hidden, or in another file", async () => {
    const excel = await openEmbeddedExcel();
    const places = ["'Gone'!A1", "'Lists'!A1", undefined];
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("Lists").visibility = "Hidden";
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      places.forEach((documentReference, row) => {
        sheet.getCell(row, 0).hyperlink = documentReference ? { documentReference } : { address: "a.xlsx" };
      });
      await context.sync();
    });
    const { user, activeSheet } = excel.workbook;
    expect(places.map((_, row) => user.follow(activeSheet, { row, column: 0 }))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("is taken away without its text by clearing hyperlinks", async () => {
    const excel = await openEmbeddedExcel();
    const cell = await onSheet(excel, (sheet) => {
      const range = sheet.getRange("A1");
      range.hyperlink = within;
      sheet.getRange("A1:B2").clear("Hyperlinks");
      return range.load("values,hyperlink");
    });
    expect([cell.values, cell.hyperlink]).toEqual([[["'Sheet1'!B9"]], null]);
  });

  it("takes no other property with setCellProperties, which would be passed over", async () => {
    const set = (sheet: Excel.Worksheet) => {
      sheet.getRange("A1").setCellProperties([[{ format: { font: { bold: true } } }]]);
    };
    expect(await refusal(set)).toBe("ApiNotFound");
  });

  it("stands in the workbook's plan", async () => {
    const { Excel, workbook } = await openEmbeddedExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").hyperlink = within;
      sheet.getRange("A2").hyperlink = { address: "Q1.xlsx#'Return'!E12", textToDisplay: "Return!E12" };
      await context.sync();
    });
    expect(toPlan(workbook).sheets[0]?.cells.map(({ value, link }) => [value, link])).toEqual([
      ["'Sheet1'!B9", { place: "'Sheet1'!B9", tip: "Where it comes from" }],
      ["Return!E12", { file: "Q1.xlsx", place: "'Return'!E12" }],
    ]);
  });
});
