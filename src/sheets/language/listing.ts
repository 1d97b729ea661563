import type { LinkToFile } from "../../workbook/link";
import type { CellValue, ListedValue, PlanList } from "../../workbook/plan";
import { linkedStyle, type StyleName } from "./palette";
import { held, MOST_IN_CELLS, type PlacedSheet } from "./piece";
import { layOut, placeLayout, type Section } from "./section";

/** A column of a long list of values. */
export interface ListedColumn<Row, Name extends string> {
  readonly heading: string;
  readonly width: number;
  /** By which the other sheets' formulas find it. */
  readonly name?: Name;
  readonly style: StyleName;
  readonly value: (row: Row) => CellValue;
  readonly link?: (row: Row) => LinkToFile | undefined;
}

/** Rows that are given one by one, as often as they are gone through. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
}

/** A sheet of a heading row and a row each; open for corrections, from which other sheets' figures follow. */
export function placeListing<Row, Name extends string>(
  name: string,
  columns: readonly ListedColumn<Row, Name>[],
  rows: Rows<Row>,
): PlacedSheet {
  const listing = listingOf(columns, rows.length);
  const layout = layOut(name, listing);
  const headings = layout.top(listing);
  const { sheet, names } = placeLayout(layout, {
    columnWidths: columns.map(({ width }) => width),
    freeze: { rows: headings + 1, columns: 1 },
    print: {
      orientation: "landscape",
      repeatRows: { first: headings, last: headings },
      footer: "&L&A&RPage &P of &N",
    },
  });
  const list = listOf(headings + 1, columns, rows);
  return { sheet: { ...sheet, list, protection: undefined }, names };
}

/** What a column says of each row, and how that looks. */
type Says<Row> = Pick<ListedColumn<Row, string>, "style" | "value" | "link">;

/** The rows as a plan's list, whose first line is that of `row`. */
export function listOf<Row>(row: number, columns: readonly Says<Row>[], rows: Rows<Row>): PlanList {
  return {
    row,
    rows: rows.length,
    styles: columns.map(({ style }) => style),
    lines: { [Symbol.iterator]: () => linesOf(columns, rows) },
  };
}

/** The headings, and room for lines without formulas: a block's references would be made in vain for up to a million of them. */
function listingOf<Row, Name extends string>(
  columns: readonly ListedColumn<Row, Name>[],
  rows: number,
): Section {
  // The embedded engine takes a name of one cell for its value, and sums by conditions only over ranges.
  const height = Math.max(2, rows);
  return {
    rows: 1 + height,
    place: (top, { sheet }) => ({
      cells: columns.map(({ heading }, column) => ({ row: top, column, value: heading, style: "heading" })),
      names: columns.flatMap(({ name }, column) =>
        name === undefined
          ? []
          : [{ name, sheet, range: { row: top + 1, column, rows: height, columns: 1 } }],
      ),
    }),
  };
}

/** What each row's cells hold; from the number on that Excel takes in a sheet, links are left out. */
function* linesOf<Row>(columns: readonly Says<Row>[], rows: Rows<Row>): Generator<readonly ListedValue[]> {
  let links = 0;
  for (const row of rows)
    yield columns.map(({ style, value: valueOf, link: linkOf }) => {
      const value = held(valueOf(row));
      if (value === "" || value === null) return null;
      const link = links < MOST_IN_CELLS ? linkOf?.(row) : undefined;
      if (!link) return value;
      links += 1;
      return { value, style: linkedStyle(style), link };
    });
}
