import type { RangeAddress } from "../../workbook/address";
import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import { intersection } from "../workbook/overlay";
import type { Sheet } from "../workbook/shape";

/** The merged area that a cell is part of. */
export function mergedAt(sheet: Sheet, row: number, column: number): RangeAddress | undefined {
  return sheet.merges.find((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }));
}

/** As in Excel, a merged area is selected as one, and its first cell is the one that is typed into. */
export function selectMerged({ model, activeSheet }: EmbeddedWorkbook): void {
  const { row, column, range } = model.getSelectedView();
  const [top, left, bottom, right] = range;
  if (top !== bottom || left !== right) return;
  const merge = mergedAt(activeSheet, row - 1, column - 1);
  if (!merge) return;
  model.setSelectedCell(merge.row + 1, merge.column + 1);
  model.setSelectedRange(
    merge.row + 1,
    merge.column + 1,
    merge.row + merge.rows,
    merge.column + merge.columns,
  );
}

/** Before an arrow key moves on from a merged area: it leaves from the area's far edge. */
export function leaveMerged({ model, activeSheet }: EmbeddedWorkbook, key: string): void {
  if (key !== "onArrowRight" && key !== "onArrowDown") return;
  const { row, column } = model.getSelectedView();
  const merge = mergedAt(activeSheet, row - 1, column - 1);
  if (!merge) return;
  if (key === "onArrowRight") model.setSelectedCell(row, merge.column + merge.columns);
  else model.setSelectedCell(merge.row + merge.rows, column);
}
