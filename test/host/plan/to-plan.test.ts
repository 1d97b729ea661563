import { openEmbeddedExcel } from "../../../src/host/client/node";
import { toPlan } from "../../../src/host/plan/to-plan";

describe("the workbook as a plan", () => {
  it("holds cells with their looks, names, rules, tables, charts, protection and print set-up", async () => {
    const { Excel, workbook } = await openEmbeddedExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Scoring");
      sheet.getRange("A1:B3").values = [
        ["Bidder", "Price"],
        ["Bidder A", 100],
        ["Bidder B", 105],
      ];
      sheet.getRange("C2").formulas = [["=40*MIN($B$2:$B$3)/B2"]];
      sheet.getRange("B2:B3").numberFormat = [["[$£-809]#,##0.00"], ["[$£-809]#,##0.00"]];
      const entries = sheet.getRanges("B2:B3,D5").format;
      entries.fill.color = "#FFF8DC";
      entries.protection.locked = false;
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A:A").format.columnWidth = 150;
      sheet.getRange("B2:B3").dataValidation.rule = {
        decimal: { formula1: 0, operator: "GreaterThan" },
      };
      const look = sheet.getRange("B2:B3").conditionalFormats.add("Custom");
      look.custom.rule.formula = '=B2=""';
      look.custom.format.fill.color = "#FFD7D7";
      sheet.tables.add("A1:B3", true).name = "Bids";
      context.workbook.names.add("Scoring_Price", sheet.getRange("B2:B3"));
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
      chart.title.text = "Prices";
      chart.setPosition("E2", "H12");
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.setPrintTitleRows("$1:$1");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
      sheet.freezePanes.freezeAt(sheet.getRange("A1"));
      sheet.protection.protect({ allowSort: true });
      await context.sync();
    });
    const plan = toPlan(workbook);
    const sheet = plan.sheets[1];
    expect(plan.names).toEqual([
      { name: "Scoring_Price", sheet: "Scoring", range: { row: 1, column: 1, rows: 2, columns: 1 } },
    ]);
    const cell = (row: number, column: number) =>
      sheet?.cells.find((one) => one.row === row && one.column === column);
    expect(cell(1, 2)).toEqual({ row: 1, column: 2, value: 40, formula: "=40*MIN($B$2:$B$3)/B2" });
    expect(plan.styles[cell(1, 1)?.style ?? ""]).toEqual({
      fill: "#FFF8DC",
      format: "[$£-809]#,##0.00",
      locked: false,
    });
    expect(plan.styles[cell(4, 3)?.style ?? ""]).toEqual({ fill: "#FFF8DC", locked: false });
    expect(sheet).toMatchObject({
      name: "Scoring",
      freeze: { rows: 1, columns: 1 },
      protection: { allow: ["sort"] },
      print: {
        orientation: "landscape",
        repeatRows: { first: 0, last: 0 },
        footer: "Page &P of &N",
      },
      tables: [{ name: "Bids", columns: [{ title: "Bidder" }, { title: "Price" }] }],
      validations: [{ rule: { type: "decimal", comparison: "greaterThan", first: 0 } }],
      conditionalFormats: [{ formula: '=B2=""', look: { fill: "#FFD7D7" } }],
    });
    expect(sheet?.columnWidths[0]).toBeCloseTo(27.86, 2);
    expect(sheet?.charts).toEqual([
      {
        type: "columnClustered",
        title: "Prices",
        description: expect.any(String),
        categories: "'Scoring'!$A$2:$A$3",
        series: [{ name: "Price", values: "'Scoring'!$B$2:$B$3" }],
        axes: { from: "automatic" },
        place: { row: 1, column: 4, rows: 11, columns: 4 },
      },
    ]);
  });
});
