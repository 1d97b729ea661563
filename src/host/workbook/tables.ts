import type { RangeAddress } from "../../workbook/address";
import { isDefinedName } from "../../workbook/defined-name";
import {
  ApiError,
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  notSupported,
  wrongShape,
} from "../protocol/api-error";
import { EmbeddedRange } from "./cell-range";
import { mayChange } from "./protection";
import type { CellRange, Sheet, Table, Workbook } from "./shape";
import { body } from "./table";
import { intersection } from "./overlay";
import { namesTable } from "./structured-references";

/** Header cells are a table's column names: what is written there renames the column, and formulas follow. */
export function tableCellsWritten(workbook: Workbook, sheet: Sheet, area: RangeAddress): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || !intersection({ ...table.area, rows: 1 }, area)) continue;
    nameColumns(workbook, table);
    retranslate(workbook, table);
  }
}

/** The first row of the range becomes the header, as `tables.add(address, true)` makes it. */
export function addTable(workbook: Workbook, range: CellRange, hasHeaders: boolean): Table {
  const { sheet } = range;
  mayChange(sheet);
  if (!hasHeaders) throw notSupported("tables.add without headers");
  const area = plainArea(range.rows === 1 ? range.at({ rows: 2 }) : range);
  mustBeFree(workbook, sheet, area);
  const id = workbook.newId();
  const table: Table = {
    id: String(id),
    sheet,
    name: freeTableName(workbook),
    area,
    columns: [],
    style: "TableStyleMedium2",
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  nameColumns(workbook, table);
  workbook.tables = [...workbook.tables, table];
  retranslate(workbook, table);
  workbook.changes.tell({ kind: "redrawn" });
  return table;
}

export function renameTable(workbook: Workbook, table: Table, name: string): void {
  if (!isDefinedName(name)) throw invalidArgument(`table name: ${name}`);
  const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const taken = workbook.tables.some((other) => other !== table && same(other.name));
  if (taken || workbook.names.find(name)) throw itemAlreadyExists();
  const before = table.name;
  table.name = name;
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...workbook.cells.givenFormulas(sheet.index)].map((given) => ({ sheet, ...given })),
  );
  const named = new RegExp(`(?<![\\w.])${before.replace(/[.\\?]/g, "\\$&")}(?=\\[)`, "gi");
  for (const { sheet, row, column, formula } of formulas) {
    const renamed = formula.replace(named, name);
    if (renamed !== formula || namesTable(formula, table))
      workbook.cells.setFormula(sheet.index, row, column, renamed);
  }
}

/** The header stays in its row ("Table.resize", @types/office-js). */
export function resizeTable(workbook: Workbook, table: Table, range: CellRange): void {
  mayChange(table.sheet);
  if (range.sheet !== table.sheet || range.row !== table.area.row || range.rows < 2)
    throw invalidArgument("newRange");
  if (!intersection(range, table.area)) throw invalidArgument("newRange");
  mustBeFree(workbook, table.sheet, range, table);
  table.area = plainArea(range);
  nameColumns(workbook, table);
  retranslate(workbook, table);
  workbook.changes.tell({ kind: "redrawn" });
}

/** Adds rows at the end where the cells below are empty; to move other cells down, as Excel does, is not supported. */
export function growTable(workbook: Workbook, table: Table, rows: number): CellRange {
  mayChange(table.sheet);
  const added = new EmbeddedRange(table.sheet, {
    ...table.area,
    row: table.area.row + table.area.rows,
    rows,
  });
  const { cells } = workbook;
  for (let row = added.row; row < added.row + rows; row += 1) {
    for (let column = added.column; column < added.column + added.columns; column += 1) {
      if (!cells.isEmpty(table.sheet.index, row, column)) throw notSupported("rows.add above other cells");
    }
  }
  mustBeFree(workbook, table.sheet, added);
  table.area = { ...table.area, rows: table.area.rows + rows };
  retranslate(workbook, table);
  return added;
}

/** Refuses lines that are not `columns` wide, and no lines at all. */
export function mustFit(values: readonly (readonly unknown[])[], columns: number): void {
  if (values.length === 0 || values.some((line) => line.length !== columns)) throw wrongShape();
}

export function removeTable(workbook: Workbook, table: Table): void {
  mayChange(table.sheet);
  workbook.tables = workbook.tables.filter((other) => other !== table);
  workbook.changes.tell({ kind: "redrawn" });
}

/** A table's cells below the header as a range; tables always have at least one such row. */
export function bodyRange(table: Table): CellRange {
  return new EmbeddedRange(table.sheet, body(table));
}

function mustBeFree(workbook: Workbook, sheet: Sheet, area: RangeAddress, except?: Table): void {
  const other = workbook.tables.some(
    (table) => table !== except && table.sheet === sheet && intersection(table.area, area),
  );
  if (other) throw invalidOperation("a table can't overlap another table");
  if (sheet.merges.some((merge) => intersection(merge, area))) {
    throw new ApiError(
      "MergedRangeConflict",
      "Cannot complete the operation. A table can't overlap with merged cells.",
    );
  }
}

/** Makes the header cells different texts, as Excel does: a blank becomes "Column1", a repeated one gets a number. */
function nameColumns(workbook: Workbook, table: Table): void {
  const { row, column, columns } = table.area;
  const { index } = table.sheet;
  const taken = new Set<string>();
  table.columns = Array.from({ length: columns }, (_, i) => {
    const shown = workbook.cells.text(index, row, column + i);
    const name = uniqueName(shown === "" ? `Column${i + 1}` : shown, taken);
    taken.add(name.toLowerCase());
    const { value } = workbook.cells.content(index, row, column + i);
    if (value !== name) workbook.cells.setValue(index, row, column + i, `'${name}`);
    return name;
  });
}

function uniqueName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
  return name;
}

function freeTableName(workbook: Workbook): string {
  const taken = new Set(workbook.tables.map((table) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`) || workbook.names.find(`Table${number}`)) number += 1;
  return `Table${number}`;
}

/** Formulas with structured references are given to IronCalc again after a table has changed. */
function retranslate(workbook: Workbook, table: Table): void {
  for (const sheet of workbook.sheets) {
    for (const { row, column, formula } of [...workbook.cells.givenFormulas(sheet.index)]) {
      const inTable = sheet === table.sheet && formula.includes("[");
      if (inTable || namesTable(formula, table)) workbook.cells.setFormula(sheet.index, row, column, formula);
    }
  }
}

function plainArea({ row, column, rows, columns }: RangeAddress): RangeAddress {
  return { row, column, rows, columns };
}
