import { cellName, rangeName } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import {
  type PlanChart,
  type PlanName,
  type PlanSheet,
  type PlanTable,
  valuesBeginAt,
} from "../../workbook/plan";
import { parseReference } from "../../workbook/reference";
import { step, type Step, type Target } from "./step";

/** Over header cells that are written already. */
export function tableSteps({ name: sheet, tables = [] }: PlanSheet): Step[] {
  return tables.map(({ name, range, style }: PlanTable) =>
    step(3, name, (target) => {
      const table = target.sheet(sheet).tables.add(rangeName(range), true);
      table.name = name;
      table.style = style;
    }),
  );
}

export function nameStep({ name, sheet, range, comment }: PlanName): Step {
  return step(2, comment, ({ workbook, sheet: sheetNamed }) => {
    workbook.names.add(name, sheetNamed(sheet).getRange(rangeName(range)), comment);
  });
}

export function chartSteps({ name, charts = [] }: PlanSheet): Step[] {
  return charts.map((chart) =>
    step(15 + chart.series.length * 6, chart, (target) => addChart(target, name, chart)),
  );
}

const TYPES = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
  line: "LineMarkers",
} as const satisfies Record<PlanChart["type"], string>;

function addChart(target: Target, sheet: string, plan: PlanChart): void {
  const [first] = plan.series;
  if (!first) throw new Error(`a chart without series: ${plan.title}`);
  const source = parseReference(first.values)?.range;
  const by = source && source.rows < source.columns ? "Rows" : "Columns";
  const chart = target.sheet(sheet).charts.add(TYPES[plan.type], rangeOf(target, first.values), by);
  // Excel has no call for a chart's description; a screen reader reads the name where there is none.
  chart.name = plan.description.slice(0, LIMITS.name);
  chart.title.text = plan.title;
  plan.series.forEach((series, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(series.name);
    if (index === 0) drawn.name = series.name;
    drawn.setValues(rangeOf(target, series.values));
    drawn.setXAxisValues(rangeOf(target, plan.categories));
    if (series.colour !== undefined) drawn.format.fill.setSolidColor(series.colour);
  });
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = "Bottom";
  setAxes(chart, plan);
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(
    cellName({ row, column }),
    cellName({ row: row + rows - 1, column: column + columns - 1 }),
  );
}

function setAxes({ axes: { categoryAxis, valueAxis } }: Excel.Chart, plan: PlanChart): void {
  if (plan.axes?.category !== undefined) categoryAxis.title.text = plan.axes.category;
  if (plan.axes?.value !== undefined) valueAxis.title.text = plan.axes.value;
  if (plan.axes?.format !== undefined) valueAxis.numberFormat = plan.axes.format;
  const beginning = valuesBeginAt(plan);
  if (beginning !== undefined) valueAxis.minimum = beginning;
  if (!plan.type.startsWith("bar")) return;
  // A lying bar chart reads from the top only when its categories run backwards; their far end is the bottom.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
}

function rangeOf(target: Target, reference: string): Excel.Range {
  const found = parseReference(reference);
  if (!found) throw new Error(`not a reference to one range: ${reference}`);
  return target.sheet(found.sheet).getRange(rangeName(found.range));
}
