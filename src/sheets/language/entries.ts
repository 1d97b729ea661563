import type { Place } from "../../domain/issues/issue";
import { cellName } from "../../workbook/address";
import type { Grid, GridSheet } from "../../workbook/grid";
import { type Column, filled, type Lines, numberLines } from "./block";
import type { EntryPath } from "./piece";
import { type GridCell, cellAt } from "../../workbook/cells";

/** What a user has typed into a cell, what it means, and where both are. */
export interface Entry {
  readonly path: EntryPath;
  /** Undefined where the cell is empty. */
  readonly value: string | number | boolean | undefined;
  readonly place: Place;
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
      return cell?.path ? [{ line: line.line, path: cell.path, meaning: cell.meaning }] : [];
    });
    if (cells.length === 0) return { entries: [], altered: [] };
    if (name === undefined) throw new Error(`entry column without a name: ${column.key}`);
    const found = locate(grid, name);
    if (found?.range.rows !== lines.length) return { entries: [], altered: [name] };
    const { sheet, range } = found;
    const entries = cells.map(({ line, path, meaning }): Entry => {
      const address = { row: range.row + line, column: range.column };
      const value = typedValue(cellAt(sheet.cells, address));
      return {
        path,
        value: value !== undefined && meaning ? meaning(value) : value,
        place: { sheet: sheet.name, cell: cellName(address) },
      };
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
