import type { RangeAddress } from "../../workbook/address";
import { invalidOperation } from "../protocol/api-error";
import { mayChange } from "./protection";
import type { CellRange } from "./shape";
import { intersection } from "./overlay";
import { RangeAreas } from "./range-areas";

/** The upper left value stays, as Excel keeps it; the others are cleared. Tables hold no merged cells. */
export function mergeRange(range: CellRange, across: boolean): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatCells");
  if (sheet.workbook.tableAt(sheet, range)) throw invalidOperation("cells of a table cannot be merged");
  const lines = across
    ? Array.from({ length: range.rows }, (_, i) => range.at({ row: range.row + i, rows: 1 }))
    : [range];
  unmergeCells(range);
  for (const line of lines) {
    if (line.rows * line.columns === 1) continue;
    clearAllButFirst(line);
    sheet.merges = [...sheet.merges, area(line)];
  }
  sheet.workbook.changes.tell({ kind: "redrawn" });
}

export function unmergeCells(range: CellRange): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, range));
}

export function mergedAreas(range: CellRange): RangeAreas | undefined {
  const found = range.sheet.merges.filter((merge) => intersection(merge, range));
  return found.length === 0 ? undefined : new RangeAreas(found.map((merge) => range.at(merge)));
}

function clearAllButFirst(range: CellRange): void {
  const { sheet, row, column, rows, columns } = range;
  const { cells } = sheet.workbook;
  if (columns > 1)
    cells.clearContents(sheet.index, { row, column: column + 1, rows: 1, columns: columns - 1 });
  if (rows > 1) cells.clearContents(sheet.index, { row: row + 1, column, rows: rows - 1, columns });
}

function area({ row, column, rows, columns }: RangeAddress): RangeAddress {
  return { row, column, rows, columns };
}
