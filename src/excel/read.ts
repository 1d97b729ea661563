import type { RangeAddress } from "../workbook/address";
import type { Attempt } from "../workbook/attempt";
import type { Grid, GridName, GridSheet } from "../workbook/grid";
import type { ExcelReason } from "../workbook/reasons";
import { parseReference } from "../workbook/reference";
import { type ReadArea, readCells } from "./read-cells";
import { inExcel, PATIENCE, type Requests, supports } from "./sync";
import { NO_CELLS } from "../workbook/cells";

/**
 * Everything in the open workbook. Excel's interface does not say whether dates count from 1904, so the grid says no;
 * and it names merged cells only from ExcelApi 1.13 on, so below it there are none.
 */
export function readOpenWorkbook(patience = PATIENCE): Promise<Attempt<Grid, ExcelReason>> {
  return inExcel(readGrid, patience);
}

/** The names of the open workbook's cells, by which it can be told what it is without reading it. */
export function namesOfWorkbook(patience = PATIENCE): Promise<Attempt<readonly string[], ExcelReason>> {
  return inExcel(async (excel) => {
    const names = excel.workbook.names.load("items/name");
    await excel.sync();
    return names.items.map(({ name }) => name);
  }, patience);
}

async function readGrid(excel: Requests): Promise<Grid> {
  const { workbook } = excel;
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/protection/protected");
  const tables = workbook.tables.load("items/name,items/worksheet/name,items/columns/items/name");
  const names = workbook.names.load("items/name,items/formula,items/scope");
  const application = workbook.application.load("calculationMode");
  await excel.sync();
  const tableRanges = tables.items.map((table) => table.getRange().load(PLACE));
  const outlines = sheets.items.map((sheet) => outline(sheet));
  await excel.sync();
  const placed = tables.items.map((table, index) => ({
    sheet: table.worksheet.name,
    name: table.name,
    range: rangeOf(tableRanges[index]),
    columns: table.columns.items.map(({ name }) => name),
  }));
  const read: GridSheet[] = [];
  for (const [index, sheet] of sheets.items.entries()) {
    const { used, merged } = outlines[index] ?? {};
    const area = used && !used.isNullObject ? { sheet, range: rangeOf(used) } : undefined;
    read.push({
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      protected: sheet.protection.protected,
      cells: area ? await readCells(excel, area satisfies ReadArea) : NO_CELLS,
      tables: placed
        .filter((table) => table.sheet === sheet.name)
        .map(({ name, range, columns }) => ({ name, range, columns })),
      merges: merged && !merged.isNullObject ? merged.areas.items.map(rangeOf) : [],
    });
  }
  const wide = names.items.filter(({ scope }) => scope === "Workbook");
  const manual = application.calculationMode === "Manual" ? ({ manual: true } as const) : {};
  return { source: "this workbook", sheets: read, names: wide.map(gridName), date1904: false, ...manual };
}

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";
const AREAS = "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount";

function outline(sheet: Excel.Worksheet) {
  const used = sheet.getUsedRangeOrNullObject(true).load(PLACE);
  const whole = sheet.getUsedRangeOrNullObject(false);
  const merged = supports("1.13") ? whole.getMergedAreasOrNullObject().load(AREAS) : undefined;
  return { used, merged };
}

function rangeOf(range: Excel.Range | undefined): RangeAddress {
  if (!range) throw new Error("a range that was not asked for");
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  };
}

function gridName({ name, formula }: Excel.NamedItem): GridName {
  const refersTo = String(formula).replace(/^=/, "");
  return { name, refersTo, ...parseReference(refersTo) };
}
