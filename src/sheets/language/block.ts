import { cellName, type RangeAddress } from "../../workbook/address";
import type { ConditionalFormat, PlanCell, PlanName } from "../../workbook/plan";
import type { StyleName } from "./palette";
import {
  type Content,
  type EntryPath,
  type EntryRule,
  given,
  type Piece,
  planCell,
  validation,
} from "./piece";

/**
 * One column of a block as the user sees it. A block has lines of two kinds: a group's own line (a question, a
 * measure), and under it the group's rows (one a bidder); a block without groups has rows alone.
 *
 * `Refers` are the keys of the columns that its formulas refer to: any of its block, where nothing else is said.
 */
export interface Column<Group, Row, Key extends string = string, Refers extends string = Key> {
  /** By which formulas, charts and readers refer to it. */
  readonly key: Key;
  readonly heading: string;
  readonly headingStyle?: StyleName;
  /** In characters. */
  readonly width: number;
  /** The workbook-wide name of the column from the block's first line to its last; entries are read back by it. */
  readonly name?: string;
  readonly group?: ColumnCell<Group, Refers>;
  readonly row?: ColumnCell<Row, Refers>;
  /** Looks of the whole column where a condition on a line is true. */
  readonly marks?: readonly Mark<Refers>[];
}

/** A column that a group's own line leaves empty. */
export type RowColumn<Row, Key extends string = string, Refers extends string = Key> = Omit<
  Column<never, Row, Key, Refers>,
  "group"
>;

/** A column that rows leave empty. */
export type GroupColumn<Group, Key extends string = string, Refers extends string = Key> = Omit<
  Column<Group, never, Key, Refers>,
  "row"
>;

/**
 * A block's columns in their order. A reference to a column that is not among them does not compile, nor does a column
 * whose key is any text. A part of a block says which columns of the `Others` its formulas refer to.
 */
export function columnsFor<Row, Group = never, Others extends string = never>() {
  return <const Key extends string>(
    ordered: string extends Key ? never : readonly Column<Group, Row, Key, NoInfer<Key> | Others>[],
  ): readonly Column<Group, Row, Key, Key | Others>[] => ordered;
}

export interface Mark<Refers extends string = string> {
  /** A formula without its "=", of references to the same line. */
  readonly when: (at: At<Refers>) => string;
  readonly look: ConditionalFormat["look"];
}

export interface ColumnCell<Of, Refers extends string = string> {
  readonly style: StyleName | ((of: Of) => StyleName);
  readonly content: (of: Of, at: At<Refers>) => Content;
  /** What may be typed; for unlocked cells. */
  readonly rule?: (of: Of, at: At<Refers>) => EntryRule | undefined;
  /** Where tender.json holds what is typed here; for unlocked cells. */
  readonly path?: (of: Of) => EntryPath | undefined;
  /** What is typed as the file has it, where that is not the same. */
  readonly meaning?: (typed: string | number | boolean, of: Of) => string | number | boolean;
  /** A workbook-wide name for the single cell. */
  readonly name?: (of: Of) => string | undefined;
}

/** References from a line to cells of its block, as its formulas write them. */
export interface At<Key extends string = string> {
  /** The same line: $D9. */
  (key: Key): string;
  /** Neighbouring columns on the same line: $F9:$H9. */
  readonly across: (first: Key, last: Key) => string;
  /** The line of the group that the line belongs to: $D$8. */
  readonly group: (key: Key) => string;
  /** The rows of that group: $D$9:$D$13. */
  readonly rows: (key: Key) => string;
  /** Every line of the block: $D$8:$D$30. */
  readonly all: (key: Key) => string;
}

export interface BlockPlace {
  readonly sheet: string;
  /** The row of the headings, counted from 0; the first line is below it. */
  readonly headingRow: number;
  /** The first column, counted from 0; 0 where absent. */
  readonly left?: number;
  /** The look of a group's line where a column has nothing for it. */
  readonly groupStyle?: StyleName;
  /** The same for a row. */
  readonly rowStyle?: StyleName;
  /**
   * Where formulas sum the block's columns by their names. The embedded engine takes a name of a single cell for no range,
   * so that the names of a block with one line reach into the row below, which must be free.
   */
  readonly summed?: boolean;
}

export interface Lines<Group, Row> {
  readonly group?: Group;
  readonly rows: readonly Row[];
}

/** A line with its row, counted from the block's first line, and where its group stands. */
interface Line<Group, Row> {
  readonly line: number;
  readonly groupLine: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly of: { readonly group: Group } | { readonly row: Row };
}

/** A line with its cells, in the columns' order, and the references that they may make. */
interface FilledLine {
  readonly line: number;
  readonly isGroup: boolean;
  readonly cells: readonly (Filled | undefined)[];
  readonly at: At;
}

/** A cell of a block: what its column says about lines of its kind, applied to its line. */
interface Filled {
  readonly style: StyleName;
  readonly content: (at: At) => Content;
  readonly rule: (at: At) => EntryRule | undefined;
  readonly path: EntryPath | undefined;
  readonly meaning: ((typed: string | number | boolean) => string | number | boolean) | undefined;
  readonly name: string | undefined;
}

/** Headings, lines, validations, marks and names of a block. */
export function placeBlock<Group, Row>(
  place: BlockPlace,
  columns: readonly Column<Group, Row>[],
  groups: readonly Lines<Group, Row>[],
): Piece {
  const { sheet, headingRow, left = 0 } = place;
  const numbered = numberLines(groups);
  const top = headingRow + 1;
  const whole = (column: number): RangeAddress => ({
    row: top,
    column: left + column,
    rows: numbered.length,
    columns: 1,
  });
  const at = references(columns, whole);
  const lines = numbered.map((line): FilledLine => ({
    line: line.line,
    isGroup: "group" in line.of,
    cells: columns.map((column) => filled(column, line)),
    at: at(line),
  }));
  const namedRows = place.summed ? Math.max(2, numbered.length) : numbered.length;
  const first = lines[0];
  if (!first && columns.some(({ name }) => name !== undefined))
    throw new Error(`names without lines: ${sheet}`);
  return {
    cells: [
      ...columns.map(({ heading, headingStyle }, index) => ({
        row: headingRow,
        column: left + index,
        value: heading,
        style: headingStyle ?? "heading",
      })),
      ...lines.flatMap((line) => lineCells(line, top, place)),
    ],
    validations: columns.flatMap((_, index) =>
      columnRules(index, lines).map(({ line, rows, rule }) =>
        validation({ row: top + line, column: left + index, rows, columns: 1 }, rule),
      ),
    ),
    conditionalFormats: columns.flatMap(({ marks }, index) =>
      first ? marksOf(marks, whole(index), first.at) : [],
    ),
    names: columns.flatMap(({ name }, index) => [
      ...(name === undefined ? [] : [{ name, sheet, range: { ...whole(index), rows: namedRows } }]),
      ...cellNames(index, lines, sheet, whole(index)),
    ]),
  };
}

function marksOf(marks: readonly Mark[] = [], range: RangeAddress, at: At): readonly ConditionalFormat[] {
  return marks.map(({ when, look }) => ({ range, formula: `=${when(at)}`, look }));
}

/** The lines of groups and rows in the order in which they stand. */
export function numberLines<Group, Row>(groups: readonly Lines<Group, Row>[]): readonly Line<Group, Row>[] {
  let next = 0;
  return groups.flatMap(({ group, rows }) => {
    const groupLine = next;
    const firstRow = group === undefined ? next : next + 1;
    next = firstRow + rows.length;
    const own = { groupLine, firstRow, rowCount: rows.length };
    return [
      ...(group === undefined ? [] : [{ ...own, line: groupLine, of: { group } }]),
      ...rows.map((row, index) => ({ ...own, line: firstRow + index, of: { row } })),
    ];
  });
}

function references<Group, Row>(
  columns: readonly Column<Group, Row>[],
  whole: (column: number) => RangeAddress,
): (line: Line<Group, Row>) => At {
  const places = new Map(columns.map(({ key }, column) => [key, whole(column)]));
  const placeOf = (key: string) => {
    const place = places.get(key);
    if (!place) throw new Error(`no column: ${key}`);
    return place;
  };
  const moved = (key: string, line: number, rows = 1) => {
    const place = placeOf(key);
    return { ...place, row: place.row + line, rows };
  };
  return ({ line, groupLine, firstRow, rowCount }) => {
    const own = (key: string) => `$${cellName(moved(key, line))}`;
    return Object.assign(own, {
      across: (first: string, last: string) => (first === last ? own(first) : `${own(first)}:${own(last)}`),
      group: (key: string) => cellName(moved(key, groupLine), true),
      rows: (key: string) => twoEnded(moved(key, firstRow, rowCount)),
      all: (key: string) => twoEnded(placeOf(key)),
    });
  };
}

/** $D$8:$D$8 even for one cell: the embedded engine's COUNTIF, INDEX and ROWS take a range, and no single cell or name of one. */
export function twoEnded(range: RangeAddress): string {
  const last = { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
  return `${cellName(range, true)}:${cellName(last, true)}`;
}

/** Undefined where the column has nothing for lines of that kind. */
export function filled<Group, Row>(
  { group, row }: Column<Group, Row>,
  { of }: Line<Group, Row>,
): Filled | undefined {
  return "group" in of ? group && applied(group, of.group) : row && applied(row, of.row);
}

function applied<Of>({ style, content, rule, path, meaning, name }: ColumnCell<Of>, of: Of): Filled {
  return {
    style: typeof style === "function" ? style(of) : style,
    content: (at) => content(of, at),
    rule: (at) => rule?.(of, at),
    path: path?.(of),
    meaning: meaning && ((typed) => meaning(typed, of)),
    name: name?.(of),
  };
}

function lineCells({ line, isGroup, cells, at }: FilledLine, top: number, place: BlockPlace): PlanCell[] {
  const style = isGroup ? place.groupStyle : place.rowStyle;
  return cells.flatMap((found, index) => {
    const cell = { row: top + line, column: (place.left ?? 0) + index };
    if (found) return [planCell(cell, found.style, found.content(at))];
    return style === undefined ? [] : [planCell(cell, style, given(null))];
  });
}

/** A rule, and as many lines that follow each other as have it. */
interface RuleRun {
  readonly line: number;
  readonly rule: EntryRule;
  rows: number;
}

/** The rules of a column; lines that follow each other and have the same rule, moved down, share one. */
function columnRules(column: number, lines: readonly FilledLine[]): readonly Readonly<RuleRun>[] {
  const runs: RuleRun[] = [];
  let first: { readonly at: At; readonly text: string } | undefined;
  for (const { line, cells, at } of lines) {
    const cell = cells[column];
    const run = runs.at(-1);
    const follows = run !== undefined && run.line + run.rows === line;
    if (first && follows && JSON.stringify(cell?.rule(first.at)) === first.text) {
      run.rows += 1;
      continue;
    }
    const rule = cell?.rule(at);
    if (!rule) continue;
    runs.push({ line, rule, rows: 1 });
    first = { at, text: JSON.stringify(rule) };
  }
  return runs;
}

/** The names of single cells of a column. */
function cellNames(
  column: number,
  lines: readonly FilledLine[],
  sheet: string,
  range: RangeAddress,
): PlanName[] {
  return lines.flatMap(({ line, cells }) => {
    const name = cells[column]?.name;
    return name === undefined ? [] : [{ name, sheet, range: { ...range, row: range.row + line, rows: 1 } }];
  });
}
