import type { RangeAddress } from "../workbook/address";
import type { EmbeddedWorkbook } from "./embedded-workbook";
import { intersection } from "./overlay";
import type { Sheet } from "./sheet";
import { namesTable } from "./structured-references";
import type { Table } from "./table";

/** Header cells are a table's column names: what is written there renames the column, and formulas follow. */
export function tableCellsWritten(workbook: EmbeddedWorkbook, sheet: Sheet, area: RangeAddress): void {
  for (const table of workbook.tables) {
    if (table.sheet !== sheet || !table.showHeaders) continue;
    const header = { ...table.area, rows: 1 };
    if (intersection(header, area)) refreshColumns(workbook, table);
  }
}

/** Reads the column names from the header cells again. */
export function refreshColumns(workbook: EmbeddedWorkbook, table: Table): void {
  const { row, column, columns } = table.area;
  table.columns = Array.from({ length: columns }, (_, i) =>
    workbook.cells.text(table.sheet.index, row, column + i),
  );
}

/** Formulas with structured references are given to IronCalc again after a table has moved its bounds. */
export function retranslate(workbook: EmbeddedWorkbook, table: Table): void {
  for (const sheet of workbook.sheets) {
    const formulas = [...workbook.cells.givenFormulas(sheet.index)];
    for (const { row, column, formula } of formulas) {
      if (namesTable(formula, table)) workbook.cells.setFormula(sheet.index, row, column, formula);
    }
  }
}
