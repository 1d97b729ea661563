import { openEmbeddedExcel } from "../../src/host/client/node";
import { LIMITS } from "../../src/workbook/limits";
import { onSheet, refusal } from "./run";

describe("members outside the supported surface", () => {
  it("are refused by name", async () => {
    const excel = await openEmbeddedExcel();
    const run = onSheet(excel, (sheet) => sheet.getRange("A1").autoFill("A1:A3"));
    await expect(run).rejects.toMatchObject({
      code: "ApiNotFound",
      message: "the embedded workbook does not support Range.autoFill",
    });
    expect(await refusal((sheet) => sheet.shapes.load("items"))).toBe("ApiNotFound");
    expect(await refusal((sheet) => (sheet.enableCalculation = false))).toBe("ApiNotFound");
  });

  it("are refused in load, as a misspelt name is", async () => {
    expect(await refusal((sheet) => sheet.getRange("A1").load("vlues"))).toBe("InvalidArgument");
    expect(await refusal((sheet) => sheet.getRange("A1").load("linkedDataTypeState"))).toBe(
      "InvalidArgument",
    );
    expect(await refusal((_, { workbook }) => workbook.worksheets.load("items/nam"))).toBe("InvalidArgument");
  });
});

describe("the requirement set", () => {
  it("answers isSetSupported and closes what came later", async () => {
    const excel = await openEmbeddedExcel({ requirementSet: "1.9" });
    const { requirements } = excel.Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
    expect(requirements.isSetSupported("ExcelApi")).toBe(true);
    expect(requirements.isSetSupported("WordApi", "1.1")).toBe(false);
    expect(requirements.isSetSupported("ExcelApiOnline", "1.1")).toBe(false);
    const code = await refusal((sheet) => {
      sheet.getRange("A1:B2").values = [
        ["Bidder", "Price"],
        ["Bidder A", 1],
      ];
      sheet.tables.add("A1:B2", true).resize("A1:B3");
    }, excel);
    expect(code).toBe("ApiNotFound");
  });
});

describe("payloads", () => {
  it("of more than 5 MB are refused before anything is done", async () => {
    const excel = await openEmbeddedExcel();
    const long = "x".repeat(30_000);
    const code = await refusal((sheet) => {
      for (let row = 1; row <= 180; row += 1) sheet.getRange(`A${row}`).values = [[long]];
    }, excel);
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    expect(excel.workbook.cells.isEmpty(0, 0, 0)).toBe(true);
  });

  it("of an answer over 5 MB are refused", async () => {
    const excel = await openEmbeddedExcel();
    const long = "x".repeat(30_000);
    const write = (from: number) =>
      onSheet(excel, (sheet) => {
        for (let row = from; row < from + 100; row += 1) sheet.getRange(`A${row}`).values = [[long]];
      });
    await write(1);
    await write(101);
    expect(await refusal((sheet) => sheet.getRange("A1:A200").load("values"), excel)).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("of 200,000 values are written in one block and read back", async () => {
    const excel = await openEmbeddedExcel();
    const values = Array.from({ length: 20_000 }, (_, i) =>
      Array.from({ length: 10 }, (_x, j) => i * 10 + j),
    );
    const sum = await onSheet(excel, (sheet) => {
      sheet.getRange("A1:J20000").values = values;
      sheet.getRange("L1").formulas = [["=SUM(A1:J20000)"]];
      return sheet.getRange("L1").load("values");
    });
    expect(sum.values).toEqual([[19_999_900_000]]);
  });
});

describe("a client's own checks", () => {
  it("stay the client's: a property that was not loaded", async () => {
    const { Excel } = await openEmbeddedExcel();
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return range.values;
    });
    await expect(run).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("stay the client's: a failing host is told at the batch that was refused", async () => {
    const { ApiError } = await import("../../src/host/protocol/api-error");
    const excel = await openEmbeddedExcel({
      beforeBatch: (batch) => {
        if (batch === 2)
          throw new ApiError("GeneralException", "There was an internal error while processing the request.");
      },
    });
    await onSheet(excel, (sheet) => (sheet.getRange("A1").values = [[1]]));
    expect(await refusal((sheet) => (sheet.getRange("A1").values = [[2]]), excel)).toBe("GeneralException");
    expect(excel.workbook.cells.text(0, 0, 0)).toBe("1");
  });
});

describe("Excel's limits", () => {
  const text = (length: number) => "x".repeat(length);
  const alert = (title: string, message: string) =>
    ({ showAlert: true, style: "Stop", title, message }) as const;
  const rule = (formula: string) => ({ custom: { formula } });
  type Work = (sheet: Excel.Worksheet, size: number, context: Excel.RequestContext) => unknown;

  it.each<[string, number, Work]>([
    ["a cell's text", LIMITS.cellText, (sheet, size) => (sheet.getRange("A1").values = [[text(size)]])],
    [
      "a formula",
      LIMITS.formula,
      (sheet, size) => (sheet.getRange("A1").formulas = [[`=1+${"1".repeat(size - 3)}`]]),
    ],
    [
      "a text in a formula",
      LIMITS.formulaText,
      (sheet, size) => (sheet.getRange("A1").formulas = [[`="${text(size)}"`]]),
    ],
    ["a row's height", LIMITS.rowHeight, (sheet, size) => (sheet.getRange("A1").format.rowHeight = size)],
    [
      "a title",
      LIMITS.validationTitle,
      (sheet, size) => (sheet.getRange("A1").dataValidation.errorAlert = alert(text(size), "")),
    ],
    [
      "a refusal",
      LIMITS.refusal,
      (sheet, size) => (sheet.getRange("A1").dataValidation.errorAlert = alert("", text(size))),
    ],
    [
      "a prompt",
      LIMITS.prompt,
      (sheet, size) =>
        (sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "", message: text(size) }),
    ],
    [
      "a rule's formula",
      LIMITS.validationFormula,
      (sheet, size) => (sheet.getRange("A1").dataValidation.rule = rule(`=1+${"1".repeat(size - 3)}`)),
    ],
    [
      "a footer's parts together with their codes",
      LIMITS.headerFooter,
      (sheet, size) => {
        const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
        parts.leftFooter = text(100);
        parts.rightFooter = text(size - 100 - "&L&R".length);
      },
    ],
    [
      "a name's comment",
      LIMITS.nameComment,
      (sheet, size, context) => context.workbook.names.add("Net", sheet.getRange("A1"), text(size)),
    ],
  ])("hold for %s", async (_, most, work) => {
    const excel = await openEmbeddedExcel();
    await onSheet(excel, (sheet, context) => work(sheet, most, context));
    expect(await refusal((sheet, context) => work(sheet, most + 1, context))).toBe("InvalidArgument");
  });

  it.each(["='Lists'!A1=1", "=A1={1,2}", "=SUM(A:A 1:1)=1", "=Bids[Net]=1"])(
    "keep %s out of validations and conditional formats",
    async (formula) => {
      const validated = refusal((sheet) => (sheet.getRange("A1").dataValidation.rule = rule(formula)));
      const looked = refusal((sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
      });
      expect(await Promise.all([validated, looked])).toEqual(["InvalidArgument", "InvalidArgument"]);
    },
  );
});
