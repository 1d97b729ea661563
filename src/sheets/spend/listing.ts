import type { Link } from "../../workbook/link";
import type { CellValue } from "../../workbook/plan";
import type { StyleName } from "../language/palette";
import { given, linked, type PlacedSheet } from "../language/piece";
import { layOut, placeLayout, type Section } from "../language/section";

/** A column of a long list of values. */
export interface ListedColumn<Row, Name extends string> {
  readonly heading: string;
  readonly width: number;
  /** By which the other sheets' formulas find it. */
  readonly name?: Name;
  readonly style: StyleName;
  readonly value: (row: Row) => CellValue;
  readonly link?: (row: Row) => Link | undefined;
}

/** A sheet of a heading row and a row each; open for corrections, from which other sheets' figures follow. */
export function placeListing<Row, Name extends string>(
  name: string,
  columns: readonly ListedColumn<Row, Name>[],
  rows: readonly Row[],
): PlacedSheet {
  const listing = listingOf(columns, rows);
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
  return { sheet: { ...sheet, protection: undefined }, names };
}

/** Headings and lines without formulas: a block's references would be made in vain for up to a million of them. */
function listingOf<Row, Name extends string>(
  columns: readonly ListedColumn<Row, Name>[],
  rows: readonly Row[],
): Section {
  // The embedded engine takes a name of one cell for its value, and sums by conditions only over ranges.
  const height = Math.max(2, rows.length);
  return {
    rows: 1 + height,
    place: (top, { sheet }) => ({
      cells: [
        ...columns.map(({ heading }, column) => ({ row: top, column, value: heading, style: "heading" })),
        ...rows.flatMap((each, index) =>
          columns.map(({ style, value, link }, column) => {
            const shown = value(each);
            const content = linked(given(shown === "" ? null : shown), link?.(each));
            return { row: top + 1 + index, column, ...content, style };
          }),
        ),
      ],
      names: columns.flatMap(({ name }, column) =>
        name === undefined
          ? []
          : [{ name, sheet, range: { row: top + 1, column, rows: height, columns: 1 } }],
      ),
    }),
  };
}
