import { type Issue, issueOf, makeIssue, type Place } from "../../domain/issues/issue";
import { cellName, columnName } from "../../workbook/address";
import { cellAt, cellsOfRow, type GridCell, holdsSomething } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { type FoundBlock, findBlock, tidy } from "../language/found-block";
import { type Held, readerOf } from "../language/entry-list";
import { alteredColumn } from "../language/placing";
import { plainValue, readFigure } from "../language/typed-cells";
import { COVER } from "../language/cover-names";
import { COMMITMENTS, CONTRACT_SHEETS, type ContractSheet, COVER_FORM } from "./columns";
import { dueField } from "./lines";

/** A line of a sheet with what is typed in it. */
export interface ReadLine {
  readonly value: (field: string) => Held | undefined;
  readonly text: (field: string) => string | undefined;
  readonly place: (field: string) => Place;
  /** Ids of quarters that have a figure, in the order of the sheet's columns. */
  readonly quarters: readonly string[];
}

export interface ReadSheets {
  readonly lines: (sheet: ContractSheet) => readonly ReadLine[];
  readonly issues: readonly Issue[];
  /** Sheets and columns that are gone. */
  readonly gone: readonly Issue[];
  /** Columns and sheets that are none of the register's own, so that what stands in them is in no contract. */
  readonly others: readonly Issue[];
}

/** What is due in each quarter by a line of Commitments. */
export function dueOf(line: ReadLine) {
  return line.quarters.map((quarter) => {
    const field = dueField(quarter);
    return { quarter, field, quantity: line.value(field) };
  });
}

/** Every line of every sheet in which something is typed, in a register of a form. */
export function readSheets(grid: Grid, form: number): ReadSheets {
  const lines = new Map<ContractSheet, readonly ReadLine[]>();
  const issues: Issue[] = [];
  const gone: Issue[] = [];
  const others: Issue[] = [];
  const own = new Set(form < COVER_FORM ? HIDDEN : [...HIDDEN, COVER]);
  for (const whole of CONTRACT_SHEETS) {
    const of = { ...whole, columns: whole.columns.filter(({ since = 1 }) => since <= form) };
    const found = findBlock(
      grid,
      of.columns.map(({ field, heading, name }) => ({ key: field, heading, name })),
    );
    if (!found) {
      gone.push(makeIssue("error", {}, "sheet-missing", { name: of.sheet }));
      continue;
    }
    const missing = of.columns.filter(({ field }) => !found.columns.has(field));
    gone.push(...missing.map(({ name }) => alteredColumn(grid, name)));
    if (missing.length > 0) continue;
    own.add(found.sheet.name);
    const quarters = whole === COMMITMENTS ? quarterColumns(found, issues) : [];
    others.push(...otherColumns(of, found, quarters));
    lines.set(whole, linesOf(of, { found, quarters, date1904: grid.date1904, issues }));
  }
  const strangers = grid.sheets.filter(({ name, cells }) => !own.has(name) && holdsSomething(cells));
  others.push(
    ...strangers.map(({ name }) => makeIssue("warning", { sheet: name }, "register-other-sheet", { name })),
  );
  return { lines: (sheet) => lines.get(sheet) ?? [], issues, gone, others };
}

const HIDDEN = ["Lists", "Stamp"];

interface QuarterColumn {
  readonly quarter: string;
  readonly column: number;
}

/** Headings of quarters at the right of what is known; one that stands twice is told. */
function quarterColumns(found: FoundBlock, issues: Issue[]): readonly QuarterColumn[] {
  const { sheet, top } = found;
  const quarters: QuarterColumn[] = [];
  for (const { column, cell } of cellsOfRow(sheet.cells, top - 1)) {
    const quarter = quarterOfHeading(cell);
    if (quarter === undefined || [...found.columns.values()].includes(column)) continue;
    const place = { sheet: sheet.name, cell: cellName({ row: top - 1, column }) };
    if (quarters.some((each) => each.quarter === quarter))
      issues.push(makeIssue("error", place, "register-quarter-twice", { quarter: String(cell.value) }));
    else quarters.push({ quarter, column });
  }
  return quarters;
}

/** "2026-27-Q1" of "2026-27 Q1"; a year and no quarter is nothing. */
function quarterOfHeading({ value }: GridCell): string | undefined {
  const said = String(value ?? "")
    .trim()
    .toUpperCase()
    .replace(/\s+/g, "-");
  return /^\d{4}(?:-\d{2})?-Q[1-4]$/.test(said) ? said : undefined;
}

/** Headings that the sheet itself has beside those in which something is typed. */
const WORKED = ["unit", "how it adds up", "sum of quarters", "check"];

/** Columns that are none of the sheet's: one without a heading, or with nearly a quarter, is a mistake. */
function otherColumns(
  { columns }: ContractSheet,
  { sheet, top, last, columns: known }: FoundBlock,
  quarters: readonly QuarterColumn[],
): readonly Issue[] {
  const taken = new Set([...known.values(), ...quarters.map(({ column }) => column)]);
  const headings = new Set(
    WORKED.filter((worked) => columns.every(({ heading }) => tidy(heading) !== worked)),
  );
  return filledColumns(sheet.cells, top - 1, last).flatMap((column) => {
    if (taken.has(column)) return [];
    const heading = cellAt(sheet.cells, { row: top - 1, column });
    const said = String(heading?.value ?? "").trim();
    if (headings.has(tidy(said))) return [];
    const place = { sheet: sheet.name, cell: cellName({ row: top - 1, column }) };
    const severity = said === "" || /^\d{4}/.test(said) ? "error" : "warning";
    return [
      makeIssue(severity, place, "register-other-column", { heading: said, column: columnName(column) }),
    ];
  });
}

/** Columns, from 0, in which a row from the first to the last holds anything. */
function filledColumns(cells: FoundBlock["sheet"]["cells"], first: number, last: number): readonly number[] {
  const columns = new Set<number>();
  for (let row = first; row <= last; row += 1)
    for (const { column, cell } of cellsOfRow(cells, row))
      if (plainValue(cell) !== undefined || cell.formula !== undefined) columns.add(column);
  return [...columns].sort((one, other) => one - other);
}

function linesOf(
  { columns }: ContractSheet,
  of: {
    readonly found: FoundBlock;
    readonly quarters: readonly QuarterColumn[];
    readonly date1904: boolean;
    readonly issues: Issue[];
  },
): readonly ReadLine[] {
  const { found, quarters, date1904, issues } = of;
  const { sheet, top, last } = found;
  const fields = [
    ...columns.map(({ field, heading, holds }) => ({
      field,
      heading,
      read: readerOf(holds),
      column: found.columns.get(field) ?? 0,
    })),
    ...quarters.map(({ quarter, column }) => ({
      field: dueField(quarter),
      heading: `Due in ${quarter}`,
      read: readFigure,
      column,
    })),
  ];
  const columnOf = new Map(fields.map(({ field, column }) => [field, column]));
  const lines: ReadLine[] = [];
  for (let row = top; row <= last; row += 1) {
    const cells = fields.map((each) => ({
      ...each,
      cell: cellAt(sheet.cells, { row, column: each.column }),
    }));
    if (cells.every(({ cell }) => plainValue(cell) === undefined && cell?.formula === undefined)) continue;
    const place = (field: string): Place => ({
      sheet: sheet.name,
      cell: cellName({ row, column: columnOf.get(field) ?? 0 }),
    });
    const values = new Map<string, Held>();
    for (const { field, heading, read, cell } of cells) {
      const { value, fault, note } = read(cell, date1904);
      const limits = { label: heading };
      if (fault) issues.push(issueOf("error", place(field), fault.code, { ...limits, ...fault.limits }));
      if (note) issues.push(issueOf("warning", place(field), note.code, { ...limits, ...note.limits }));
      if (value !== undefined) values.set(field, value);
    }
    lines.push({
      value: (field) => values.get(field),
      text: (field) => {
        const value = values.get(field);
        return value === undefined ? undefined : String(value);
      },
      place,
      quarters: quarters.flatMap(({ quarter }) => (values.has(dueField(quarter)) ? [quarter] : [])),
    });
  }
  return lines;
}
