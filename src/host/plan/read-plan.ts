import type { Column, Row, Worksheet } from "exceljs";
import { columnIndex, parseRange } from "../../workbook/address";
import type { Attempt } from "../../workbook/attempt";
import { cellAt, everyCell } from "../../workbook/cells";
import { isDefinedName } from "../../workbook/defined-name";
import type { Grid, GridSheet } from "../../workbook/grid";
import { LIMITS } from "../../workbook/limits";
import type { Plan, PlanCell, PlanSheet, PrintSetup, Protection } from "../../workbook/plan";
import { readXlsx } from "../../xlsx/read";
import type { UnreadableReason } from "../../xlsx/unreadable";
import { Looks } from "./cells";
import { readConditionalFormats } from "./read-rules";
import { readStyle } from "./read-style";
import { type Beside, readBeside } from "./read-beside";

/**
 * What an .xlsx file holds, as a Plan. Values, formulas, names and tables are read by the product's own strict reader, and
 * what is around them by exceljs, which is fetched when the first file is opened. What a Plan cannot say is left out:
 * colours of a theme, lines on some sides of a cell, conditional formats that are no formula, pictures.
 */
export async function readPlan(bytes: Uint8Array, source: string): Promise<Attempt<Plan, UnreadableReason>> {
  const read = await readXlsx(bytes, source);
  if (!read.ok) return read;
  const { default: ExcelJS } = await import("exceljs");
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.slice().buffer);
  const beside = readBeside(bytes);
  const looks = new Looks();
  const sheets = read.value.sheets.map((sheet): PlanSheet => {
    const around = file.getWorksheet(sheet.name);
    if (!around) throw new Error(`exceljs does not know the sheet: ${sheet.name}`);
    return planSheet(sheet, around, beside.get(sheet.name) ?? NOTHING, looks);
  });
  const active = file.views[0]?.activeTab;
  return {
    ok: true,
    value: {
      kind: "workbook",
      title: file.title ?? "",
      ...(file.subject ? { subject: file.subject } : {}),
      styles: looks.styles,
      sheets,
      names: planNames(read.value),
      ...(active === undefined ? {} : { activeSheet: file.worksheets[active]?.name }),
    },
  };
}

const NOTHING: Beside = { validations: [], links: new Map(), charts: [] };

function planNames({ names }: Grid): Plan["names"] {
  // Excel keeps names of its own, such as that of a filtered range.
  return names.flatMap(({ name, sheet, range }) =>
    sheet && range && isDefinedName(name) ? [{ name, sheet, range }] : [],
  );
}

function planCells(sheet: GridSheet, around: Worksheet, looks: Looks, { links }: Beside): PlanCell[] {
  const found = new Map<string, PlanCell>();
  for (const { row, column, cell } of everyCell(sheet.cells)) {
    const { value, formula } = cell;
    const link = links.get(`${row} ${column}`);
    found.set(`${row} ${column}`, {
      row,
      column,
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(link && value !== null ? { link } : {}),
    });
  }
  around.eachRow({ includeEmpty: true }, (line: Row, number) => {
    line.eachCell({ includeEmpty: true }, (cell, at) => {
      const style = looks.key(readStyle(cell.style));
      if (style === undefined) return;
      const [row, column] = [number - 1, at - 1];
      const key = `${row} ${column}`;
      found.set(key, { ...(found.get(key) ?? { row, column, value: null }), style });
    });
  });
  return [...found.values()];
}

function planSheet(sheet: GridSheet, around: Worksheet, beside: Beside, looks: Looks): PlanSheet {
  const { name, visibility, merges, tables, cells } = sheet;
  const [view] = around.views;
  const tab = around.properties.tabColor?.argb;
  const columns = columnsOf(around);
  const frozen = view?.state === "frozen" ? { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 } : undefined;
  const styled = around.model as unknown as {
    readonly tables?: readonly { name: string; style?: { theme?: string } }[];
  };
  return {
    name,
    visibility,
    ...(tab === undefined ? {} : { tabColour: `#${tab.slice(-6)}` }),
    columnWidths: columns.map(({ width }) => (width === undefined ? 8.43 : shownWidth(width))),
    rowHeights: rowHeights(around),
    hiddenColumns: columns.flatMap(({ hidden }, index) => (hidden ? [index] : [])),
    cells: planCells(sheet, around, looks, beside),
    merges,
    tables: tables.map((table) => ({
      name: table.name,
      range: table.range,
      columns: table.columns.map((title, index) => ({
        title,
        formula: cellAt(cells, { row: table.range.row + 1, column: table.range.column + index })?.formula,
      })),
      style: styled.tables?.find((one) => one.name === table.name)?.style?.theme ?? "TableStyleMedium2",
    })),
    validations: beside.validations,
    conditionalFormats: readConditionalFormats(around),
    charts: beside.charts,
    ...(frozen ? { freeze: frozen } : {}),
    showGridlines: view?.showGridLines ?? true,
    ...protection(around),
    print: print(around),
  };
}

/** As far as the last that has a width of its own. */
function columnsOf(around: Worksheet): Column[] {
  const columns = Array.from({ length: around.columnCount }, (_, index) => around.getColumn(index + 1));
  return columns.slice(0, columns.findLastIndex(({ width }) => width !== undefined) + 1);
}

/** A file's width counts the 5 pixels beside the characters, each 7 pixels wide (ECMA-376 part 1, 18.3.1.13). */
function shownWidth(stored: number): number {
  return Math.max(0, Math.round((stored - 5 / 7) * 100) / 100);
}

function rowHeights(around: Worksheet): Record<number, number> {
  const heights: Record<number, number> = {};
  around.eachRow({ includeEmpty: true }, ({ height }, number) => {
    // exceljs has it undefined where the file says none.
    if ((height as number | undefined) !== undefined)
      heights[number - 1] = Math.min(height, LIMITS.rowHeight);
  });
  return heights;
}

const ALLOWED = ["sort", "autoFilter", "formatColumns", "formatRows"] as const;

function protection(around: Worksheet): { readonly protection?: Protection } {
  const { sheetProtection } = around.model as unknown as {
    readonly sheetProtection?: Readonly<Record<string, boolean | undefined>> | null;
  };
  if (!sheetProtection?.["sheet"]) return {};
  return { protection: { allow: ALLOWED.filter((name) => sheetProtection[name] === true) } };
}

function print({ pageSetup, headerFooter }: Worksheet): PrintSetup {
  const { orientation = "portrait", printTitlesRow, printTitlesColumn, printArea } = pageSetup;
  const { fitToPage, fitToWidth = 1, fitToHeight } = pageSetup;
  const area = parseRange(printArea ?? "");
  const [firstRow = 0, lastRow = 0] = (printTitlesRow ?? "").split(":").map(Number);
  const [firstColumn = "", lastColumn = ""] = (printTitlesColumn ?? "").split(":");
  const footer = (headerFooter as { oddFooter?: string } | null | undefined)?.oddFooter;
  return {
    orientation,
    ...(firstRow > 0 ? { repeatRows: { first: firstRow - 1, last: lastRow - 1 } } : {}),
    ...(firstColumn === "" ? {} : { repeatColumns: lines(firstColumn, lastColumn) }),
    ...(area ? { area } : {}),
    ...(footer ? { footer } : {}),
    ...(fitToPage && fitToWidth > 1 ? { pagesWide: fitToWidth } : {}),
    ...(fitToPage && fitToHeight === 1 ? { onOnePage: true } : {}),
  };
}

function lines(first: string, last: string): { first: number; last: number } {
  return { first: columnIndex(first), last: columnIndex(last) };
}
