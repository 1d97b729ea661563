import { openEmbeddedExcel } from "../../../src/host/client/node";
import { onSheet, refusal } from "../run";

describe("values", () => {
  it("leave a cell where they are null and clear it where they are empty text", async () => {
    const excel = await openEmbeddedExcel();
    const range = await onSheet(excel, (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [[1, 2, 3]];
      cells.values = [[null, "", 4]];
      return cells.load("values");
    });
    expect(range.values).toEqual([[1, "", 4]]);
  });

  it.each([
    ["12.5%", 0.125, "12.50%"],
    ["15%", 0.15, "15%"],
    ["1,250", 1250, "1,250"],
    ["£1,250.50", 1250.5, "£1,250.50"],
    ["05/04/2026", 46117, "05/04/2026"],
    ["5/4/26", 46117, "05/04/2026"],
    ["12:30", 12.5 / 24, "12:30"],
    ["true", true, "TRUE"],
    ["(40)", -40, "-40"],
    ["31/02/2026", "31/02/2026", "31/02/2026"],
    ["'007", "007", "007"],
    ["Bidder A", "Bidder A", "Bidder A"],
    ["1/2 day", "1/2 day", "1/2 day"],
    ["€5", "€5", "€5"],
    ["#N/A", "#N/A", "#N/A"],
  ])("read the text %s as %p", async (given, value, text) => {
    const excel = await openEmbeddedExcel();
    const range = await onSheet(excel, (sheet) => {
      sheet.getRange("A1").values = [[given]];
      return sheet.getRange("A1").load("values,text");
    });
    expect(range.values[0]?.[0]).toEqual(typeof value === "number" ? expect.closeTo(value, 12) : value);
    expect(range.text).toEqual([[text]]);
  });

  it("stay text in cells of the text format", async () => {
    const excel = await openEmbeddedExcel();
    const range = await onSheet(excel, (sheet) => {
      const cells = sheet.getRange("A1:A2");
      cells.numberFormat = [["@"], ["@"]];
      cells.values = [["007"], ["=1+1"]];
      return cells.load("values");
    });
    expect(range.values).toEqual([["007"], ["=1+1"]]);
  });

  it("keep very small and very large numbers and the cell's format", async () => {
    const excel = await openEmbeddedExcel();
    const range = await onSheet(excel, (sheet) => {
      const cells = sheet.getRange("A1:B1");
      cells.numberFormat = [["0.00", "General"]];
      cells.values = [[1e-7, 1.5e21]];
      return cells.load("values,numberFormat");
    });
    expect(range.values[0]?.[0]).toBeCloseTo(1e-7, 15);
    expect(range.values[0]?.[1]).toBe(1.5e21);
    expect(range.numberFormat).toEqual([["0.00", "General"]]);
  });

  it("of the wrong shape are refused", async () => {
    expect(await refusal((sheet) => (sheet.getRange("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    expect(await refusal((sheet) => (sheet.getRange("A1:B2").values = [[1], [2]]))).toBe("InvalidArgument");
    const many = Array.from({ length: 2000 }, () => [1]);
    expect(await refusal((sheet) => (sheet.getRange("A1:A1999").values = many))).toBe("InvalidArgument");
  });

  it("give a formula's result at the 15 digits that Excel shows", async () => {
    const excel = await openEmbeddedExcel();
    const range = await onSheet(excel, (sheet) => {
      const cells = sheet.getRange("A1:A4");
      cells.formulas = [["=40*100/105"], ["=1/3"], ["=DATE(2026,4,5)"], ['=IF(A1>0,"","x")']];
      cells.numberFormat = [["0.00"], ["0%"], ["dd/mm/yyyy"], ["General"]];
      return cells.load("values,text");
    });
    expect(range.values.flat()).toEqual([38.0952380952381, 0.333333333333333, 46117, ""]);
    expect(range.text.flat()).toEqual(["38.10", "33%", "05/04/2026", ""]);
  });
});

describe("formulas", () => {
  it("are read back as they were given", async () => {
    const excel = await openEmbeddedExcel();
    const given = [
      ["=SUM('Sheet1'!$B$1:$B$3)"],
      ['=IFERROR(INDEX($B$1:$B$3,2),"")'],
      ["=SUMPRODUCT((B1:B3>1)*1)"],
    ];
    const range = await onSheet(excel, (sheet) => {
      sheet.getRange("B1:B3").values = [[1], [2], [3]];
      sheet.getRange("A1:A3").formulas = given;
      return sheet.getRange("A1:A3").load("formulas,values");
    });
    expect(range.formulas).toEqual(given);
    expect(range.values).toEqual([[6], [2], [2]]);
  });
});

describe("a range's address", () => {
  it.each([
    ["B3", "Sheet1!B3"],
    ["$B$3:$D$9", "Sheet1!B3:D9"],
    ["D9:B3", "Sheet1!B3:D9"],
    ["A:C", "Sheet1!A:C"],
    ["2:4", "Sheet1!2:4"],
    ["Sheet1!B3", "Sheet1!B3"],
  ])("%s is read as %s", async (given, address) => {
    const range = await onSheet(await openEmbeddedExcel(), (sheet) => sheet.getRange(given).load("address"));
    expect(range.address).toBe(address);
  });

  it("quotes a sheet's name that needs it", async () => {
    const range = await onSheet(await openEmbeddedExcel(), (_, { workbook }) =>
      workbook.worksheets.add("Bid log").getRange("A1").load("address"),
    );
    expect(range.address).toBe("'Bid log'!A1");
  });

  it.each(["", "A0", "XFE1", "A1048577", "NoSuchName", "Other!A1"])("%p is refused", async (address) => {
    expect(await refusal((sheet) => sheet.getRange(address).load("address"))).toBe("InvalidArgument");
  });
});

describe("ranges next to ranges", () => {
  const cases: [string, (range: Excel.Range) => Excel.Range, string][] = [
    ["getCell", (range) => range.getCell(1, 1), "C4"],
    ["getOffsetRange", (range) => range.getOffsetRange(2, -1), "A5:C7"],
    ["getResizedRange", (range) => range.getResizedRange(1, -2), "B3:B6"],
    ["getRow", (range) => range.getRow(1), "B4:D4"],
    ["getColumn", (range) => range.getColumn(2), "D3:D5"],
    ["getLastRow", (range) => range.getLastRow(), "B5:D5"],
    ["getLastColumn", (range) => range.getLastColumn(), "D3:D5"],
    ["getLastCell", (range) => range.getLastCell(), "D5"],
    ["getEntireRow", (range) => range.getEntireRow(), "3:5"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getIntersection", (range) => range.getIntersection("C1:F4"), "C3:D4"],
    ["getBoundingRect", (range) => range.getBoundingRect("F9"), "B3:F9"],
  ];

  it.each(cases)("%s", async (_, next, address) => {
    const range = await onSheet(await openEmbeddedExcel(), (sheet) =>
      next(sheet.getRange("B3:D5")).load("address"),
    );
    expect(range.address).toBe(`Sheet1!${address}`);
  });

  it("give a null object where nothing is shared, and ItemNotFound without OrNullObject", async () => {
    const none = await onSheet(await openEmbeddedExcel(), (sheet) =>
      sheet.getRange("A1").getIntersectionOrNullObject("B2"),
    );
    expect(none.isNullObject).toBe(true);
    expect(await refusal((sheet) => sheet.getRange("A1").getIntersection("B2").load("address"))).toBe(
      "ItemNotFound",
    );
  });

  it("the used range is the cells that hold something", async () => {
    const excel = await openEmbeddedExcel();
    const empty = await onSheet(excel, (sheet) => sheet.getUsedRangeOrNullObject(true));
    expect(empty.isNullObject).toBe(true);
    const used = await onSheet(excel, (sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D7").formulas = [["=B2"]];
      return sheet.getUsedRange(true).load("address");
    });
    expect(used.address).toBe("Sheet1!B2:D7");
  });
});

describe("looks", () => {
  it("are read back, and null where cells differ", async () => {
    const range = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const { format } = sheet.getRange("A1:B2");
      format.font.bold = true;
      format.font.color = "#0B0C0C";
      format.font.size = 14;
      format.fill.color = "yellow";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 1;
      format.columnWidth = 90;
      format.rowHeight = 30;
      format.borders.getItem("EdgeBottom").color = "#B1B4B6";
      sheet.getRange("A1").format.font.italic = true;
      return sheet
        .getRange("A1:B2")
        .load(
          "format/font,format/fill/color,format/horizontalAlignment,format/verticalAlignment,format/wrapText," +
            "format/indentLevel,format/columnWidth,format/rowHeight,format/borders/items",
        );
    });
    expect(range.format.toJSON()).toMatchObject({
      font: { bold: true, italic: null, color: "#0B0C0C", size: 14, name: "Calibri" },
      fill: { color: "#FFFF00" },
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 1,
      columnWidth: 90,
      rowHeight: 30,
    });
    const bottom = range.format.borders.items.find(({ sideIndex }) => sideIndex === "EdgeBottom");
    expect(bottom).toMatchObject({ style: "Continuous", weight: "Thin", color: "#B1B4B6" });
  });

  it("can be set over many areas at once and per cell read with getCellProperties", async () => {
    const properties = await onSheet(await openEmbeddedExcel(), (sheet) => {
      sheet.getRanges("A1,B2").format.protection.locked = false;
      return sheet.getRange("A1:B2").getCellProperties({ address: true, format: { protection: true } });
    });
    expect(properties.value.map((line) => line.map((cell) => cell.format?.protection?.locked))).toEqual([
      [false, true],
      [true, false],
    ]);
    expect(properties.value[1]?.[0]?.address).toBe("Sheet1!A2");
  });

  it("merging keeps the upper left value", async () => {
    const range = await onSheet(await openEmbeddedExcel(), (sheet) => {
      const cells = sheet.getRange("A1:C1");
      cells.values = [["Title", "lost", "lost"]];
      cells.merge();
      return cells.load("values");
    });
    expect(range.values).toEqual([["Title", "", ""]]);
  });

  it("clearing formats keeps contents, clearing contents keeps formats", async () => {
    const excel = await openEmbeddedExcel();
    const cells = await onSheet(excel, (sheet) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[1], [2]];
      range.format.fill.color = "#FFFF00";
      sheet.getRange("A1").clear("Formats");
      sheet.getRange("A2").clear("Contents");
      return [sheet.getRange("A1"), sheet.getRange("A2")].map((cell) =>
        cell.load("values,format/fill/color"),
      );
    });
    expect(cells.map((cell) => [cell.values[0]?.[0], cell.format.fill.color])).toEqual([
      [1, "#FFFFFF"],
      ["", "#FFFF00"],
    ]);
  });
});
