import { absoluteReference, type RangeAddress } from "../../workbook/address";
import {
  asColour,
  asFlag,
  asInstance,
  asNumber,
  asOneOf,
  asText,
  asWhole,
  isAbsent,
} from "../protocol/arguments";
import { invalidArgument, itemAlreadyExists } from "../protocol/api-error";
import { EmbeddedRange } from "../workbook/cell-range";
import type { CellRange, Sheet } from "../workbook/shape";
import { newAxis, type Chart, type ChartAxisState, type ChartSeriesState } from "../workbook/chart";
import { chartBox } from "../workbook/chart-place";
import type { Argument, Json, Members, Property } from "../protocol/members";

const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
] as const;

class SheetChart {
  constructor(
    readonly sheet: Sheet,
    readonly chart: Chart,
  ) {}
}

class Series {
  constructor(
    readonly chart: SheetChart,
    readonly series: ChartSeriesState,
  ) {}
}

export const chartCollectionMembers: Members<Sheet> = {
  type: "ChartCollection",
  items: { type: "Chart", list: chartsOf, find: (sheet, key) => findChart(sheet, key) },
  properties: { count: { since: "1.1", get: ({ charts }) => charts.length } },
  methods: {
    add: {
      since: "1.1",
      returns: "Chart",
      call: (sheet, [type, source, seriesBy]) => addChart(sheet, asOneOf(type, TYPES), source, seriesBy),
    },
    getCount: { since: "1.4", call: ({ charts }) => charts.length },
    getItem: { since: "1.1", returns: "Chart", call: (sheet, [name]) => findChart(sheet, asText(name)) },
    getItemAt: { since: "1.1", returns: "Chart", call: (sheet, [index]) => chartsOf(sheet)[asWhole(index)] },
    getItemOrNullObject: {
      since: "1.4",
      returns: "Chart",
      call: (sheet, [name]) => findChart(sheet, asText(name)),
    },
  },
};

/** Points from the sheet's top left corner. */
function size(name: "left" | "top" | "width" | "height"): Property<SheetChart> {
  return {
    since: "1.1",
    get: ({ chart }) => chart[name],
    set: ({ chart }, value) => {
      const points = asNumber(value, name);
      if (points < 0) throw invalidArgument(name);
      chart[name] = points;
    },
  };
}

export const chartMembers: Members<SheetChart> = {
  type: "Chart",
  id: { property: "id", get: ({ chart }) => chart.id },
  properties: {
    id: { since: "1.7", get: ({ chart }) => chart.id },
    name: {
      since: "1.1",
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value) => {
        const name = asText(value);
        if (sheet.charts.some((other) => other !== chart && other.name === name)) throw itemAlreadyExists();
        chart.name = name;
      },
    },
    chartType: {
      since: "1.7",
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        chart.type = asOneOf(value, TYPES);
      },
    },
    left: size("left"),
    top: size("top"),
    width: size("width"),
    height: size("height"),
  },
  objects: {
    axes: { since: "1.1", type: "ChartAxes", get: (chart) => chart },
    legend: { since: "1.1", type: "ChartLegend", get: ({ chart }) => chart.legend },
    series: { since: "1.1", type: "ChartSeriesCollection", get: (chart) => chart },
    title: { since: "1.1", type: "ChartTitle", get: ({ chart }) => chart.title },
    worksheet: { since: "1.2", type: "Worksheet", get: ({ sheet }) => sheet },
  },
  methods: {
    delete: {
      since: "1.1",
      call: ({ sheet, chart }) => {
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
    setPosition: {
      since: "1.1",
      call: ({ sheet, chart }, [start, end]) => {
        const first = toRange(sheet, start);
        const last = isAbsent(end) ? undefined : toRange(sheet, end);
        const box = chartBox(sheet, last ? spanned(first, last) : first);
        chart.left = box.left;
        chart.top = box.top;
        if (!last) return;
        chart.width = box.width;
        chart.height = box.height;
      },
    },
  },
};

export const chartTitleMembers: Members<Chart["title"]> = {
  type: "ChartTitle",
  properties: {
    text: {
      since: "1.1",
      get: ({ text }) => text,
      set: (title, value) => {
        title.text = asText(value);
        title.visible = true;
      },
    },
    visible: {
      since: "1.1",
      get: ({ visible }) => visible,
      set: (title, value) => {
        title.visible = asFlag(value);
      },
    },
  },
};

export const chartLegendMembers: Members<Chart["legend"]> = {
  type: "ChartLegend",
  properties: {
    visible: {
      since: "1.1",
      get: ({ visible }) => visible,
      set: (legend, value) => {
        legend.visible = asFlag(value);
      },
    },
    position: {
      since: "1.1",
      get: ({ position }) => position,
      set: (legend, value) => {
        legend.position = asOneOf(value, ["Top", "Bottom", "Left", "Right", "Corner"]);
      },
    },
  },
};

export const chartAxesMembers: Members<SheetChart> = {
  type: "ChartAxes",
  objects: {
    categoryAxis: { since: "1.1", type: "ChartAxis", get: ({ chart }) => chart.category },
    valueAxis: { since: "1.1", type: "ChartAxis", get: ({ chart }) => chart.value },
  },
};

function bound(name: "minimum" | "maximum"): Property<ChartAxisState> {
  return {
    since: "1.1",
    get: (axis) => axis[name],
    set: (axis, value) => {
      axis[name] = value === "" ? "" : asNumber(value, name);
    },
  };
}

export const chartAxisMembers: Members<ChartAxisState> = {
  type: "ChartAxis",
  properties: {
    minimum: bound("minimum"),
    maximum: bound("maximum"),
    numberFormat: {
      since: "1.8",
      get: ({ numberFormat }) => numberFormat,
      set: (axis, value) => {
        axis.numberFormat = asText(value);
      },
    },
    position: {
      since: "1.8",
      get: ({ position }) => position,
      set: (axis, value) => {
        axis.position = asOneOf(value, ["Automatic", "Maximum", "Minimum"]);
      },
    },
    reversePlotOrder: {
      since: "1.7",
      get: ({ reversePlotOrder }) => reversePlotOrder,
      set: (axis, value) => {
        axis.reversePlotOrder = asFlag(value);
      },
    },
    visible: {
      since: "1.7",
      get: ({ visible }) => visible,
      set: (axis, value) => {
        axis.visible = asFlag(value);
      },
    },
  },
  objects: { title: { since: "1.1", type: "ChartAxisTitle", get: (axis) => axis } },
};

export const chartAxisTitleMembers: Members<ChartAxisState> = {
  type: "ChartAxisTitle",
  properties: {
    text: {
      since: "1.1",
      get: ({ title }) => title,
      set: (axis, value) => {
        axis.title = asText(value);
        axis.titleVisible = true;
      },
    },
    visible: {
      since: "1.1",
      get: ({ titleVisible }) => titleVisible,
      set: (axis, value) => {
        axis.titleVisible = asFlag(value);
      },
    },
  },
};

export const chartSeriesCollectionMembers: Members<SheetChart> = {
  type: "ChartSeriesCollection",
  items: { type: "ChartSeries", list: seriesOf },
  properties: { count: { since: "1.1", get: ({ chart }) => chart.series.length } },
  methods: {
    add: {
      since: "1.7",
      returns: "ChartSeries",
      call: (chart, [name]) => {
        const series = newSeries(isAbsent(name) ? `Series${chart.chart.series.length + 1}` : asText(name));
        chart.chart.series.push(series);
        return new Series(chart, series);
      },
    },
    getCount: { since: "1.4", call: ({ chart }) => chart.series.length },
    getItemAt: {
      since: "1.1",
      returns: "ChartSeries",
      call: (chart, [index]) => seriesOf(chart)[asWhole(index)],
    },
  },
};

export const chartSeriesMembers: Members<Series> = {
  type: "ChartSeries",
  properties: {
    name: {
      since: "1.1",
      get: ({ series }) => series.name,
      set: ({ series }, value) => {
        series.name = asText(value);
      },
    },
  },
  objects: { format: { since: "1.1", type: "ChartSeriesFormat", get: (series) => series } },
  methods: {
    delete: {
      since: "1.7",
      call: ({ chart, series }) => {
        chart.chart.series = chart.chart.series.filter((other) => other !== series);
      },
    },
    setValues: {
      since: "1.7",
      call: ({ series }, [source]) => {
        series.values = reference(source);
      },
    },
    setXAxisValues: {
      since: "1.7",
      call: ({ series }, [source]) => {
        series.categories = reference(source);
      },
    },
  },
};

export const chartSeriesFormatMembers: Members<Series> = {
  type: "ChartSeriesFormat",
  objects: { fill: { since: "1.1", type: "ChartFill", get: (series) => series } },
};

export const chartFillMembers: Members<Series> = {
  type: "ChartFill",
  methods: {
    clear: {
      since: "1.1",
      call: ({ series }) => {
        series.colour = "";
      },
    },
    setSolidColor: {
      since: "1.1",
      call: ({ series }, [colour]) => {
        series.colour = asColour(colour);
      },
    },
  },
};

function chartsOf(sheet: Sheet): readonly SheetChart[] {
  return sheet.charts.map((chart) => new SheetChart(sheet, chart));
}

function findChart(sheet: Sheet, key: Json): SheetChart | undefined {
  return chartsOf(sheet).find(({ chart }) => chart.name === key || chart.id === key);
}

function seriesOf(chart: SheetChart): readonly Series[] {
  return chart.chart.series.map((series) => new Series(chart, series));
}

function newSeries(name: string): ChartSeriesState {
  return { name, values: "", categories: "", colour: "" };
}

function reference(source: Argument): string {
  const range = asInstance(source, EmbeddedRange);
  if (!range) throw invalidArgument("sourceData");
  return absoluteReference(range.sheet.name, range);
}

function addChart(sheet: Sheet, type: string, source: Argument, seriesBy: Argument): SheetChart {
  const range = asInstance(source, EmbeddedRange);
  if (!range) throw invalidArgument("sourceData");
  const by = asOneOf(seriesBy, ["Auto", "Columns", "Rows"], "Auto");
  const id = sheet.workbook.newId();
  const chart: Chart = {
    id: `{${sheet.key}-${id}}`,
    name: `Chart ${id}`,
    type,
    title: { text: "Chart Title", visible: false },
    category: newAxis(),
    value: newAxis(),
    legend: { visible: true, position: "Bottom" },
    series: [...seriesFrom(range, by)],
    left: 0,
    top: 0,
    width: 360,
    height: 216,
  };
  sheet.charts = [...sheet.charts, chart];
  return new SheetChart(sheet, chart);
}

/**
 * Reads the series of a range. Where each column is a series, text in the first row names the series and text in the
 * first column gives the categories; where each row is one, the other way round. "Auto" makes the fewer of the two
 * the series.
 */
function seriesFrom(range: CellRange, by: "Auto" | "Columns" | "Rows"): ChartSeriesState[] {
  const columns = by === "Columns" || (by === "Auto" && range.rows >= range.columns);
  const names = holdsText(range, range.rows > 1 ? range.row : -1, range.column + range.columns - 1);
  const labels = range.columns > 1 && holdsText(range, range.row + range.rows - 1, range.column);
  const data = range.at(inner(range, names, labels));
  const lines = columns ? data.columns : data.rows;
  return Array.from({ length: lines }, (_, i) => {
    const values = columns
      ? data.at({ column: data.column + i, columns: 1 })
      : data.at({ row: data.row + i, rows: 1 });
    const title = columns
      ? names && range.at({ row: range.row, column: values.column, rows: 1, columns: 1 })
      : labels && range.at({ row: values.row, column: range.column, rows: 1, columns: 1 });
    const along = columns
      ? labels && data.at({ column: range.column, columns: 1 })
      : names && data.at({ row: range.row, rows: 1 });
    return {
      ...newSeries(title ? shown(title) : `Series${i + 1}`),
      values: absoluteReference(range.sheet.name, values),
      categories: along ? absoluteReference(range.sheet.name, along) : "",
    };
  });
}

function inner({ row, column, rows, columns }: CellRange, names: boolean, labels: boolean): RangeAddress {
  return {
    row: names ? row + 1 : row,
    column: labels ? column + 1 : column,
    rows: names ? rows - 1 : rows,
    columns: labels ? columns - 1 : columns,
  };
}

function holdsText(range: CellRange, row: number, column: number): boolean {
  if (row < 0) return false;
  const { sheet } = range;
  return typeof sheet.workbook.cells.content(sheet.index, row, column).value === "string";
}

function shown({ sheet, row, column }: CellRange): string {
  return sheet.workbook.cells.text(sheet.index, row, column);
}

function toRange(sheet: Sheet, argument: Argument): CellRange {
  return asInstance(argument, EmbeddedRange) ?? sheet.workbook.range(sheet, asText(argument));
}

function spanned(first: CellRange, last: CellRange): CellRange {
  const rows = last.row + last.rows - first.row;
  const columns = last.column + last.columns - first.column;
  return first.at({ rows, columns });
}
