import type { CellRange } from "./shape";
import { intersection } from "./overlay";

/**
 * The cells of a range that hold something; undefined where none does. Unless `valuesOnly`, Excel also counts cells
 * that are only formatted: here only merged cells are counted so.
 */
export function usedRange(range: CellRange, valuesOnly: boolean): CellRange | undefined {
  const { sheet } = range;
  const { model, cells } = sheet.workbook;
  cells.settle();
  let box: Box | undefined;
  for (const column of columnsWithData(range)) {
    for (const row of model.getRowsWithData(sheet.index, column + 1)) {
      const inside = row - 1 >= range.row && row - 1 < range.row + range.rows;
      if (inside && !cells.isEmpty(sheet.index, row - 1, column)) box = grown(box, row - 1, column);
    }
  }
  if (!valuesOnly) {
    for (const merge of sheet.merges) {
      const shared = intersection(merge, range);
      if (!shared) continue;
      box = grown(box, shared.row, shared.column);
      box = grown(box, shared.row + shared.rows - 1, shared.column + shared.columns - 1);
    }
  }
  return box && range.at(toArea(box));
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function grown(box: Box | undefined, row: number, column: number): Box {
  if (!box) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(box.top, row),
    left: Math.min(box.left, column),
    bottom: Math.max(box.bottom, row),
    right: Math.max(box.right, column),
  };
}

function toArea({ top, left, bottom, right }: Box): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The columns of the range in which some row holds a cell. */
export function* columnsWithData(range: CellRange): Generator<number> {
  const { model } = range.sheet.workbook;
  const last = Math.min(
    range.column + range.columns - 1,
    range.sheet.workbook.cells.lastColumn(range.sheet.index),
  );
  for (let column = range.column; column <= last; column += 1) {
    if (model.getRowsWithData(range.sheet.index, column + 1).length > 0) yield column;
  }
}
