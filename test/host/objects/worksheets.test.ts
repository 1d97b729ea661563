import { openEmbeddedExcel } from "../../../src/host/client/node";
import { onSheet, refusal } from "../run";

describe("a sheet's name", () => {
  // "Rename a worksheet" (Microsoft Support)
  it.each([
    ["32 characters", "x".repeat(32), "InvalidArgument"],
    ["a slash", "Price/quality", "InvalidArgument"],
    ["a question mark", "Local?", "InvalidArgument"],
    ["square brackets", "[Bids]", "InvalidArgument"],
    ["a colon", "A:B", "InvalidArgument"],
    ["only spaces", "   ", "InvalidArgument"],
    ["an apostrophe first", "'Bids", "InvalidArgument"],
    ["an apostrophe last", "Bids'", "InvalidArgument"],
    ["History", "History", "InvalidArgument"],
    ["another sheet's in capitals", "SHEET1", "ItemAlreadyExists"],
  ])("of %s is refused", async (_, name, code) => {
    expect(await refusal((_sheet, { workbook }) => workbook.worksheets.add(name))).toBe(code);
  });

  it("of 31 characters with an apostrophe inside is taken, and formulas follow a rename", async () => {
    const excel = await openEmbeddedExcel();
    const name = "Bidder's offer".padEnd(31, "x");
    const formula = await onSheet(excel, (sheet, { workbook }) => {
      const added = workbook.worksheets.add("Offer");
      added.getRange("A1").values = [[7]];
      sheet.getRange("A1").formulas = [["='Offer'!A1*2"]];
      added.name = name;
      return sheet.getRange("A1").load("formulas,values");
    });
    expect(formula.formulas).toEqual([[`='${name.replace("'", "''")}'!A1*2`]]);
    expect(formula.values).toEqual([[14]]);
  });
});

describe("sheets", () => {
  it("are added last without being activated, numbered where no name is given", async () => {
    const excel = await openEmbeddedExcel();
    const [names, active] = await onSheet(excel, (_, { workbook }) => {
      workbook.worksheets.add();
      workbook.worksheets.add("Scoring");
      return [
        workbook.worksheets.load("items/name,items/position"),
        workbook.worksheets.getActiveWorksheet().load("name"),
      ];
    });
    expect((names as Excel.WorksheetCollection).items.map(({ name, position }) => [name, position])).toEqual([
      ["Sheet1", 0],
      ["Sheet2", 1],
      ["Scoring", 2],
    ]);
    expect((active as Excel.Worksheet).name).toBe("Sheet1");
  });

  it("keep one visible: the last can be neither deleted nor hidden", async () => {
    expect(await refusal((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await refusal((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  it("that are very hidden cannot be deleted until they are shown", async () => {
    const excel = await openEmbeddedExcel();
    await onSheet(excel, (_, { workbook }) => {
      workbook.worksheets.add("Stamp").visibility = "VeryHidden";
    });
    const remove = (_: Excel.Worksheet, { workbook }: Excel.RequestContext): void =>
      workbook.worksheets.getItem("Stamp").delete();
    expect(await refusal(remove, excel)).toBe("InvalidOperation");
    await onSheet(excel, (_, { workbook }) => (workbook.worksheets.getItem("Stamp").visibility = "Hidden"));
    await onSheet(excel, remove);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });

  it("that are deleted leave #REF! values in the formulas that named them", async () => {
    const excel = await openEmbeddedExcel();
    const cell = await onSheet(excel, (sheet, { workbook }) => {
      workbook.worksheets.add("Bids").getRange("A1").values = [[1]];
      sheet.getRange("A1").formulas = [["=Bids!A1"]];
      workbook.worksheets.getItem("Bids").delete();
      return sheet.getRange("A1").load("values,valueTypes");
    });
    expect(cell.values).toEqual([["#REF!"]]);
    expect(cell.valueTypes).toEqual([["Error"]]);
  });

  it("stay in view while others before and behind them are deleted", async () => {
    const excel = await openEmbeddedExcel();
    const active = await onSheet(excel, (_, { workbook: { worksheets } }) => {
      for (const name of ["First", "Shown", "Last"]) worksheets.add(name);
      worksheets.getItem("Shown").activate();
      worksheets.getItem("First").delete();
      worksheets.getItem("Last").delete();
      return worksheets.getActiveWorksheet().load("name");
    });
    expect(active.name).toBe("Shown");
  });

  it("that are gone refuse what still points at them", async () => {
    const excel = await openEmbeddedExcel();
    const run = excel.Excel.run(async (context) => {
      const range = context.workbook.worksheets.add("Bids").getRange("A1").load("address");
      await context.sync();
      context.workbook.worksheets.getItem("Bids").delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("move, take a tab colour and hide their gridlines", async () => {
    const excel = await openEmbeddedExcel();
    const sheets = await onSheet(excel, (_, { workbook }) => {
      const added = workbook.worksheets.add("Scoring");
      added.position = 0;
      added.tabColor = "#1D70B8";
      added.showGridlines = false;
      return workbook.worksheets.load("items/name,items/tabColor,items/showGridlines");
    });
    expect(sheets.items.map((sheet) => [sheet.name, sheet.tabColor, sheet.showGridlines])).toEqual([
      ["Scoring", "#1D70B8", false],
      ["Sheet1", "", true],
    ]);
  });

  it("cannot be added while the workbook's structure is protected", async () => {
    const excel = await openEmbeddedExcel();
    await onSheet(excel, (_, { workbook }) => workbook.protection.protect());
    expect(await refusal((_, { workbook }) => workbook.worksheets.add("Scoring"), excel)).toBe(
      "InvalidOperation",
    );
  });
});
