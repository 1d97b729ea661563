import { openEmbeddedExcel } from "../../../src/host/client/node";

async function workbookWithRules() {
  const opened = await openEmbeddedExcel();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("E1:E3").values = [["Excluded"], ["Withdrawn"], ["Disregarded"]];
    context.workbook.names.add("Statuses", sheet.getRange("E1:E3"));
    const mark = sheet.getRange("A1:A3").dataValidation;
    mark.rule = { decimal: { formula1: 0, formula2: 5, operator: "Between" } };
    mark.errorAlert = {
      showAlert: true,
      style: "Stop",
      title: "Mark",
      message: "A mark must be between 0 and 5",
    };
    mark.prompt = { showPrompt: true, title: "Mark", message: "From 0 to 5" };
    sheet.getRange("B1:B3").dataValidation.rule = { custom: { formula: "=SUM(B$1:B$3)<=100" } };
    sheet.getRange("C1:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "=Statuses" } };
    sheet.getRange("D1:D3").dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" },
    };
    sheet.getRange("F1").dataValidation.rule = {
      date: { formula1: "2026-04-01", operator: "GreaterThanOrEqualTo" },
    };
    sheet.getRange("G1:G3").dataValidation.rule = { custom: { formula: "=G1<=E10*2" } };
    await context.sync();
  });
  const [sheet] = opened.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...opened, sheet };
}

describe("a validated cell", () => {
  it.each([
    ["A1", "5", true],
    ["A1", "5.01", false],
    ["A2", "five", false],
    ["B1", "60", true],
    ["B1", "101", false],
    ["C1", "withdrawn", true],
    ["C2", "Late", false],
    ["D1", "2", true],
    ["D1", "2.5", false],
    ["F1", "01/04/2026", true],
    ["F1", "31/03/2026", false],
  ])("takes in %s what is typed as %s: %s", async (place, text, accepted) => {
    const { workbook, sheet } = await workbookWithRules();
    const column = place.charCodeAt(0) - 65;
    const row = Number(place.slice(1)) - 1;
    expect(workbook.user.type(sheet, { row, column }, text).accepted).toBe(accepted);
    expect(workbook.cells.isEmpty(sheet.index, row, column)).toBe(!accepted);
  });

  it("shows its own words when it refuses and its message when it is selected", async () => {
    const { workbook, sheet } = await workbookWithRules();
    expect(workbook.user.type(sheet, { row: 0, column: 0 }, "6")).toEqual({
      accepted: false,
      reason: "validation",
      style: "Stop",
      title: "Mark",
      message: "A mark must be between 0 and 5",
    });
    expect(workbook.user.inputMessage(sheet, { row: 0, column: 0 })).toEqual({
      title: "Mark",
      message: "From 0 to 5",
    });
    expect(workbook.user.choices(sheet, { row: 0, column: 2 })).toEqual([
      "Excluded",
      "Withdrawn",
      "Disregarded",
    ]);
  });

  it("lets a custom rule look at the cell's own neighbours in each row", async () => {
    const { workbook, sheet } = await workbookWithRules();
    workbook.user.type(sheet, { row: 10, column: 4 }, "4");
    expect(workbook.user.type(sheet, { row: 1, column: 6 }, "8").accepted).toBe(true);
    expect(workbook.user.type(sheet, { row: 1, column: 6 }, "9").accepted).toBe(false);
    expect(workbook.cells.text(0, 1, 6)).toBe("8");
  });

  it("obeys the rule that was set last", async () => {
    const { Excel, workbook, sheet } = await workbookWithRules();
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A2");
      cell.dataValidation.rule = { decimal: { formula1: 0, formula2: 10, operator: "Between" } };
      await context.sync();
    });
    expect(workbook.user.type(sheet, { row: 1, column: 0 }, "9").accepted).toBe(true);
    expect(workbook.user.type(sheet, { row: 0, column: 0 }, "9").accepted).toBe(false);
  });

  it("takes anything that is pasted, and getInvalidCellsOrNullObject finds it", async () => {
    const { Excel, workbook, sheet } = await workbookWithRules();
    workbook.user.paste(sheet, { row: 0, column: 0 }, [["9"], ["3"], ["-1"]]);
    const address = await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3").dataValidation;
      const invalid = cells.getInvalidCellsOrNullObject();
      invalid.load("address");
      await context.sync();
      return invalid.address;
    });
    expect(address).toBe("Sheet1!A1,Sheet1!A3");
  });
});

it.each([
  ["A1:A3", "Decimal"],
  ["A1:A4", "MixedCriteria"],
  ["A1:B3", "Inconsistent"],
  ["A4:A5", "None"],
])("the kind of rule of %s is said as %s", async (place, kind) => {
  const { Excel } = await workbookWithRules();
  const said = await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange(place);
    dataValidation.load("type");
    await context.sync();
    return dataValidation.type;
  });
  expect(said).toBe(kind);
});

describe("a rule that Excel does not take", () => {
  it.each([
    ["two members", { wholeNumber: { formula1: 1, operator: "EqualTo" }, custom: { formula: "=TRUE" } }],
    ["a custom formula without =", { custom: { formula: "A1>0" } }],
    ["a structured reference", { custom: { formula: "=Bids[Price]>0" } }],
    ["a typed list of 256 characters", { list: { inCellDropDown: true, source: "x".repeat(256) } }],
    ["an unknown operator", { decimal: { formula1: 1, operator: "Near" } }],
  ])("%s is refused with InvalidArgument", async (_, rule) => {
    const { Excel } = await openEmbeddedExcel();
    const run = Excel.run(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      dataValidation.rule = rule as Excel.DataValidationRule;
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
