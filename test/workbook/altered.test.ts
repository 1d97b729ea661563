import { withCell as put } from "./rows";
import { alteredCells } from "../../src/workbook/altered";
import type { GridSheet } from "../../src/workbook/grid";
import type { Grid } from "../../src/workbook/grid";
import { sameFormula } from "../../src/workbook/same-formula";
import { readXlsx } from "../../src/xlsx/read";
import { writeXlsx } from "../../src/xlsx/write";
import { samplePlan } from "../xlsx/sample-plan";
import { type GridCell, cellAt } from "../../src/workbook/cells";

const SHEET = "Bids O'Neil";

async function written(): Promise<Grid> {
  const read = await readXlsx(await writeXlsx(samplePlan), "sample.xlsx");
  if (!read.ok) throw new Error(`unreadable: ${read.reason.code}`);
  return read.value;
}

/** The grid with a sheet changed. */
function changed(grid: Grid, name: string, change: (sheet: GridSheet) => GridSheet): Grid {
  return { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** The grid with a cell (row and column from 0) that holds something else. */
function withCell(grid: Grid, row: number, column: number, cell: GridCell): Grid {
  return changed(grid, SHEET, (sheet) => ({
    ...sheet,
    cells: put(sheet.cells, { row, column }, cell),
  }));
}

describe("what was inserted, compared with what is there", () => {
  it("is the same where nothing was done", async () => {
    expect(alteredCells(samplePlan, await written())).toEqual([]);
  });

  it("is the same whatever the user enters, and whatever a formula's cached figure is", async () => {
    const grid = await written();
    const entered = withCell(grid, 2, 1, { value: 1, locked: false });
    const score = cellAt(grid.sheets[0]!.cells, { row: 2, column: 2 });
    expect(score?.formula).toBeDefined();
    expect(alteredCells(samplePlan, withCell(entered, 2, 2, { ...score!, value: 999 }))).toEqual([]);
  });

  it("tells of a formula that a value replaced", async () => {
    const grid = await written();
    const inserted = "=MIN(Bid_Price)/[@Price]*'Lists & more'!$B$1";
    expect(alteredCells(samplePlan, withCell(grid, 2, 2, { value: 40 }))).toMatchObject([
      { kind: "formula", sheet: SHEET, cell: "C3", inserted: { formula: inserted }, found: { value: 40 } },
    ]);
  });

  it("tells of another formula, and of one that was deleted", async () => {
    const grid = await written();
    expect(alteredCells(samplePlan, withCell(grid, 2, 2, { value: 40, formula: "=20*2" }))).toMatchObject([
      { kind: "formula", cell: "C3", found: { formula: "=20*2" } },
    ]);
    expect(alteredCells(samplePlan, withCell(grid, 2, 2, { value: null }))).toMatchObject([
      { kind: "formula", cell: "C3", found: { value: null } },
    ]);
  });

  it("tells of a locked text that was typed over", async () => {
    const grid = await written();
    expect(alteredCells(samplePlan, withCell(grid, 2, 0, { value: "Bidder Z" }))).toEqual([
      {
        kind: "value",
        sheet: SHEET,
        cell: "A3",
        inserted: { value: "Bidder A" },
        found: { value: "Bidder Z" },
      },
    ]);
  });

  it("tells of a cell that was unlocked, a sheet that is not protected and a sheet that is gone", async () => {
    const grid = await written();
    const unlocked = withCell(grid, 2, 0, { value: "Bidder A", locked: false });
    expect(alteredCells(samplePlan, unlocked)).toEqual([{ kind: "unlocked", sheet: SHEET, cell: "A3" }]);
    const open = changed(grid, SHEET, (sheet) => ({ ...sheet, protected: false }));
    expect(alteredCells(samplePlan, open)).toEqual([{ kind: "unprotected", sheet: SHEET }]);
    const without = { ...grid, sheets: grid.sheets.filter(({ name }) => name !== SHEET) };
    expect(alteredCells(samplePlan, { ...without, names: [] })).toEqual([
      { kind: "sheet-missing", sheet: SHEET },
    ]);
  });

  it("tells of moved cells once for a sheet", async () => {
    const grid = await written();
    const names = grid.names.map((name) =>
      name.sheet === SHEET && name.range ? { ...name, range: { ...name.range, row: 9 } } : name,
    );
    expect(names).not.toEqual(grid.names);
    expect(alteredCells(samplePlan, { ...grid, names })).toEqual([{ kind: "rearranged", sheet: SHEET }]);
  });
});

describe("two formulas", () => {
  it.each([
    ["=SUM(A1:A3)", "=sum( a1:A3 )"],
    ["='Scoring'!$B$2", "=Scoring!$B$2"],
    ["='Bid log'!B2", "='bid LOG'!B2"],
    ["='Bids O''Neil'!A1", "='bids o''neil'!A1"],
    ["=_xlfn.STDEV.S(A1:A3)", "=STDEV.S(A1:A3)"],
    ["=COUNTIF($D$8:$D$8,1)", "=COUNTIF($D$8,1)"],
    ["=[@Net]*2", "=Ledger[[#This Row],[Net]]*2"],
    ["=[@[Net price]]", "=Ledger[@[Net price]]"],
    ["=IFERROR(A1=B1,FALSE)", "=IFERROR(A1=B1,FALSE())"],
    ["=INDEX(Scoring_Bidder,$A4)", "=@INDEX(Scoring_Bidder,$A4)"],
    ["=IF(INDEX($A$1:$A$3,2)=1,1,0)", "=IF(_xlfn.SINGLE(INDEX($A$1:$A$3,2))=1,1,0)"],
    ["=SUM((A1+1)*2,Net)", "=SUM(_xlfn.SINGLE((A1+1)*2),@Net)"],
    ["=A1<0.0000001", "=A1<1E-07"],
    ["=0.10+A1*1000000", "=0.1+A1*1000000.0"],
    ["=A1*.5", "=A1*0.5"],
    ["='Q1 (2)'!A1+[@Net]", "='Q1 (2)'!A1+Ledger[[#This Row],[Net]]"],
  ])("say the same: %s and %s", (one, other) => expect(sameFormula(one, other)).toBe(true));

  it.each([
    ['=IF(A1="Yes",1,0)', '=IF(A1="yes",1,0)'],
    ['=A1&" of "&B1', '=A1&"of"&B1'],
    ["=$A$1", "=A1"],
    ["='Scoring'!A1", "='Quality'!A1"],
    ["=[@Net]", "=[@Gross]"],
    ["=A1:A2", "=A1:A12"],
    ["=SUM(A1:A3)", "=SUM(A1:A4)"],
    ["=IFERROR(A1=B1,FALSE)", "=IFERROR(A1=B1,TRUE())"],
    ['=A1&"FALSE()"', '=A1&"FALSE"'],
    ["='A TRUE()'!B1", "='A TRUE'!B1"],
    ['=A1&"_xlfn.X"', '=A1&"X"'],
    ["=UNTRUE()", "=UNTRUE"],
    ["=A1<0.0000001", "=A1<0.000001"],
    ["=A1*1.5", "=A1*15"],
    ["='007'!A1", "='7'!A1"],
    ["=LOG10(5)", "=LOG10(50)"],
    ['="@"&A1', '=""&A1'],
    ["=MYSINGLE(A1)", "=MY(A1)"],
  ])("differ: %s and %s", (one, other) => expect(sameFormula(one, other)).toBe(false));
});
