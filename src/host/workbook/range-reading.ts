import { ApiError } from "../protocol/api-error";
import type { CellRange } from "./shape";

/** The most cells that Excel reads at once ("Resource limits and performance optimization"). */
const CELLS_AT_ONCE = 5_000_000;

function matrix<V>(range: CellRange, read: (row: number, column: number) => V): V[][] {
  if (range.rows * range.columns > CELLS_AT_ONCE) {
    throw new ApiError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the maximum supported number.",
    );
  }
  const lines: V[][] = [];
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const line: V[] = [];
    for (let column = range.column; column < range.column + range.columns; column += 1)
      line.push(read(row, column));
    lines.push(line);
  }
  return lines;
}

/** An empty cell is "", an error its text. */
export function readValues(range: CellRange): (string | number | boolean)[][] {
  const { index, workbook } = range.sheet;
  return matrix(range, (row, column) => workbook.cells.content(index, row, column).value ?? "");
}

/** A cell without a formula gives its value. */
export function readFormulas(range: CellRange): (string | number | boolean)[][] {
  const { index, workbook } = range.sheet;
  return matrix(
    range,
    (row, column) =>
      workbook.cells.formula(index, row, column) ?? workbook.cells.content(index, row, column).value ?? "",
  );
}

export function readTexts(range: CellRange): string[][] {
  const { index, workbook } = range.sheet;
  return matrix(range, (row, column) => {
    const text = workbook.cells.text(index, row, column);
    return workbook.moods.isGermanInR1C1
      ? inGerman(text, workbook.cells.content(index, row, column).value)
      : text;
  });
}

export function readNumberFormats(range: CellRange): string[][] {
  const { index, workbook } = range.sheet;
  return matrix(range, (row, column) => workbook.cells.numberFormat(index, row, column));
}

/** Excel.RangeValueType. */
export function readTypes(range: CellRange): string[][] {
  const { index, workbook } = range.sheet;
  return matrix(range, (row, column) => workbook.cells.kind(index, row, column));
}

/** Numbers with a comma for their decimals and points between thousands, and the words of Excel in German. */
function inGerman(text: string, value: unknown): string {
  if (typeof value === "boolean") return value ? "WAHR" : "FALSCH";
  if (typeof value !== "number") return text;
  return text.replaceAll(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}
