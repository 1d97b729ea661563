import { cellName, columnName } from "../../workbook/address";
import type { Grid, GridSheet } from "../../workbook/grid";
import type { At, Column } from "./block";
import { locate } from "./entries";
import { plainValue } from "./typed-cells";
import { type GridCell, cellAt, filledRows, lastFilledRow, cellsOfRow } from "../../workbook/cells";

/** A block of a form as a workbook that came back holds it: by the names of its columns, else by their headings. */
export interface FoundBlock<Key extends string = string> {
  readonly sheet: GridSheet;
  /** From 0, by the columns' keys; what cannot be found is absent. */
  readonly columns: ReadonlyMap<Key, number>;
  /** The first row below the headings. */
  readonly top: number;
  /** The last row that the names hold; undefined where they are lost. */
  readonly namedEnd: number | undefined;
  /** The last row of the sheet that holds anything. */
  readonly last: number;
}

type Columns<Key extends string = string> = readonly Pick<
  Column<never, never, Key>,
  "key" | "heading" | "name"
>[];

/** Undefined where neither a name nor half of the headings are to be found. */
export function findBlock<const Key extends string>(
  grid: Grid,
  columns: Columns<Key>,
): FoundBlock<Key> | undefined {
  const named = namedColumns(grid, columns);
  const headed = named
    ? { sheet: named.sheet, row: headingRow(named.sheet, columns, named.top) }
    : grid.sheets
        .map((sheet) => ({ sheet, row: headingRow(sheet, columns) }))
        .find(({ row }) => row !== undefined);
  if (!headed) return undefined;
  const { sheet, row } = headed;
  const byHeading = row === undefined ? [] : headingColumns(sheet, row, columns);
  return {
    sheet,
    columns: new Map([...byHeading, ...(named?.places ?? [])]),
    top: row === undefined ? (named?.top ?? 0) : row + 1,
    namedEnd: named?.end,
    last: lastFilledRow(sheet.cells),
  };
}

/** Where the names point to, on the sheet that most of them name. */
function namedColumns<Key extends string>(grid: Grid, columns: Columns<Key>) {
  const found = columns.flatMap(({ key, name }) => {
    const place = name === undefined ? undefined : locate(grid, name);
    return place ? [{ key, ...place }] : [];
  });
  const bySheet = new Map<GridSheet, typeof found>();
  for (const one of found) bySheet.set(one.sheet, [...(bySheet.get(one.sheet) ?? []), one]);
  const [most] = [...bySheet.values()].sort((one, other) => other.length - one.length);
  const [first] = most ?? [];
  if (!most || !first) return undefined;
  return {
    sheet: first.sheet,
    places: most.map(({ key, range }) => [key, range.column] as const),
    top: Math.min(...most.map(({ range }) => range.row)),
    end: Math.max(...most.map(({ range }) => range.row + range.rows - 1)),
  };
}

/** The first row, above `below` where given, that holds half of the headings or more. */
export function headingRow(sheet: GridSheet, columns: Columns, below = Infinity): number | undefined {
  const headings = new Set(columns.map(({ heading }) => tidy(heading)));
  for (const row of filledRows(sheet.cells)) {
    if (row >= below) return undefined;
    const cells = cellsOfRow(sheet.cells, row);
    if (cells.length * 2 < headings.size) continue;
    const shown = new Set(cells.map(({ cell }) => tidy(String(cell.value))));
    const held = [...headings].filter((heading) => shown.has(heading)).length;
    if (held * 2 >= headings.size) return row;
  }
  return undefined;
}

function headingColumns<Key extends string>(
  sheet: GridSheet,
  row: number,
  columns: Columns<Key>,
): readonly (readonly [Key, number])[] {
  const shown = cellsOfRow(sheet.cells, row).map(
    ({ column, cell }) => [tidy(String(cell.value)), column] as const,
  );
  return columns.flatMap(({ key, heading }) => {
    const found = shown.find(([text]) => text === tidy(heading));
    return found ? [[key, found[1]] as const] : [];
  });
}

/** For comparing: capitals and the width of blanks are no matter. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
}

export function cellOf<Key extends string>(
  { sheet, columns }: FoundBlock<Key>,
  row: number,
  key: NoInfer<Key>,
): GridCell | undefined {
  const column = columns.get(key);
  return column === undefined ? undefined : cellAt(sheet.cells, { row, column });
}

/** The cell, or the one that it is merged into where that stands in its column above. */
export function spreadCellOf<Key extends string>(
  block: FoundBlock<Key>,
  row: number,
  key: NoInfer<Key>,
): GridCell | undefined {
  const own = cellOf(block, row, key);
  const column = block.columns.get(key);
  if (plainValue(own) !== undefined || column === undefined) return own;
  const merged = block.sheet.merges.find(
    (range) => range.column === column && range.row < row && row < range.row + range.rows,
  );
  return merged ? cellAt(block.sheet.cells, { row: merged.row, column }) : own;
}

export function placeOf<Key extends string>(
  { sheet, columns }: FoundBlock<Key>,
  row: number,
  key: NoInfer<Key>,
) {
  return { sheet: sheet.name, cell: cellName({ row, column: columns.get(key) ?? 0 }) };
}

/** References as the formulas of a row write them where the columns stand now; `row` counts from 1, or stands for it. */
export function foundAt<Key extends string>({ columns }: FoundBlock<Key>, row: string): At<Key> {
  const own = (key: Key) => `$${columnName(columns.get(key) ?? 0)}${row}`;
  const notOnOneLine = (key: string): never => {
    throw new Error(`column of other lines: ${key}`);
  };
  return Object.assign(own, {
    across: (first: Key, last: Key) => (first === last ? own(first) : `${own(first)}:${own(last)}`),
    group: notOnOneLine,
    rows: notOnOneLine,
    all: notOnOneLine,
  });
}
