import { openEmbeddedExcel } from "../../../src/host/client/node";
import { onSheet, refusal } from "../run";

describe("conditional formats", () => {
  it("draw where their formula is true, the one added last above the others", async () => {
    const excel = await openEmbeddedExcel();
    const formats = await onSheet(excel, (sheet) => {
      const range = sheet.getRange("A1:A3");
      range.values = [[1], [5], [9]];
      const low = range.conditionalFormats.add("Custom");
      low.custom.rule.formula = "=A1>2";
      low.custom.format.fill.color = "#FFFF00";
      const high = range.conditionalFormats.add("Custom");
      high.custom.rule.formula = "=A1>7";
      high.custom.format.fill.color = "#FF0000";
      high.custom.format.font.bold = true;
      return range.conditionalFormats.load("items/custom/rule/formula,items/priority");
    });
    expect(formats.items.map(({ priority, custom }) => [priority, custom.rule.formula])).toEqual([
      [0, "=A1>7"],
      [1, "=A1>2"],
    ]);
    const fills = [1, 2, 3].map((row) => excel.workbook.model.getCellStyle(0, row, 1).style.fill.color);
    expect(fills).toEqual([undefined, "#FFFF00", "#FF0000"]);
    // What is drawn by a rule is not the cell's own look.
    const own = await onSheet(excel, (sheet) =>
      sheet.getRange("A3").load("format/fill/color,format/font/bold"),
    );
    expect([own.format.fill.color, own.format.font.bold]).toEqual(["#FFFFFF", false]);
  });

  it("of other types are refused", async () => {
    expect(await refusal((sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar"))).toBe(
      "ApiNotFound",
    );
  });
});

describe("page layout", () => {
  it("keeps paper, fit, titles, area and footers", async () => {
    const page = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = "A4";
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:F40");
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.rightFooter = "Page &P of &N";
      return {
        layout: pageLayout.load(
          "paperSize,orientation,zoom,leftMargin,headersFooters/defaultForAllPages/rightFooter",
        ),
        titles: pageLayout.getPrintTitleRowsOrNullObject().load("address"),
        area: pageLayout.getPrintAreaOrNullObject().load("address"),
      };
    });
    expect(page.layout.toJSON()).toMatchObject({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
      leftMargin: 72,
      headersFooters: { defaultForAllPages: { rightFooter: "Page &P of &N" } },
    });
    expect([page.titles.address, page.area.address]).toEqual(["Sheet1!1:3", "Sheet1!A1:F40"]);
  });

  it("refuses titles that are no whole rows", async () => {
    expect(await refusal((sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2"))).toBe("InvalidArgument");
  });
});

describe("panes, settings and properties", () => {
  it("are kept", async () => {
    const kept = await onSheet(await openEmbeddedExcel(), (sheet, { workbook }) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B4"));
      workbook.settings.add("draft", { weights: [40, 40, 20] });
      workbook.properties.title = "Grounds maintenance";
      workbook.properties.custom.add("form", "tender 1");
      return {
        frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
        setting: workbook.settings.getItem("draft").load("value"),
        missing: workbook.settings.getItemOrNullObject("other"),
        properties: workbook.properties.load("title,custom/items/key,custom/items/value"),
      };
    });
    expect(kept.frozen.address).toBe("Sheet1!A1:B4");
    expect(kept.setting.value).toEqual({ weights: [40, 40, 20] });
    expect(kept.missing.isNullObject).toBe(true);
    expect(kept.properties.title).toBe("Grounds maintenance");
    expect(kept.properties.custom.items.map(({ key, value }) => [key, value])).toEqual([
      ["form", "tender 1"],
    ]);
  });
});

describe("charts", () => {
  it("are kept with their series, title and place", async () => {
    const chart = await onSheet(await openEmbeddedExcel(), (sheet) => {
      sheet.getRange("A1:C3").values = [
        ["", "Price", "Quality"],
        ["Bidder A", 40, 30],
        ["Bidder B", 38.1, 35],
      ];
      const added = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      added.title.text = "Scores";
      added.setPosition("E1", "J15");
      added.series.getItemAt(0).format.fill.setSolidColor("#1D70B8");
      return added.load("name,left,top,width,height,title/text,series/items/name");
    });
    expect(chart.toJSON()).toMatchObject({
      left: 192,
      top: 0,
      width: 288,
      height: 225,
      title: { text: "Scores" },
      series: [{ name: "Price" }, { name: "Quality" }],
    });
  });
});

describe("the user's undo", () => {
  it("takes back what was typed, pasted and cleared", async () => {
    const { workbook } = await openEmbeddedExcel();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const cell = { row: 0, column: 0 };
    workbook.user.type(sheet, cell, "=1+1");
    workbook.user.type(sheet, cell, "£5.00");
    workbook.user.paste(sheet, cell, [["a", "b"]]);
    workbook.user.clear(sheet, { ...cell, rows: 1, columns: 2 });
    const seen = Array.from({ length: 4 }, () => {
      workbook.user.undo();
      return workbook.cells.formula(0, 0, 0) ?? workbook.cells.text(0, 0, 0);
    });
    expect(seen).toEqual(["a", "£5.00", "=1+1", ""]);
    expect(workbook.user.undo()).toBe(false);
  });
});

describe("a formula that cannot be read", () => {
  it("is not let in when it is typed", async () => {
    const { workbook } = await openEmbeddedExcel();
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const outcome = workbook.user.type(sheet, { row: 0, column: 0 }, "=1+*2");
    expect(outcome).toMatchObject({ accepted: false, reason: "formula" });
    expect(workbook.cells.isEmpty(0, 0, 0)).toBe(true);
  });
});

describe("a look that the grid's own toolbar has set", () => {
  it("is seen by the API, also where a conditional format stands", async () => {
    const excel = await openEmbeddedExcel();
    const fill = () => onSheet(excel, (sheet) => sheet.getRange("A1").load("format/fill/color"));
    await onSheet(excel, (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=FALSE";
    });
    expect((await fill()).format.fill.color).toBe("#FFFFFF");
    const area = { sheet: 0, row: 1, column: 1, width: 1, height: 1 };
    excel.workbook.model.updateRangeStyle(area, "fill.color", "#FFFF00");
    excel.workbook.modelChanged();
    expect((await fill()).format.fill.color).toBe("#FFFF00");
  });
});
