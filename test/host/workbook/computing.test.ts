import { openEmbeddedExcel } from "../../../src/host/client/node";

/** A1 holds a number and B1 its double; counts how often the engine computes the workbook from then on. */
async function withDouble() {
  const opened = await openEmbeddedExcel();
  const { model } = opened.workbook;
  await opened.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1").formulas = [[2, "=A1*2"]];
    await context.sync();
  });
  let times = 0;
  const evaluate = model.evaluate.bind(model);
  model.evaluate = () => {
    times += 1;
    evaluate();
  };
  const change = (work: (sheet: Excel.Worksheet) => void) =>
    opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      work(sheet);
      const double = sheet.getRange("B1").load("values");
      await context.sync();
      return double.values[0]?.[0] as unknown;
    });
  return { change, times: () => times };
}

describe("the embedded workbook's formulas", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["a fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FFF7D6")],
    ["a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0.00"]])],
    ["a border", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["a column's width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 90)],
    ["frozen rows", (sheet) => sheet.freezePanes.freezeRows(1)],
  ])("are not computed again for %s", async (_, look) => {
    const { change, times } = await withDouble();
    expect(await change(look)).toBe(4);
    expect(times()).toBe(0);
  });

  it("are computed when a cell that they speak of changes, also beside looks", async () => {
    const { change, times } = await withDouble();
    const double = await change((sheet) => {
      sheet.getRange("A1").values = [[21]];
      sheet.getRange("A1").format.fill.color = "#FFF7D6";
    });
    expect(double).toBe(42);
    expect(times()).toBe(1);
  });
});
