import { columnName, type RangeAddress, rangeName } from "../../workbook/address";
import type { Plan, PlanSheet, Style } from "../../workbook/plan";
import { addressLists, rectangles } from "../../workbook/rectangles";
import { step, type Step } from "./step";

/** Excel takes 8,192 characters of addresses; some hosts count the sheet's name too. */
const LONGEST_LIST = 4_000;

/** Each look once for all its cells; number formats for each rectangle, since several areas take none together. */
export function lookSteps(sheet: PlanSheet, styles: Plan["styles"]): Step[] {
  const computed = sheet.cells.filter(
    ({ formula, style }) =>
      formula !== undefined && (style === undefined || styles[style]?.format === undefined),
  );
  const styled = sheet.cells.filter(({ style }) => style !== undefined);
  const looks = [...groupedBy(styled, ({ style }) => style ?? "")].flatMap(([key, cells]) => {
    const style = styles[key];
    if (!style) throw new Error(`unknown style: ${key}`);
    const areas = rectangles(cells);
    return [...formatSteps(sheet.name, style, areas), ...numberFormatSteps(sheet.name, style.format, areas)];
  });
  // Excel gives a formula the format of the money or date that it speaks of.
  return [...numberFormatSteps(sheet.name, "General", rectangles(computed)), ...looks];
}

function formatSteps(sheet: string, style: Style, areas: readonly RangeAddress[]): Step[] {
  const { format: _numberFormat, border, ...look } = style;
  const drawn = Object.keys(look).length === 0 ? [] : onAreas(sheet, areas, 10, (one) => drawLook(one, look));
  if (border === undefined) return drawn;
  return [...drawn, ...borderSteps(sheet, border, areas)];
}

function onAreas(
  sheet: string,
  areas: readonly RangeAddress[],
  calls: number,
  apply: (format: Excel.RangeFormat) => void,
): Step[] {
  const lists = addressLists(
    areas.map((area) => rangeName(area)),
    LONGEST_LIST,
  );
  return lists.map((list) =>
    step(calls, list, (target) => apply(target.sheet(sheet).getRanges(list).format)),
  );
}

function drawLook(format: Excel.RangeFormat, style: Omit<Style, "format" | "border">): void {
  const { bold, italic, underline, size, colour, fill, horizontal, vertical, wrap, indent, locked } = style;
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (underline !== undefined) format.font.underline = underline ? "Single" : "None";
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = colour;
  if (fill !== undefined) format.fill.color = fill;
  // Excel indents only text that says which side it is indented from.
  const side = horizontal ?? (indent === undefined ? undefined : "left");
  if (side !== undefined) format.horizontalAlignment = capital(side);
  if (vertical !== undefined) format.verticalAlignment = capital(vertical);
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (locked !== undefined) format.protection.locked = locked;
}

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Excel has lines between cells only in a range of several. */
function borderSteps(sheet: string, colour: string, areas: readonly RangeAddress[]): Step[] {
  const lines = (sides: readonly Side[]) => (format: Excel.RangeFormat) => {
    for (const side of sides) drawLine(format.borders.getItem(side), colour);
  };
  const wide = areas.filter(({ columns }) => columns > 1);
  const high = areas.filter(({ rows }) => rows > 1);
  return [
    ...onAreas(sheet, areas, 12, lines(EDGES)),
    ...onAreas(sheet, wide, 3, lines(["InsideVertical"])),
    ...onAreas(sheet, high, 3, lines(["InsideHorizontal"])),
  ];
}

type Side = (typeof EDGES)[number] | "InsideVertical" | "InsideHorizontal";

function drawLine(border: Excel.RangeBorder, colour: string): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = colour;
}

function numberFormatSteps(
  sheet: string,
  format: string | undefined,
  areas: readonly RangeAddress[],
): Step[] {
  if (format === undefined) return [];
  return areas.map((area) =>
    step(1, format, (target) => {
      // One format for the whole range, which the types do not know.
      target.sheet(sheet).getRange(rangeName(area)).numberFormat = format as unknown as string[][];
    }),
  );
}

function capital<W extends string>(word: W): Capitalize<W> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<W>;
}

/** Widths, heights and hidden columns. */
export function sizeSteps({ name, columnWidths, rowHeights = {}, hiddenColumns = [] }: PlanSheet): Step[] {
  const widths = groupedBy([...columnWidths.keys()], (column) => columnWidths[column] ?? 0);
  const heights = groupedBy(Object.keys(rowHeights).map(Number), (row) => rowHeights[row] ?? 0);
  return [
    ...[...widths].flatMap(([width, columns]) =>
      onWhole(name, columns.map(columnName), (format) => {
        format.columnWidth = columnPoints(width);
      }),
    ),
    ...[...heights].flatMap(([height, rows]) =>
      onWhole(name, rows.map(rowName), (format) => {
        format.rowHeight = height;
      }),
    ),
    ...hiddenColumns.map((column) =>
      step(1, column, (target) => {
        const address = `${columnName(column)}:${columnName(column)}`;
        target.sheet(name).getRange(address).columnHidden = true;
      }),
    ),
  ];
}

/** Whole rows or columns, by their numbers or letters. */
function onWhole(
  sheet: string,
  names: readonly string[],
  apply: (format: Excel.RangeFormat) => void,
): Step[] {
  const lists = addressLists(
    names.map((one) => `${one}:${one}`),
    LONGEST_LIST,
  );
  return lists.map((list) => step(2, list, (target) => apply(target.sheet(sheet).getRanges(list).format)));
}

function rowName(row: number): string {
  return String(row + 1);
}

function groupedBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Points of so many characters of the standard font: digits 7 pixels wide and 5 beside them, 96 pixels an inch. */
function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}
