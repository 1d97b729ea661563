import type { Plan, PlanName, PlanSheet } from "../../workbook/plan";
import { EmbeddedRange } from "../workbook/cell-range";
import type { CellRange, Sheet, Workbook } from "../workbook/shape";
import { columnCharacters, columnPoints } from "../workbook/sizes";
import { columnsWithData, usedRange } from "../workbook/used-range";
import { Looks, planCells } from "./cells";
import { planChart, planPrint, planProtection, planTable } from "./objects";
import { plain, planConditionalFormats, planValidations } from "./rules";

/** Everything in the workbook as a Plan, so that it can be written as an .xlsx file. */
export function toPlan(workbook: Workbook): Plan {
  workbook.finish();
  const looks = new Looks();
  const sheets = workbook.sheets.map((sheet) => planSheet(sheet, looks));
  return {
    kind: "workbook",
    title: workbook.properties.get("title") ?? "",
    ...(workbook.properties.has("subject") ? { subject: workbook.properties.get("subject") } : {}),
    styles: looks.styles,
    sheets,
    names: workbook.names.all.flatMap((name) => planName(workbook, name.name, name.comment)),
    activeSheet: workbook.activeSheet.name,
  };
}

function planSheet(sheet: Sheet, looks: Looks): PlanSheet {
  const { workbook } = sheet;
  const area = drawnArea(sheet);
  const frozen = {
    rows: workbook.model.getFrozenRowsCount(sheet.index),
    columns: workbook.model.getFrozenColumnsCount(sheet.index),
  };
  const visibility = workbook.visibility(sheet);
  return {
    name: sheet.name,
    visibility: visibility === "VeryHidden" ? "veryHidden" : visibility === "Hidden" ? "hidden" : "visible",
    ...(sheet.tabColour === "" ? {} : { tabColour: sheet.tabColour }),
    columnWidths: columnWidths(sheet, area),
    rowHeights: rowHeights(sheet, area),
    hiddenColumns: hiddenColumns(sheet, area),
    cells: area ? planCells(area, looks) : [],
    merges: sheet.merges,
    validations: area ? planValidations(area) : [],
    conditionalFormats: sheet.conditionalFormats.flatMap(planConditionalFormats),
    tables: workbook.tables.filter((table) => table.sheet === sheet).map(planTable),
    charts: sheet.charts.flatMap((chart) => planChart(sheet, chart)),
    ...(frozen.rows + frozen.columns > 0 ? { freeze: frozen } : {}),
    showGridlines: workbook.model.getShowGridLines(sheet.index),
    ...(sheet.protection ? { protection: planProtection(sheet) } : {}),
    print: planPrint(sheet),
  };
}

/** The rectangle from A1 that holds every cell with a content or a look of its own. */
function drawnArea(sheet: Sheet): CellRange | undefined {
  const { model } = sheet.workbook;
  const used = usedRange(EmbeddedRange.whole(sheet), false);
  let rows = used ? used.row + used.rows : 0;
  let columns = used ? used.column + used.columns : 0;
  for (const column of columnsWithData(EmbeddedRange.whole(sheet))) {
    columns = Math.max(columns, column + 1);
    rows = Math.max(rows, ...model.getRowsWithData(sheet.index, column + 1));
  }
  return rows === 0 ? undefined : new EmbeddedRange(sheet, { row: 0, column: 0, rows, columns });
}

/** Characters, from column A to the last that was set or used. */
function columnWidths(sheet: Sheet, area: CellRange | undefined): number[] {
  const last = area?.columns ?? 0;
  return Array.from({ length: last }, (_, column) =>
    columnCharacters(sheet.columnWidths.at(0, column) ?? columnPoints(sheet.standardWidth)),
  );
}

/** Points. */
function rowHeights(sheet: Sheet, area: CellRange | undefined): Record<number, number> {
  const heights: Record<number, number> = {};
  for (let row = 0; row < (area?.rows ?? 0); row += 1) {
    const height = sheet.rowHeights.at(row, 0);
    if (height !== undefined) heights[row] = height;
  }
  return heights;
}

function hiddenColumns(sheet: Sheet, area: CellRange | undefined): number[] {
  const columns = Array.from({ length: area?.columns ?? 0 }, (_, column) => column);
  return columns.filter((column) => sheet.hiddenColumns.at(0, column));
}

function planName(workbook: Workbook, name: string, comment: string): PlanName[] {
  const range = workbook.names.range(name);
  if (!range) return [];
  return [{ name, sheet: range.sheet.name, range: plain(range), ...(comment === "" ? {} : { comment }) }];
}
