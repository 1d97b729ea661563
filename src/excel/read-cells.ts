import type { RangeAddress } from "../workbook/address";
import { formatShowsDate } from "../workbook/date-format";
import { excelCode, type Requests } from "./sync";
import { type GridCell, type Cells, CellCollector, NO_CELLS } from "../workbook/cells";

export interface ReadArea {
  readonly sheet: Excel.Worksheet;
  readonly range: RangeAddress;
}

/** An answer of so many cells stays below Excel's 5 MB unless their texts are long, and far below 5,000,000 cells. */
const CELLS_AT_ONCE = 20_000;

/** The cells that hold something, read in blocks of whole rows. */
export async function readCells(excel: Requests, { sheet, range }: ReadArea): Promise<Cells> {
  const into = new CellCollector();
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columns));
  for (let row = range.row; row < range.row + range.rows; row += most) {
    const count = Math.min(most, range.row + range.rows - row);
    await readBlock(excel, { sheet, range: { ...range, row, rows: count } }, into);
  }
  return into.cells;
}

/** What a sheet, by its name or id, holds. */
export async function readSheet(excel: Requests, name: string): Promise<Cells> {
  const sheet = excel.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await excel.sync();
  if (used.isNullObject) return NO_CELLS;
  const range = {
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  return readCells(excel, { sheet, range });
}

/** Halves the block where its texts are too long for one answer. */
async function readBlock(excel: Requests, area: ReadArea, into: CellCollector): Promise<void> {
  try {
    await readAtOnce(excel, area, into);
  } catch (error) {
    const tooLong = excelCode(error) === "ResponsePayloadSizeLimitExceeded";
    if (!tooLong || area.range.rows === 1) throw error;
    const half = Math.ceil(area.range.rows / 2);
    const { range } = area;
    await readBlock(excel, { ...area, range: { ...range, rows: half } }, into);
    const below = { ...range, row: range.row + half, rows: range.rows - half };
    await readBlock(excel, { ...area, range: below }, into);
  }
}

async function readAtOnce(excel: Requests, { sheet, range }: ReadArea, into: CellCollector) {
  const cells = sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
  cells.load("values,formulas,valueTypes,numberFormat,format/protection/locked");
  await excel.sync();
  const locks = await readLocks(excel, cells);
  for (let i = 0; i < range.rows; i += 1) {
    for (let j = 0; j < range.columns; j += 1) {
      const cell = gridCell(cells, i, j, locks(i, j));
      if (cell) into.put({ row: range.row + i, column: range.column + j }, cell);
    }
  }
}

/** Cell by cell only where a block holds locked and unlocked cells: Excel answers null then. */
async function readLocks(
  excel: Requests,
  cells: Excel.Range,
): Promise<(row: number, column: number) => boolean> {
  const shared = cells.format.protection.locked as boolean | null;
  if (shared !== null) return () => shared;
  const each = cells.getCellProperties({ format: { protection: true } });
  await excel.sync();
  return (row, column) => each.value[row]?.[column]?.format?.protection?.locked !== false;
}

function gridCell(range: Excel.Range, i: number, j: number, locked: boolean): GridCell | undefined {
  const at = <V>(matrix: readonly (readonly V[])[]): V | undefined => matrix[i]?.[j];
  const value = at<unknown>(range.values);
  const given = at<unknown>(range.formulas);
  // A text such as "=1+1" is its own formula; no formula gives itself.
  const formula = typeof given === "string" && given.startsWith("=") && given !== value ? given : undefined;
  const type = at(range.valueTypes);
  if (type === "Empty" && formula === undefined) return undefined;
  const date = typeof value === "number" && formatShowsDate(String(at<unknown>(range.numberFormat)));
  return {
    value: cellValue(value),
    ...(type === "Error" ? { error: true } : {}),
    ...(formula === undefined ? {} : { formula }),
    ...(locked ? {} : { locked: false }),
    ...(date ? { date: true } : {}),
  };
}

/** A formula that gives "" shows nothing, as a file holds it. */
function cellValue(value: unknown): GridCell["value"] {
  if (value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return null;
}
