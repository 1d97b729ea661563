import { absoluteReference, type RangeAddress } from "../../workbook/address";
import type { PlanSheet, PlanTable, PrintSetup } from "../../workbook/plan";
import { type BlockPlace, type Column, type Lines, numberLines, placeBlock } from "./block";
import { wrappedRows } from "./lines";
import type { Piece } from "./piece";
import { type Layout, type Section, type Span, within } from "./section";

/** Headings, and the lines below them. */
export interface Table<Key extends string = string> extends Section {
  /** A column's lines, counted from the row of the headings. */
  readonly column: (key: Key, layout: Layout) => RangeAddress;
}

type Columns<Group, Row, Key extends string> = readonly Column<Group, Row, Key, NoInfer<Key>>[];

interface TableParts<Group, Row, Key extends string> extends Omit<BlockPlace, "sheet" | "headingRow"> {
  /** Of a layout where their formulas refer to other sections. */
  readonly columns: Columns<Group, Row, Key> | ((layout: Layout) => Columns<Group, Row, Key>);
  readonly lines: readonly Lines<Group, Row>[];
  readonly heights?: Heights<Group, Row, NoInfer<Key>>;
  /** The cells of a line that are merged. */
  readonly merged?: { readonly group?: Span; readonly row?: Span };
  /** Makes it an Excel table of that name, for filtering and for pivot tables. */
  readonly tableName?: string;
}

/** In points; the standard height where nothing is said. */
interface Heights<Group, Row, Key extends string> {
  readonly headings?: number;
  readonly group?: (group: Group) => number | undefined;
  readonly row?: (row: Row) => number | undefined;
  /** The key of a column whose texts may need more than one line, or of several: a row is as high as the longest needs. */
  readonly wrapped?: Key | readonly Key[];
}

/** A block as a section, whose first row is that of the headings. */
export function table<Group, Row, const Key extends string>(parts: TableParts<Group, Row, Key>): Table<Key> {
  const { left = 0, groupStyle, rowStyle, summed } = parts;
  const lines = countLines(parts.lines);
  // Asked for at every reference to one of its cells.
  const known = new WeakMap<Layout, Columns<Group, Row, Key>>();
  const columnsOf = (layout: Layout) => {
    if (typeof parts.columns !== "function") return parts.columns;
    const made = known.get(layout) ?? parts.columns(layout);
    known.set(layout, made);
    return made;
  };
  return {
    rows: 1 + lines,
    column: (key, layout) => ({
      row: 1,
      column: left + indexOf(columnsOf(layout), key),
      rows: lines,
      columns: 1,
    }),
    place: (top, layout) => {
      const columns = columnsOf(layout);
      const place = { sheet: layout.sheet, headingRow: top, left, groupStyle, rowStyle, summed };
      const block = placeBlock(place, columns, parts.lines);
      const placed = { ...parts, columns, left, top, count: lines };
      return {
        ...block,
        merges: mergesOf(placed),
        rowHeights: heightsOf(placed, block),
        tables: tablesOf(placed),
      };
    },
  };
}

interface PlacedTable<Group, Row> extends TableParts<Group, Row, string> {
  readonly columns: readonly Column<Group, Row>[];
  readonly left: number;
  /** The row of the headings on the sheet. */
  readonly top: number;
  readonly count: number;
}

function indexOf(columns: readonly { readonly key: string }[], key: string): number {
  const index = columns.findIndex((column) => column.key === key);
  if (index < 0) throw new Error(`no column: ${key}`);
  return index;
}

function mergesOf<Group, Row>({ lines, merged, top }: PlacedTable<Group, Row>): readonly RangeAddress[] {
  if (!merged) return [];
  return numberLines(lines).flatMap(({ line, of }) => {
    const span = "group" in of ? merged.group : merged.row;
    return span ? [{ row: top + 1 + line, rows: 1, columns: 1, ...span }] : [];
  });
}

function heightsOf<Group, Row>(
  { columns, lines, heights, left, top }: PlacedTable<Group, Row>,
  block: Piece,
): Readonly<Record<number, number>> {
  if (!heights) return {};
  const { headings, group, row, wrapped } = heights;
  const ownHeights = numberLines(lines).flatMap(({ line, of }) => {
    const height = "group" in of ? group?.(of.group) : row?.(of.row);
    return height === undefined ? [] : [[top + 1 + line, height] as const];
  });
  const keys = [wrapped ?? []].flat();
  const texts = new Map(
    columns.flatMap(({ key, width }, index) => (keys.includes(key) ? [[left + index, width] as const] : [])),
  );
  return {
    ...wrappedRows(block, texts),
    ...Object.fromEntries(ownHeights),
    ...(headings === undefined ? {} : { [top]: headings }),
  };
}

function tablesOf<Group, Row>({
  columns,
  tableName,
  left,
  top,
  count,
}: PlacedTable<Group, Row>): readonly PlanTable[] {
  if (tableName === undefined) return [];
  return [
    {
      name: tableName,
      range: { row: top, column: left, rows: count + 1, columns: columns.length },
      columns: columns.map(({ heading }) => ({ title: heading })),
      style: "TableStyleLight1",
    },
  ];
}

/** Where the lines of a table's column stand on the sheet. */
export function columnOf<Key extends string>(
  layout: Layout,
  of: Table<Key>,
  key: NoInfer<Key>,
): RangeAddress {
  return within(layout, of, of.column(key, layout));
}

/** The same as charts and formulas of other sheets refer to it: 'Dashboard'!$B$5:$B$9. */
export function columnReference<Key extends string>(
  layout: Layout,
  of: Table<Key>,
  key: NoInfer<Key>,
): string {
  return absoluteReference(layout.sheet, columnOf(layout, of, key));
}

/** Where one cell of a table's column stands; lines are counted from 0, groups' own lines among them. */
export function lineCell<Key extends string>(
  layout: Layout,
  of: Table<Key>,
  key: NoInfer<Key>,
  line: number,
): RangeAddress {
  const column = columnOf(layout, of, key);
  return { ...column, row: column.row + line, rows: 1 };
}

/** The number, from 0, of a row of a group among all lines of the groups; of the group's own line without `row`. */
export function lineOf<Group, Row>(groups: readonly Lines<Group, Row>[], group: number, row = -1): number {
  return countLines(groups.slice(0, group)) + 1 + row;
}

function countLines<Group, Row>(groups: readonly Lines<Group, Row>[]): number {
  return groups.reduce((sum, { group, rows }) => sum + rows.length + (group === undefined ? 0 : 1), 0);
}

/** What stays in view: everything down to a table's headings, and so many columns. */
export function frozen(layout: Layout, of: Section, columns: number): NonNullable<PlanSheet["freeze"]> {
  return { rows: layout.top(of) + 1, columns };
}

/** A table's headings, repeated at the top of each page. */
export function headings(layout: Layout, of: Section): NonNullable<PrintSetup["repeatRows"]> {
  const row = layout.top(of);
  return { first: row, last: row };
}
