import { openEmbeddedExcel } from "../../../src/host/client/node";

describe("a batch", () => {
  it("writes values and formulas and reads them back in one sync each", async () => {
    const { Excel } = await openEmbeddedExcel();
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
      range.values = [
        [100, 40],
        [105, "=40*A1/A2"],
      ];
      range.load("values,formulas,address,text");
      await context.sync();
      return range.toJSON();
    });
    expect(read.address).toBe("Sheet1!A1:B2");
    expect(read.values?.[1]?.[1]).toBeCloseTo(38.0952380952381, 12);
    expect(read.formulas?.[1]?.[1]).toBe("=40*A1/A2");
  });

  it("keeps what was done before a call that fails", async () => {
    const { Excel, workbook } = await openEmbeddedExcel();
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[99]];
      context.workbook.worksheets.getItem("Missing").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(workbook.model.getCellContent(0, 1, 1)).toBe("99");
  });

  it("gives a null object for a sheet that is not there", async () => {
    const { Excel } = await openEmbeddedExcel();
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Missing");
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });
});
