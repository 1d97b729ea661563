import type { PlanChart, PlanTable, PrintSetup, Protection as PlanProtection } from "../../workbook/plan";
import { chartCells } from "../workbook/chart-place";
import type { Sheet, Table } from "../workbook/shape";
import { body } from "../workbook/table";
import { lower, plain } from "./rules";

export function planTable(table: Table): PlanTable {
  const data = body(table);
  const { cells } = table.sheet.workbook;
  const columns = table.columns.map((title, i) => {
    const formula = cells.formula(table.sheet.index, data.row, data.column + i);
    const shared = formula !== undefined && everyRow(table, i, formula);
    return { title, ...(shared ? { formula } : {}) };
  });
  return { name: table.name, range: plain(table.area), columns, style: table.style };
}

/** True where all cells of the column were given this formula with structured references: it is the table's then. */
function everyRow(table: Table, column: number, formula: string): boolean {
  const { row, rows, column: first } = body(table);
  const { cells } = table.sheet.workbook;
  if (!formula.includes("[")) return false;
  return Array.from({ length: rows }, (_, i) =>
    cells.formula(table.sheet.index, row + i, first + column),
  ).every((other) => other === formula);
}

const CHART_TYPES: Readonly<Record<string, PlanChart["type"]>> = {
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  Line: "line",
  LineMarkers: "line",
};

/** Charts of types that a Plan does not know are left out. */
export function planChart(sheet: Sheet, chart: Sheet["charts"][number]): PlanChart[] {
  const type = CHART_TYPES[chart.type];
  if (!type) return [];
  const { category, value } = chart;
  return [
    {
      type,
      title: chart.title.visible ? chart.title.text : "",
      description: chart.name,
      categories: chart.series[0]?.categories ?? "",
      series: chart.series.map(({ name, values, colour }) => ({
        name,
        values,
        ...(colour === "" ? {} : { colour }),
      })),
      axes: {
        ...(category.titleVisible ? { category: category.title } : {}),
        ...(value.titleVisible ? { value: value.title } : {}),
        from: value.minimum === "" ? "automatic" : value.minimum,
        ...(value.numberFormat === "General" ? {} : { format: value.numberFormat }),
      },
      place: chartCells(sheet, chart),
    },
  ];
}

export function planProtection({ protection }: Sheet): PlanProtection {
  const names = ["Sort", "AutoFilter", "FormatColumns", "FormatRows"] as const;
  const allowed = names.filter((name) => protection?.allowed.has(`allow${name}`));
  return { allow: allowed.map((name) => lower(name)) };
}

export function planPrint({ page }: Sheet): PrintSetup {
  const { titleRows, titleColumns, footers } = page;
  const [area] = page.area;
  const { horizontalFitToPages: pagesWide = 1, verticalFitToPages } = page.zoom;
  const parts = [
    ["&L", footers.leftFooter],
    ["&C", footers.centerFooter],
    ["&R", footers.rightFooter],
  ] as const;
  const written = parts.filter(([, text]) => text !== "");
  const onlyCentre = written.length === 1 && written[0]?.[0] === "&C";
  const footer = onlyCentre ? footers.centerFooter : written.map(([at, text]) => at + text).join("");
  return {
    orientation: lower(page.orientation),
    ...(titleRows ? { repeatRows: { first: titleRows.row, last: titleRows.row + titleRows.rows - 1 } } : {}),
    ...(titleColumns
      ? {
          repeatColumns: { first: titleColumns.column, last: titleColumns.column + titleColumns.columns - 1 },
        }
      : {}),
    ...(area ? { area: plain(area) } : {}),
    ...(footer === "" ? {} : { footer }),
    ...(pagesWide > 1 ? { pagesWide } : {}),
    ...(verticalFitToPages === 1 ? { onOnePage: true } : {}),
  };
}
