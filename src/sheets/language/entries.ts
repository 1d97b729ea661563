import type { Place } from "../../domain/issues/issue";
import type { Day } from "../../domain/values/day";
import { cellName } from "../../workbook/address";
import type { Style } from "../../workbook/plan";
import { formatShowsDate } from "../../workbook/date-format";
import type { Grid, GridSheet } from "../../workbook/grid";
import { type Column, filled, type Lines, numberLines } from "./block";
import { palette, type StyleName } from "./palette";
import type { EntryPath } from "./piece";
import { readFigure, shownIn } from "./typed-cells";
import { type GridCell, cellAt } from "../../workbook/cells";

/** What a user has typed into a cell, what it means, and where both are. */
export interface Entry {
  readonly path: EntryPath;
  /** Undefined where the cell is empty. */
  readonly value: string | number | boolean | undefined;
  readonly place: Place;
  /** The date that the cell holds where none belongs, as of 1/2 typed for one half; `value` is then its words. */
  readonly day?: Day;
}

/** A block's entries as a workbook holds them, or the name of the column that is gone or has other rows. */
export function readBlock<Group, Row>(
  grid: Grid,
  columns: readonly Column<Group, Row>[],
  groups: readonly Lines<Group, Row>[],
): { readonly entries: readonly Entry[]; readonly altered: readonly string[] } {
  const lines = numberLines(groups);
  const read = columns.map((column) => {
    const { name } = column;
    const cells = lines.flatMap((line) => {
      const cell = filled(column, line);
      return cell?.path ? [{ ...cell, line: line.line, path: cell.path }] : [];
    });
    if (cells.length === 0) return { entries: [], altered: [] };
    if (name === undefined) throw new Error(`entry column without a name: ${column.key}`);
    const at = locate(grid, name);
    if (at?.range.rows !== lines.length) return { entries: [], altered: [name] };
    const { sheet, range } = at;
    const entries = cells.map(({ line, path, meaning, style }): Entry => {
      const address = { row: range.row + line, column: range.column };
      const found = cellAt(sheet.cells, address);
      const place = { sheet: sheet.name, cell: cellName(address) };
      if (found?.date && typeof found.value === "number" && !takesDays(style)) {
        return { path, place, ...dateOutOfPlace(found, grid.date1904) };
      }
      const value = typedValue(found);
      return { path, value: value !== undefined && meaning ? meaning(value) : value, place };
    });
    return { entries, altered: [] };
  });
  return {
    entries: read.flatMap(({ entries }) => entries),
    altered: read.flatMap(({ altered }) => altered),
  };
}

/** The sheet and range of a workbook-wide name, whatever its case. */
export function locate(grid: Grid, name: string) {
  const found = grid.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet: GridSheet | undefined = grid.sheets.find((each) => each.name === found?.sheet);
  return sheet && found?.range ? { sheet, range: found.range } : undefined;
}

/** Whether the form itself shows a date or a moment in such cells. */
function takesDays(style: StyleName): boolean {
  return formatShowsDate((palette[style] as Style).format ?? "");
}

/** What the cell shows, and never its serial number. */
function dateOutOfPlace(cell: GridCell, date1904: boolean): Pick<Entry, "value" | "day"> {
  const { fault } = readFigure(cell, date1904);
  const value = String(shownIn(cell, date1904));
  return fault?.code === "entry-is-date" ? { value, day: fault.limits.day } : { value };
}

/** Text of blanks alone is no entry. */
function typedValue(cell: GridCell | undefined): Entry["value"] {
  const value = cell?.value ?? undefined;
  return typeof value === "string" && value.trim() === "" ? undefined : value;
}

/** A copy of a JSON value with the entries at their paths; an empty one leaves its key out, or null in a list. */
export function withEntries(json: unknown, entries: readonly Entry[]): unknown {
  const copy: unknown = structuredClone(json);
  for (const { path, value } of entries) setAt(copy, path, value);
  return copy;
}

function setAt(json: unknown, path: EntryPath, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) throw new Error("empty path");
  let parent = json as Record<string | number, unknown>;
  path.slice(0, -1).forEach((step, index) => {
    parent[step] ??= typeof path[index + 1] === "number" ? [] : {};
    parent = parent[step] as Record<string | number, unknown>;
  });
  if (Array.isArray(parent)) parent[last] = value ?? null;
  else if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
}
