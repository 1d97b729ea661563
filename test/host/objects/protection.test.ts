import { openEmbeddedExcel } from "../../../src/host/client/node";

async function protectedSheet(options: Excel.WorksheetProtectionOptions = {}) {
  const opened = await openEmbeddedExcel();
  await opened.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:B4").format.protection.locked = false;
    sheet.protection.protect(options);
    await context.sync();
  });
  const [sheet] = opened.workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  return { ...opened, sheet };
}

describe("a protected sheet", () => {
  it("takes what is typed into unlocked cells and refuses the others in Excel's words", async () => {
    const { workbook, sheet } = await protectedSheet();
    expect(workbook.user.type(sheet, { row: 1, column: 1 }, "100")).toEqual({ accepted: true });
    const refused = workbook.user.type(sheet, { row: 0, column: 0 }, "100");
    expect(refused).toMatchObject({ accepted: false, reason: "locked" });
    expect(workbook.user.paste(sheet, { row: 1, column: 1 }, [["1", "2"]]).accepted).toBe(false);
    expect(workbook.user.clear(sheet, { row: 1, column: 0, rows: 1, columns: 2 }).accepted).toBe(false);
    expect(workbook.cells.text(0, 1, 1)).toBe("100");
  });

  const changes: [string, (sheet: Excel.Worksheet) => void][] = [
    ["values of a locked cell", (sheet) => void (sheet.getRange("A1").values = [[1]])],
    ["values of a block with one locked cell", (sheet) => void (sheet.getRange("B2:C2").values = [[1, 2]])],
    ["a fill", (sheet) => void (sheet.getRange("B2").format.fill.color = "#FFFF00")],
    ["a number format", (sheet) => void (sheet.getRange("B2").numberFormat = [["0.00"]])],
    ["a column's width", (sheet) => void (sheet.getRange("B2").format.columnWidth = 80)],
    ["a validation", (sheet) => void sheet.getRange("B2").dataValidation.clear()],
    ["a table", (sheet) => void sheet.tables.add("B2:B4", true)],
    ["clearing a locked cell", (sheet) => sheet.getRange("A1").clear("Contents")],
  ];

  it.each(changes)("refuses the API %s with AccessDenied", async (_, change) => {
    const { Excel } = await protectedSheet();
    const run = Excel.run(async (context) => {
      change(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("allows a column's width where the protection says so", async () => {
    const { Excel } = await protectedSheet({ allowFormatColumns: true });
    const width = await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getActiveWorksheet().getRange("B:B");
      format.columnWidth = 81;
      format.load("columnWidth");
      await context.sync();
      return format.columnWidth;
    });
    expect(width).toBe(81);
  });

  it("cannot be protected twice, and opens only with its password", async () => {
    const { Excel } = await openEmbeddedExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect({}, "secret");
      await context.sync();
    });
    const again = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.protect();
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "InvalidOperation" });
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().protection.unprotect("guess");
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
