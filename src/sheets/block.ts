import { cellName, rangeName, type RangeAddress } from "../workbook/address";
import type { ConditionalFormat, PlanCell, PlanName, Validation } from "../workbook/plan";
import type { StyleName } from "./palette";
import { type Content, type EntryRule, type Piece, validation } from "./piece";

/**
 * One column of a block as the user sees it. A block has lines of two kinds: a group's own line (a question, a
 * measure), and under it the group's rows (one a bidder); a block without groups has rows alone.
 */
export interface Column<Key extends string, Group, Row> {
  /** By which the formulas of other columns refer to it. */
  readonly key: Key;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly headingStyle?: "heading" | "headingOfFigures";
  /** The workbook-wide name of the column from the block's first line to its last. */
  readonly name?: string;
  readonly group?: ColumnCell<Key, Group>;
  readonly row?: ColumnCell<Key, Row>;
  /** Looks of the whole column where a condition on a line is true. */
  readonly marks?: readonly {
    readonly when: (at: At<Key>) => string;
    readonly look: ConditionalFormat["look"];
  }[];
}

export interface ColumnCell<Key extends string, Of> {
  readonly style: StyleName | ((of: Of) => StyleName);
  readonly content: (of: Of, at: At<Key>) => Content;
  readonly rule?: (of: Of, at: At<Key>) => EntryRule;
}

/** References from a line to cells of its block, as its formulas write them. */
export interface At<Key extends string> {
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
}

export interface Lines<Group, Row> {
  readonly group?: Group;
  readonly rows: readonly Row[];
}

/** A line with its row on the sheet and where its group stands. */
interface Line<Group, Row> {
  readonly line: number;
  readonly groupLine: number;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly of:
    { readonly kind: "group"; readonly group: Group } | { readonly kind: "row"; readonly row: Row };
}

/** Headings, lines, validations, marks and names of a block, from column A on. */
export function placeBlock<Key extends string, Group, Row>(
  { sheet, headingRow }: BlockPlace,
  columns: readonly Column<Key, Group, Row>[],
  groups: readonly Lines<Group, Row>[],
): Piece {
  const lines = numberLines(headingRow + 1, groups);
  const whole = (column: number): RangeAddress => ({
    row: headingRow + 1,
    column,
    rows: lines.length,
    columns: 1,
  });
  const at = references(columns, lines, whole);
  return {
    cells: [
      ...columns.map((column, index) => headingCell(headingRow, index, column)),
      ...lines.flatMap((line) => lineCells(columns, line, at(line))),
    ],
    validations: columns.flatMap((column, index) => columnRules(column, index, lines, at)),
    conditionalFormats: columns.flatMap(({ marks }, index) =>
      (marks ?? []).map(({ when, look }) => ({
        range: whole(index),
        formula: `=${when(at(lines[0] ?? fail("a block has at least one line")))}`,
        look,
      })),
    ),
    names: columns.flatMap(({ name }, column): PlanName[] =>
      name === undefined ? [] : [{ name, sheet, range: whole(column) }],
    ),
  };
}

function numberLines<Group, Row>(first: number, groups: readonly Lines<Group, Row>[]): Line<Group, Row>[] {
  let next = first;
  return groups.flatMap(({ group, rows }) => {
    const groupLine = next;
    const firstRow = group === undefined ? next : next + 1;
    next = firstRow + rows.length;
    const own = { groupLine, firstRow, rowCount: rows.length };
    return [
      ...(group === undefined ? [] : [{ ...own, line: groupLine, of: { kind: "group" as const, group } }]),
      ...rows.map((row, index) => ({ ...own, line: firstRow + index, of: { kind: "row" as const, row } })),
    ];
  });
}

function references<Key extends string, Group, Row>(
  columns: readonly Column<Key, Group, Row>[],
  lines: readonly Line<Group, Row>[],
  whole: (column: number) => RangeAddress,
): (line: Line<Group, Row>) => At<Key> {
  const index = new Map(columns.map(({ key }, column) => [key, column]));
  const column = (key: Key) => index.get(key) ?? fail(`no column ${key}`);
  return ({ line, groupLine, firstRow, rowCount }) => {
    const own = (key: Key) => `$${cellName({ row: line, column: column(key) })}`;
    return Object.assign(own, {
      across: (first: Key, last: Key) => (first === last ? own(first) : `${own(first)}:${own(last)}`),
      group: (key: Key) => cellName({ row: groupLine, column: column(key) }, true),
      rows: (key: Key) => rangeName({ row: firstRow, column: column(key), rows: rowCount, columns: 1 }, true),
      all: (key: Key) => rangeName(whole(column(key)), true),
    });
  };
}

function headingCell<Key extends string>(
  row: number,
  column: number,
  { heading, headingStyle = "heading" }: Column<Key, never, never>,
): PlanCell {
  return { row, column, value: heading, style: headingStyle };
}

/** What a column holds on a line; undefined where it has nothing for lines of that kind. */
function filled<Key extends string, Group, Row>(
  { group, row }: Column<Key, Group, Row>,
  { of }: Line<Group, Row>,
  at: At<Key>,
) {
  if (of.kind === "group") return group && resolved(group, of.group, at);
  return row && resolved(row, of.row, at);
}

function resolved<Key extends string, Of>(
  { style, content, rule }: ColumnCell<Key, Of>,
  of: Of,
  at: At<Key>,
) {
  return {
    style: typeof style === "function" ? style(of) : style,
    content: () => content(of, at),
    rule: () => rule?.(of, at),
  };
}

function lineCells<Key extends string, Group, Row>(
  columns: readonly Column<Key, Group, Row>[],
  line: Line<Group, Row>,
  at: At<Key>,
): PlanCell[] {
  return columns.flatMap((column, index) => {
    const found = filled(column, line, at);
    return found ? [{ row: line.line, column: index, ...found.content(), style: found.style }] : [];
  });
}

/** The rules of a column; lines that follow each other and have the same rule, moved down, share one. */
function columnRules<Key extends string, Group, Row>(
  column: Column<Key, Group, Row>,
  index: number,
  lines: readonly Line<Group, Row>[],
  at: (line: Line<Group, Row>) => At<Key>,
): Validation[] {
  const runs: { first: Line<Group, Row>; rule: EntryRule; rows: number }[] = [];
  for (const line of lines) {
    const rule = filled(column, line, at(line))?.rule();
    const run = runs.at(-1);
    if (rule === undefined) continue;
    const follows = run !== undefined && run.first.line + run.rows === line.line;
    if (follows && same(run.rule, filled(column, line, at(run.first))?.rule())) run.rows += 1;
    else runs.push({ first: line, rule, rows: 1 });
  }
  return runs.map(({ first, rule, rows }) =>
    validation({ row: first.line, column: index, rows, columns: 1 }, rule),
  );
}

function same(one: EntryRule, other: EntryRule | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fail(message: string): never {
  throw new Error(message);
}
