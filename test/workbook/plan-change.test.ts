import { cellsOf, withCell } from "./rows";
import { alteredCells } from "../../src/workbook/altered";
import { findSheet } from "../../src/workbook/find-sheet";
import type { Grid, GridSheet } from "../../src/workbook/grid";
import { planChange } from "../../src/workbook/plan-change";
import { referringTo } from "../../src/workbook/refers";
import { formOf } from "./form-plan";
import type { GridCell } from "../../src/workbook/cells";
import { gridOfPlan } from "../sheets/grid-of-plan";

const bidders = ["Bidder A", "Bidder B", "Bidder C"];
const inserted = formOf(bidders);

/** The grid with cells of a sheet (row and column from 0) that hold something else. */
function withCells(grid: Grid, name: string, cells: readonly (readonly [number, number, GridCell])[]): Grid {
  const change = (sheet: GridSheet): GridSheet => {
    const changed = cells.reduce(
      (kept, [row, column, cell]) => withCell(kept, { row, column }, cell),
      sheet.cells,
    );
    return { ...sheet, cells: changed };
  };
  return { ...grid, sheets: grid.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

const typed = (value: GridCell["value"]): GridCell => ({ value, locked: false });

describe("what makes a workbook follow another plan", () => {
  it("is nothing where the plan says the same", () => {
    const current = formOf(bidders, [100]);
    const grid = withCells(gridOfPlan(inserted), "Prices", [[1, 1, typed(100)]]);
    expect(planChange({ inserted, current, next: current, grid })).toEqual({ entries: [], unheld: [] });
  });

  it("leaves alone what was typed into entries that do not change", () => {
    const grid = withCells(gridOfPlan(inserted), "Prices", [
      [1, 1, typed("about 100")],
      [2, 1, typed(105)],
    ]);
    const change = planChange({
      inserted,
      current: formOf(bidders, ["about 100", 105]),
      next: formOf(bidders, ["about 100", 90]),
      grid,
    });
    expect(change.entries.flatMap(({ cells }) => cells.map(({ row, value }) => [row, value]))).toEqual([
      [2, 90],
    ]);
  });

  it("writes lines anew where they stand lower than the plan has them, so that none is written over", () => {
    const grid = withCells(gridOfPlan(inserted), "Prices", [
      [1, 1, typed(100)],
      [3, 1, typed(90)],
    ]);
    const change = planChange({
      inserted,
      current: formOf(bidders, [100, 90]),
      next: formOf(bidders, [100, 90, 80]),
      grid,
    });
    expect(change.entries.flatMap(({ cells }) => cells.map(({ row, value }) => [row, value]))).toEqual([
      [2, 90],
      [3, 80],
    ]);
    expect(change.unheld).toEqual([]);
  });

  it("tells of what is no entry where lines are written anew", () => {
    const grid = withCells(gridOfPlan(inserted), "Prices", [
      [1, 1, typed(100)],
      [2, 1, typed("to follow")],
      [3, 1, typed(90)],
    ]);
    const change = planChange({
      inserted,
      current: formOf(bidders, [100, 90]),
      next: formOf(bidders, [100, 90, 80]),
      grid,
    });
    expect(change.unheld).toEqual([{ kind: "value", sheet: "Prices", cell: "B3", found: "to follow" }]);
  });

  it("makes a sheet anew that was rearranged, and says that notes in it would be gone", () => {
    const moved = gridOfPlan(inserted);
    const names = moved.names.map((name) =>
      name.name.startsWith("Guide") && name.range
        ? { ...name, range: { ...name.range, row: name.range.row + 1 } }
        : name,
    );
    const change = planChange({ inserted, current: inserted, next: inserted, grid: { ...moved, names } });
    expect(change.replacement?.old).toEqual(["Guide"]);
    expect(change.unheld).toEqual([{ kind: "rearranged", sheet: "Guide" }]);
  });

  it("adds a sheet that went missing, and takes nothing for it", () => {
    const grid = gridOfPlan(inserted);
    const without = { ...grid, sheets: grid.sheets.filter(({ name }) => name !== "Sum") };
    const { replacement } = planChange({ inserted, current: inserted, next: inserted, grid: without });
    expect(replacement).toMatchObject({ old: [], plan: { sheets: [{ name: "Sum" }] } });
  });
});

describe("a sheet without names", () => {
  it("is known by what it says, where a sheet of the user's own has its name", () => {
    const grid = gridOfPlan(inserted);
    const own: GridSheet = {
      ...grid.sheets[0]!,
      name: "Sum",
      cells: cellsOf({ 0: { 0: { value: "My own sums" } } }),
    };
    const ours = grid.sheets.map((sheet) => (sheet.name === "Sum" ? { ...sheet, name: "Sum 2" } : sheet));
    const both = { ...grid, sheets: [own, ...ours] };
    expect(findSheet(inserted, both, "Sum")?.name).toBe("Sum 2");
    expect(alteredCells(inserted, both)).toEqual([]);
    expect(findSheet(inserted, { ...both, sheets: [own] }, "Sum")).toBeUndefined();
  });
});

describe("formulas that refer to what goes", () => {
  const going = { sheets: ["Scoring", "Bid log"], names: ["Quality_Mark_2"], repointed: ["Scoring_Price"] };

  it.each([
    ["=Scoring!B2", true],
    ["=SUM('Bid log'!A1:A9)", true],
    ["=SUM(Scoring:Other!B2)", true],
    ["=SUM('First:Bid log'!B2)", true],
    ["=scoring!$B$2+1", true],
    ["=MAX(quality_mark_2)", true],
    ["=SUM(Scoring_Price)", false],
    ['="Scoring!B2"', false],
    ["=MyScoring!B2", false],
    ["='My Scoring'!B2", false],
    ["=Quality_Mark_21", false],
    ['=IF(A1="it\'s",Other!A1,"Scoring!A1")', false],
  ])("%s: %s", (formula, refers) => {
    const sheet = (name: string): GridSheet => ({
      name,
      visibility: "visible",
      protected: false,
      cells: cellsOf({ 4: { 2: { value: 0, formula } } }),
      tables: [],
      merges: [],
    });
    const grid: Grid = {
      source: "this workbook",
      sheets: [sheet("Summary"), sheet("Scoring")],
      names: [
        { name: "Scoring_Price", refersTo: "Scoring!$C$3" },
        { name: "Mine", refersTo: formula.slice(1) },
      ],
      date1904: false,
    };
    expect(referringTo(grid, going)).toEqual(refers ? ["Summary!C5", "Mine"] : []);
  });
});
