import { type CellAddress, type RangeAddress, rangeName } from "../../workbook/address";
import type { Grid } from "../../workbook/grid";
import type { PlanCell } from "../../workbook/plan";
import type { SheetEntries } from "../../workbook/plan-change";
import { rectangles } from "../../workbook/rectangles";
import { keepAsText, CELLS_AT_ONCE } from "./cells";
import { step, type Step } from "./step";
import { cellAt, NO_CELLS } from "../../workbook/cells";

/** Writes entries, and empties cells whose entry is null. No other cell is named, since one between may be locked. */
export function entrySteps(entries: readonly SheetEntries[]): Step[] {
  return entries.flatMap(({ sheet, cells }) => {
    const contents = new Map(cells.map((cell) => [keyOf(cell), contentOf(cell)]));
    return rectangles(cells)
      .flatMap(inBands)
      .map((range) => {
        const content = contentOfRange(range, contents);
        return step(1, content, (target) => {
          target.sheet(sheet).getRange(rangeName(range)).formulas = content;
        });
      });
  });
}

export function inBands(range: RangeAddress): readonly RangeAddress[] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  return Array.from({ length: Math.ceil(range.rows / most) }, (_, index) => ({
    ...range,
    row: range.row + index * most,
    rows: Math.min(most, range.rows - index * most),
  }));
}

type Content = string | number | boolean;

function contentOfRange(range: RangeAddress, contents: ReadonlyMap<string, Content>): Content[][] {
  return Array.from({ length: range.rows }, (_, i) =>
    Array.from(
      { length: range.columns },
      (__, j) => contents.get(keyOf({ row: range.row + i, column: range.column + j })) ?? "",
    ),
  );
}

function contentOf({ value, formula }: PlanCell): Content {
  if (formula !== undefined) return formula;
  return typeof value === "string" ? keepAsText(value) : (value ?? "");
}

function keyOf({ row, column }: CellAddress): string {
  return `${row} ${column}`;
}

/** What the same cells hold in a workbook. */
export function formerEntries(entries: readonly SheetEntries[], grid: Grid): readonly SheetEntries[] {
  return entries.map(({ sheet, cells }) => {
    const held = grid.sheets.find(({ name }) => name === sheet)?.cells ?? NO_CELLS;
    return {
      sheet,
      cells: cells.map(({ row, column }): PlanCell => {
        const { value = null, formula } = cellAt(held, { row, column }) ?? {};
        return { row, column, value, ...(formula === undefined ? {} : { formula }) };
      }),
    };
  });
}
