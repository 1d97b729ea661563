import type { ReactElement } from "react";
import type { Chart } from "../../workbook/chart";
import type { CellRange, Sheet } from "../../workbook/shape";
import { valueScale, type Scale } from "./chart-scale";

/** Excel's first colours for series. */
const COLOURS = ["#156082", "#e97132", "#196b24", "#0f9ed5", "#a02b93", "#4ea72e"];
const TEXT = { fontSize: 11, fill: "#404040" };

interface Series {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

/** A chart of bars, columns or lines as a picture of its own cells' values; other types are drawn as columns. */
export function ChartPicture(props: {
  readonly sheet: Sheet;
  readonly chart: Chart;
  readonly width: number;
  readonly height: number;
}): ReactElement {
  const { sheet, chart, width, height } = props;
  const categories = textsAt(sheet, chart.series[0]?.categories ?? "");
  const series = chart.series.map(({ name, values, colour }, index) => ({
    name,
    colour: colour === "" ? (COLOURS[index % COLOURS.length] ?? "#156082") : colour,
    values: numbersAt(sheet, values),
  }));
  const stacked = chart.type.includes("Stacked");
  const totals = stacked
    ? categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
    : series.flatMap(({ values }) => values);
  const scale = valueScale(totals, chart.value);
  const title = chart.title.visible ? chart.title.text : "";
  const plot = {
    left: chart.type.startsWith("Bar") ? Math.min(150, width * 0.3) : 52,
    top: title === "" ? 12 : 34,
    right: 16,
    bottom: (chart.legend.visible ? 22 : 0) + (axisTitleBelow(chart) === "" ? 24 : 40),
  };
  const area = {
    left: plot.left,
    top: plot.top,
    width: Math.max(1, width - plot.left - plot.right),
    height: Math.max(1, height - plot.top - plot.bottom),
  };
  const drawing = { chart, categories, series, scale, area, stacked };
  return (
    <svg role="img" aria-label={chart.name} width={width} height={height} fontFamily="Liberation Sans, Arial">
      <rect width={width} height={height} fill="#ffffff" stroke="#d1d1d1" />
      {title !== "" && (
        <text x={width / 2} y={20} textAnchor="middle" fontSize={14} fontWeight="bold" fill="#404040">
          {title}
        </text>
      )}
      {chart.type.startsWith("Bar") ? <Bars {...drawing} /> : <Upright {...drawing} />}
      {axisTitleBelow(chart) !== "" && (
        <text {...TEXT} x={area.left + area.width / 2} y={area.top + area.height + 32} textAnchor="middle">
          {axisTitleBelow(chart)}
        </text>
      )}
      {chart.legend.visible && <Legend series={series} width={width} y={height - 10} />}
    </svg>
  );
}

/** The title of the axis that lies: that of the values where bars lie. */
function axisTitleBelow({ type, category, value }: Chart): string {
  const axis = type.startsWith("Bar") ? value : category;
  return axis.titleVisible ? axis.title : "";
}

interface Drawing {
  readonly chart: Chart;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  readonly scale: Scale;
  readonly area: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly stacked: boolean;
}

/** Columns and lines: values go up, categories across. */
function Upright({ chart, categories, series, scale, area, stacked }: Drawing): ReactElement {
  const y = (value: number) =>
    area.top + area.height * (1 - (value - scale.from) / (scale.to - scale.from || 1));
  const step = area.width / Math.max(1, categories.length);
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={area.left} x2={area.left + area.width} y1={y(tick)} y2={y(tick)} stroke="#d9d9d9" />
          <text {...TEXT} x={area.left - 6} y={y(tick) + 4} textAnchor="end">
            {shown(tick, chart)}
          </text>
        </g>
      ))}
      {categories.map((category, i) => (
        <text
          key={category + i}
          {...TEXT}
          x={area.left + step * (i + 0.5)}
          y={area.top + area.height + 16}
          textAnchor="middle"
        >
          {cut(category, step / 6)}
        </text>
      ))}
      {chart.type.startsWith("Line")
        ? series.map(({ name, colour, values }) => (
            <polyline
              key={name}
              points={values.map((value, i) => `${area.left + step * (i + 0.5)},${y(value)}`).join(" ")}
              fill="none"
              stroke={colour}
              strokeWidth={2.25}
            />
          ))
        : blocks({ series, stacked, count: categories.length, step }).map(
            ({ key, colour, from, to, at, thick }) => (
              <rect
                key={key}
                x={area.left + at}
                width={thick}
                y={Math.min(y(from), y(to))}
                height={Math.abs(y(from) - y(to))}
                fill={colour}
              />
            ),
          )}
      {chart.value.titleVisible && (
        <text
          {...TEXT}
          transform={`translate(12 ${area.top + area.height / 2}) rotate(-90)`}
          textAnchor="middle"
        >
          {chart.value.title}
        </text>
      )}
    </>
  );
}

/** Lying bars: values go across, and the first category stands on top where the chart says so. */
function Bars({ chart, categories, series, scale, area, stacked }: Drawing): ReactElement {
  const x = (value: number) => area.left + (area.width * (value - scale.from)) / (scale.to - scale.from || 1);
  const step = area.height / Math.max(1, categories.length);
  const down = (at: number, thick: number) =>
    chart.category.reversePlotOrder ? area.top + at : area.top + area.height - at - thick;
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={area.top} y2={area.top + area.height} stroke="#d9d9d9" />
          <text {...TEXT} x={x(tick)} y={area.top + area.height + 16} textAnchor="middle">
            {shown(tick, chart)}
          </text>
        </g>
      ))}
      {categories.map((category, i) => (
        <text
          key={category + i}
          {...TEXT}
          x={area.left - 6}
          y={down(step * i, step) + step / 2 + 4}
          textAnchor="end"
        >
          {cut(category, (area.left - 10) / 6)}
        </text>
      ))}
      {blocks({ series, stacked, count: categories.length, step }).map(
        ({ key, colour, from, to, at, thick }) => (
          <rect
            key={key}
            x={Math.min(x(from), x(to))}
            width={Math.abs(x(from) - x(to))}
            y={down(at, thick)}
            height={thick}
            fill={colour}
          />
        ),
      )}
    </>
  );
}

interface Block {
  readonly key: string;
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  /** Pixels along the categories, and how many. */
  readonly at: number;
  readonly thick: number;
}

/** One block for each value; the space between categories is 80% of a block, as in the files that the product writes. */
function blocks(given: {
  readonly series: readonly Series[];
  readonly stacked: boolean;
  readonly count: number;
  readonly step: number;
}): Block[] {
  const { series, stacked, count, step } = given;
  const beside = stacked ? 1 : Math.max(1, series.length);
  const thick = step / (beside + 0.8);
  const found: Block[] = [];
  for (let i = 0; i < count; i += 1) {
    let base = 0;
    series.forEach(({ name, colour, values }, place) => {
      const value = values[i] ?? 0;
      const at = step * i + thick * 0.4 + (stacked ? 0 : thick * place);
      found.push({ key: `${name} ${place} ${i}`, colour, from: base, to: base + value, at, thick });
      if (stacked) base += value;
    });
  }
  return found;
}

function Legend(props: {
  readonly series: readonly Series[];
  readonly width: number;
  readonly y: number;
}): ReactElement {
  const { series, width, y } = props;
  const widths = series.map(({ name }) => 22 + name.length * 6.2);
  const start = (width - widths.reduce((sum, one) => sum + one, 0)) / 2;
  return (
    <>
      {series.map(({ name, colour }, index) => {
        const x = start + widths.slice(0, index).reduce((sum, one) => sum + one, 0);
        return (
          <g key={name + index}>
            <rect x={x} y={y - 9} width={10} height={10} fill={colour} />
            <text {...TEXT} x={x + 14} y={y}>
              {name}
            </text>
          </g>
        );
      })}
    </>
  );
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, Math.max(1, Math.floor(most) - 1))}…`;
}

function shown(value: number, { value: { numberFormat } }: Chart): string {
  if (/%/.test(numberFormat)) return `${Number((value * 100).toFixed(2))}%`;
  const money = /£/.test(numberFormat) ? "£" : "";
  return `${value < 0 ? "-" : ""}${money}${Math.abs(value).toLocaleString("en-GB", { maximumFractionDigits: 2 })}`;
}

function rangeAt(sheet: Sheet, reference: string): CellRange | undefined {
  return reference === "" ? undefined : sheet.workbook.resolve(reference);
}

function eachCell<T>(range: CellRange | undefined, read: (row: number, column: number) => T): T[] {
  if (!range) return [];
  const { row, column, rows, columns } = range;
  return Array.from({ length: rows * columns }, (_, i) =>
    read(row + Math.floor(i / columns), column + (i % columns)),
  );
}

function textsAt(sheet: Sheet, reference: string): string[] {
  const range = rangeAt(sheet, reference);
  return eachCell(range, (row, column) => sheet.workbook.cells.text(range?.sheet.index ?? 0, row, column));
}

/** What is no number counts as 0, as Excel draws it. */
function numbersAt(sheet: Sheet, reference: string): number[] {
  const range = rangeAt(sheet, reference);
  return eachCell(range, (row, column) => {
    const { value } = sheet.workbook.cells.content(range?.sheet.index ?? 0, row, column);
    return typeof value === "number" ? value : 0;
  });
}
