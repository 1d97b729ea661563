import { formulaBreach } from "../../workbook/formula-limits";
import { valueBreach } from "../../workbook/plan-limits";
import { invalidArgument, wrongShape } from "../protocol/api-error";
import { mayChange, mayEdit } from "./protection";
import type { CellRange } from "./shape";
import type { Json } from "../protocol/members";
import { tableCellsWritten } from "./tables";

type Given = string | number | boolean | null;

/** null leaves a cell as it is, "" clears it; one value fills the whole range ("Range.values", @types/office-js). */
export function writeValues(range: CellRange, value: Json): void {
  const { index, workbook } = range.sheet;
  write(range, value, (row, column, given) => workbook.cells.setValue(index, row, column, given));
}

export function writeFormulas(range: CellRange, value: Json): void {
  writeValues(range, value);
}

/** null leaves a cell's format as it is. */
export function writeNumberFormats(range: CellRange, value: Json): void {
  const { sheet } = range;
  mayChange(sheet, "allowFormatCells");
  const { cells } = sheet.workbook;
  if (typeof value === "string") return cells.setNumberFormat(sheet.index, range, value);
  const grid = asGrid(range, value);
  const [first] = grid[0] ?? [];
  const uniform = typeof first === "string" && grid.every((line) => line.every((format) => format === first));
  if (uniform) return cells.setNumberFormat(sheet.index, range, first);
  eachGiven(range, grid, (row, column, format) => {
    if (typeof format !== "string") throw invalidArgument("number format");
    cells.setNumberFormat(sheet.index, { row, column, rows: 1, columns: 1 }, format);
  });
}

type Setter = (row: number, column: number, given: string | number | boolean) => void;

function write(range: CellRange, value: Json, set: Setter): void {
  const { sheet } = range;
  const { workbook } = sheet;
  mayEdit(sheet, range);
  const grid = asGrid(range, value);
  const single = range.rows === 1 && range.columns === 1;
  const before =
    single && workbook.changeHandlers > 0
      ? workbook.cells.content(sheet.index, range.row, range.column)
      : undefined;
  eachGiven(range, grid, set);
  tableCellsWritten(workbook, sheet, range);
  const after = before && workbook.cells.content(sheet.index, range.row, range.column);
  workbook.changes.tell({
    kind: "edited",
    sheet,
    area: range,
    author: workbook.author,
    ...(before && after ? { details: { before: before.value, after: after.value } } : {}),
  });
}

function eachGiven(range: CellRange, grid: readonly (readonly Given[])[], set: Setter): void {
  grid.forEach((line, i) =>
    line.forEach((given, j) => {
      if (given !== null) set(range.row + i, range.column + j, given);
    }),
  );
}

function asGrid(range: CellRange, value: Json): readonly (readonly Given[])[] {
  if (!Array.isArray(value)) {
    const one = asGiven(value);
    return Array.from({ length: range.rows }, () => Array.from({ length: range.columns }, () => one));
  }
  const lines: readonly Json[] = value;
  const wrong =
    lines.length !== range.rows ||
    lines.some((line) => !Array.isArray(line) || line.length !== range.columns);
  if (wrong) throw wrongShape();
  return lines.map((line) => (Array.isArray(line) ? line.map(asGiven) : []));
}

function asGiven(value: Json): Given {
  if (value === null || typeof value !== "object") return taken(value);
  throw invalidArgument("a value is a text, a number, true, false or null");
}

function taken(value: Given): Given {
  const isFormula = typeof value === "string" && value.startsWith("=") && value.length > 1;
  const breach = isFormula ? formulaBreach(value) : valueBreach(value);
  if (breach !== undefined) throw invalidArgument(breach);
  return value;
}
