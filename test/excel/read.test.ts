import { rowsOf } from "../workbook/rows";
import { insertPlan } from "../../src/excel/insert";
import { readOpenWorkbook } from "../../src/excel/read";
import type { Grid } from "../../src/workbook/grid";
import { samplePlan } from "../xlsx/sample-plan";
import { openExcel } from "./open";
import { NO_CELLS } from "../../src/workbook/cells";

async function read(): Promise<Grid> {
  const result = await readOpenWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

describe("reading the open workbook", () => {
  it("gives an empty workbook as sheets without cells", async () => {
    await openExcel();
    expect(await read()).toEqual({
      source: "this workbook",
      sheets: [
        { name: "Sheet1", visibility: "visible", protected: false, cells: NO_CELLS, tables: [], merges: [] },
      ],
      names: [],
      date1904: false,
    });
  });

  it("gives values, formulas, dates, locks, names, tables and visibility", async () => {
    await openExcel();
    await insertPlan(samplePlan);
    const { sheets, names } = await read();
    const [, bids, lists] = sheets;
    expect(sheets.map(({ name, visibility, protected: closed }) => [name, visibility, closed])).toEqual([
      ["Sheet1", "visible", false],
      ["Bids O'Neil", "visible", true],
      ["Lists & more", "veryHidden", false],
    ]);
    expect(rowsOf(bids!)[2]).toEqual({
      0: { value: "Bidder A" },
      1: { value: 100, locked: false },
      2: { value: 40, formula: "=MIN(Bid_Price)/[@Price]*'Lists & more'!$B$1" },
      3: { value: true, formula: "=B3=MIN(Bid_Price)" },
    });
    expect(rowsOf(bids!)[8]?.[2]).toEqual({ value: 46000, date: true });
    expect(bids?.tables).toEqual([
      {
        name: "Bids",
        range: { row: 1, column: 0, rows: 4, columns: 4 },
        columns: ["Bidder", "Price", "Score", "Lowest"],
      },
    ]);
    expect(bids?.merges).toEqual([{ row: 0, column: 0, rows: 1, columns: 4 }]);
    expect(rowsOf(lists!)).toEqual({
      0: { 0: { value: "Yes" }, 1: { value: 40 } },
      1: { 0: { value: "No" } },
    });
    expect(names.find(({ name }) => name === "Bid_Price")).toMatchObject({
      sheet: "Bids O'Neil",
      range: { row: 2, column: 1, rows: 3, columns: 1 },
    });
  });

  it("keeps a text that begins with = apart from a formula, and an error from a text", async () => {
    const { workbook } = await openExcel();
    workbook.user.type(workbook.activeSheet, { row: 0, column: 0 }, "'=1+1");
    workbook.user.type(workbook.activeSheet, { row: 1, column: 0 }, "=1/0");
    const [sheet] = (await read()).sheets;
    expect(rowsOf(sheet!)).toEqual({
      0: { 0: { value: "=1+1" } },
      1: { 0: { value: "#DIV/0!", error: true, formula: "=1/0" } },
    });
  });

  it("reads texts that are together too long for one answer", async () => {
    await openExcel();
    const long = (row: number) => `${row} `.repeat(6_000);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let from = 0; from < 200; from += 50) {
        const values = Array.from({ length: 50 }, (_, i) => [long(from + i)]);
        sheet.getRange(`A${from + 1}:A${from + 50}`).values = values;
        await context.sync();
      }
    });
    const [sheet] = (await read()).sheets;
    expect(Object.keys(rowsOf(sheet!))).toHaveLength(200);
    expect(rowsOf(sheet!)[199]?.[0]?.value).toBe(long(199));
  });

  it("works without merged areas where Excel has ExcelApi 1.9 only", async () => {
    await openExcel({ requirementSet: "1.9" });
    await insertPlan(samplePlan);
    const grid = await read();
    expect(rowsOf(grid.sheets[1]!)[4]?.[2]?.value).toBeCloseTo(37.037037, 6);
    expect(grid.sheets[1]?.merges).toEqual([]);
  });
});
