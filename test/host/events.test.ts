import { openEmbeddedExcel } from "../../src/host/client/node";
import { onSheet } from "./run";

/** The host tells events after the batch or the user's action, in a task of its own. */
const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("onChanged", () => {
  it("tells of what the user types, with before and after", async () => {
    const excel = await openEmbeddedExcel();
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await onSheet(excel, (sheet) => {
      sheet.getRange("B2").values = [[100]];
      sheet.onChanged.add(async (event) => void events.push(event));
    });
    const [sheet] = excel.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    excel.workbook.user.type(sheet, { row: 1, column: 1 }, "95");
    await told();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: "WorksheetChanged",
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
      worksheetId: sheet.id,
      details: { valueBefore: 100, valueAfter: 95, valueTypeBefore: "Double", valueTypeAfter: "Double" },
    });
  });

  it("tells of the add-in's own writing, once for a block, and gives the changed range", async () => {
    const excel = await openEmbeddedExcel();
    const events: Excel.WorksheetChangedEventArgs[] = [];
    await onSheet(excel, (_, { workbook }) => {
      workbook.worksheets.onChanged.add(async (event) => void events.push(event));
    });
    await onSheet(
      excel,
      (sheet) =>
        (sheet.getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    await told();
    expect(events.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ["A1:B2", "ThisLocalAddin"],
    ]);
    const range = await excel.Excel.run(async (context) => {
      const changed = events[0]?.getRange(context).load("values");
      await context.sync();
      return changed?.values;
    });
    expect(range).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("is silent once its handler is removed, and when an entry was refused", async () => {
    const excel = await openEmbeddedExcel();
    let count = 0;
    const handler = await onSheet(excel, (sheet) => {
      sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "EqualTo" } };
      return sheet.onChanged.add(async () => void (count += 1));
    });
    const [sheet] = excel.workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    excel.workbook.user.type(sheet, { row: 0, column: 0 }, "2");
    await told();
    expect(count).toBe(0);
    await excel.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    excel.workbook.user.type(sheet, { row: 0, column: 0 }, "1");
    await told();
    expect(count).toBe(0);
  });
});

describe("selections and sheets", () => {
  it("are told as the user moves about", async () => {
    const excel = await openEmbeddedExcel();
    const told_: string[] = [];
    await onSheet(excel, (sheet, { workbook }) => {
      workbook.worksheets.add("Scoring");
      workbook.worksheets.onActivated.add(
        async ({ worksheetId }) => void told_.push(`activated ${worksheetId}`),
      );
      sheet.onDeactivated.add(async () => void told_.push("deactivated"));
      workbook.worksheets.onSelectionChanged.add(
        async ({ address }) => void told_.push(`selected ${address}`),
      );
      workbook.onSelectionChanged.add(async () => void told_.push("selection"));
      workbook.worksheets.onDeleted.add(async () => void told_.push("deleted"));
    });
    const [first, second] = excel.workbook.sheets;
    if (!first || !second) throw new Error("no sheets");
    excel.workbook.user.select(second, { row: 2, column: 1, rows: 2, columns: 1 });
    await onSheet(excel, (_, { workbook }) => workbook.worksheets.getItem("Scoring").delete());
    await told();
    expect(told_).toEqual([
      "deactivated",
      `activated ${second.id}`,
      "selected B3:B4",
      "selection",
      `activated ${first.id}`,
      "deleted",
    ]);
  });
});

describe("Excel.createWorkbook", () => {
  it("hands the file to whoever listens", async () => {
    const excel = await openEmbeddedExcel();
    const files: string[] = [];
    excel.workbook.changes.listen((change) => {
      if (change.kind === "workbook-created") files.push(change.base64);
    });
    await excel.Excel.createWorkbook("UEsDBA==");
    expect(files).toEqual(["UEsDBA=="]);
  });
});
