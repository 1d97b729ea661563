import type { RangeAddress } from "../../../workbook/address";
import { intersection } from "../../workbook/overlay";
import type { Sheet } from "../../workbook/shape";
import { cellText, type CellText } from "./cell-text";
import type { GridPart } from "./geometry";

/** A text that reaches beyond the frozen columns, where IronCalc cuts it and Excel does not. */
export interface Overflow {
  readonly area: RangeAddress;
  readonly shown: CellText;
}

let canvas: CanvasRenderingContext2D | null | undefined;

function widthOf({ text, font }: CellText): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return 0;
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Rows beyond these are out of sight on any screen. */
const MOST_ROWS = 200;

/** Those of the rows that a part shows; in frozen columns too, since halves that are drawn in two ways do not meet. */
export function overflows(sheet: Sheet, part: GridPart): Overflow[] {
  const { model } = sheet.workbook;
  const frozen = model.getFrozenColumnsCount(sheet.index);
  if (frozen === 0) return [];
  return rowsOf(sheet, part).flatMap((row) => {
    const column = lastFilled(sheet, row, frozen);
    if (column === undefined) return [];
    const isMerged = sheet.merges.some((merge) => intersection(merge, { row, column, rows: 1, columns: 1 }));
    const shown = cellText(sheet, { row, column });
    if (isMerged || shown.wraps || shown.alignment !== "left") return [];
    if (model.getCellType(sheet.index, row + 1, column + 1) === NUMBER) return [];
    const columns = reach(sheet, { row, column }, widthOf(shown) + 8);
    return column + columns > frozen ? [{ area: { row, column, rows: 1, columns }, shown }] : [];
  });
}

const NUMBER = 1;

function rowsOf(sheet: Sheet, part: GridPart): number[] {
  const { model } = sheet.workbook;
  const first = part.name.startsWith("frozen") ? 0 : model.getSelectedView().top_row - 1;
  const last = part.name.startsWith("frozen") ? model.getFrozenRowsCount(sheet.index) : first + MOST_ROWS;
  const rows: number[] = [];
  for (let row = first; row < last; row += 1) {
    const { top } = part.place({ row, column: 0, rows: 1, columns: 1 });
    if (top > part.shows.top + part.shows.height) break;
    rows.push(row);
  }
  return rows;
}

/** The last of a row's frozen cells that shows something. */
function lastFilled(sheet: Sheet, row: number, frozen: number): number | undefined {
  for (let column = frozen - 1; column >= 0; column -= 1) {
    if (sheet.workbook.model.getFormattedCellValue(sheet.index, row + 1, column + 1) !== "") return column;
  }
  return undefined;
}

/** Over how many columns a text of so many pixels reaches before a cell that shows something. */
function reach(sheet: Sheet, { row, column }: { row: number; column: number }, pixels: number): number {
  const { model } = sheet.workbook;
  let [columns, rest] = [1, pixels - model.getColumnWidth(sheet.index, column + 1)];
  while (rest > 0 && model.getFormattedCellValue(sheet.index, row + 1, column + columns + 1) === "") {
    rest -= model.getColumnWidth(sheet.index, column + columns + 1);
    columns += 1;
  }
  return columns;
}
