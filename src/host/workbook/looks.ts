import type { CellStyle } from "@ironcalc/wasm";
import { mayChange } from "./protection";
import type { CellRange } from "./shape";
import type { RangeAreas } from "./range-areas";
import type { Json } from "../protocol/members";

// Of a range with more cells than this only the corners are compared: whole columns are formatted as a whole.
const CELLS_COMPARED = 10_000;

/** What all cells share; null where they differ, as Excel answers for a mixed range. */
export function sharedLook<V extends Json>({ areas }: RangeAreas, read: (style: CellStyle) => V): V | null {
  let seen: V | undefined;
  for (const area of areas) {
    for (const style of stylesOf(area)) {
      const value = read(style);
      if (seen !== undefined && seen !== value) return null;
      seen = value;
    }
  }
  return seen ?? null;
}

function* stylesOf(range: CellRange): Generator<CellStyle> {
  const { sheet, row, column, rows, columns } = range;
  const { index, workbook } = sheet;
  const few = rows * columns <= CELLS_COMPARED;
  const rowsRead = few ? count(rows) : [0, rows - 1];
  const columnsRead = few ? count(columns) : [0, columns - 1];
  for (const i of rowsRead) {
    for (const j of columnsRead) yield workbook.cells.style(index, row + i, column + j);
  }
}

function count(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

/** Sets the property `path` of IronCalc's cell style in all areas. */
export function setLook({ areas }: RangeAreas, path: string, value: string): void {
  for (const { sheet } of areas) mayChange(sheet, "allowFormatCells");
  const [first] = areas;
  if (!first) return;
  const { cells, changes } = first.sheet.workbook;
  for (const area of areas) cells.touched(area.sheet.index, area);
  cells.setLook(areas, path, value);
  changes.tell({ kind: "redrawn" });
}

/** The value that all areas share; null where they differ. */
export function sharedOver<V extends Json>(
  { areas }: RangeAreas,
  read: (area: CellRange) => V | undefined,
): V | null {
  const values = new Set(areas.map(read));
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}
