import { cellName } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grid";
import { readXlsx } from "../../src/xlsx/read";
import { type Cells, everyCell, type GridCell } from "../../src/workbook/cells";

export async function gridOfFile(bytes: Uint8Array): Promise<Grid> {
  const read = await readXlsx(bytes, "this workbook");
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** A grid in which a file and a workbook in Excel can be compared. */
export function comparable({ sheets, names }: Grid) {
  return {
    sheets: sheets.map(({ cells, hidden: _, validations: __, ...sheet }) => ({
      ...sheet,
      cells: comparableCells(cells),
    })),
    // A name that a formula widens, such as what a file prints, stands in files alone.
    names: names
      .filter(({ range }) => range !== undefined)
      .map(({ name, sheet, range }) => ({ name, sheet, range }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function comparableCells(cells: Cells) {
  return everyCell(cells)
    .filter(({ cell }) => !isEmptyText(cell))
    .map(({ cell: { asInRow: _, ...cell }, ...at }) => [
      cellName(at),
      { ...cell, value: figure(cell), ...(cell.formula && { formula: bareSheets(thisRow(cell.formula)) }) },
    ]);
}

/** A file can hold a text of no characters; in Excel the cell that is given one is blank. */
function isEmptyText({ value, formula }: GridCell): boolean {
  return value === "" && formula === undefined;
}

/** The embedded workbook shows 15 digits, as Excel does. */
function figure({ value }: GridCell): GridCell["value"] {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** A file names the table and the row of a column that Excel shows as [@Price]. */
function thisRow(formula: string): string {
  return formula.replace(/\w+\[\[#This Row\],\[([^\]]+)\]\]/g, "[@$1]");
}

/** The name of a sheet in quotes that it does not need, as where sheets were made again. */
function bareSheets(formula: string): string {
  return formula.replace(/'([A-Za-z_]\w*)'!/g, "$1!");
}
