import type { Place } from "../../domain/issues/issue";
import { type CellAddress, cellName } from "../../workbook/address";
import { isLocked } from "../../workbook/altered";
import type { Grid, GridSheet } from "../../workbook/grid";
import type { CellValue, Plan, PlanCell, PlanSheet } from "../../workbook/plan";
import { type Cells, cellAt, everyCell, filledRows, cellsOfRow, cellsFrom } from "../../workbook/cells";

/** A workbook with every cell where its plan has it, whatever was renamed, moved or sorted. */
export interface Straightened {
  /** Sheets and names are the plan's. */
  readonly grid: Grid;
  /** Where a cell of the plan stands in the workbook as it came. */
  readonly placeOf: (sheet: string, cell: CellAddress) => Place;
  /** The plan's sheets whose rows or columns do not stand where they were placed. */
  readonly moved: ReadonlySet<string>;
  /** Rows with something in them that are none of the plan's. */
  readonly unknownRows: readonly Place[];
  /** Rows of the plan that are gone; `sheet` is the plan's, `words` the first that stood there. */
  readonly lostRows: readonly { readonly sheet: string; readonly row: number; readonly words: string }[];
}

/**
 * Finds each sheet by its names, or by its words where those were lost, each column by its heading, and each row by
 * what is locked in it. What cannot be found is taken from where it should be, so that a comparison finds it altered.
 */
export function straighten(plan: Plan, grid: Grid): Straightened {
  const found = plan.sheets.flatMap((planned) => {
    const sheet = sheetOfPlan(plan, grid, planned);
    return sheet ? [matchSheet(planned, plan.styles, sheet)] : [];
  });
  const of = (name: string) => found.find(({ planned }) => planned.name === name);
  return {
    grid: {
      ...grid,
      sheets: found.map((match) => {
        // Rules stay where they were: where cells moved, nothing can be told from them.
        const { validations, ...sheet } = match.sheet;
        const told = validations && !isMoved(match) ? { validations } : undefined;
        return { ...sheet, ...told, name: match.planned.name, cells: straightCells(match) };
      }),
      names: plan.names
        .filter(({ sheet }) => of(sheet))
        .map(({ name, sheet, range }) => ({ name, sheet, range, refersTo: "" })),
    },
    placeOf: (name, cell) => {
      const match = of(name);
      if (!match) return { sheet: name, cell: cellName(cell) };
      return { sheet: match.sheet.name, cell: cellName(actualCell(match, cell)) };
    },
    moved: new Set(found.filter(isMoved).map(({ planned }) => planned.name)),
    unknownRows: found.flatMap(unknownRows),
    lostRows: found.flatMap((match) => lostRows(match, plan.styles)),
  };
}

/**
 * The workbook with the plan's names that were lost, as with a sheet that was deleted once a copy of it stood there, on
 * the sheets that say what the plan's do: only where every row and column stands as it was placed.
 */
export function withNamesFoundAgain(plan: Plan, grid: Grid): Grid {
  const { moved, lostRows: lost, placeOf } = straighten(plan, grid);
  const changed = new Set([...moved, ...lost.map(({ sheet }) => sheet)]);
  const named = new Set(
    grid.names.flatMap(({ name, range }) => (range === undefined ? [] : [name.toLowerCase()])),
  );
  const found = plan.names.flatMap(({ name, sheet, range }) => {
    const actual = placeOf(sheet, range).sheet;
    if (named.has(name.toLowerCase()) || changed.has(sheet) || actual === undefined) return [];
    return [{ name, sheet: actual, range, refersTo: "" }];
  });
  const again = new Set(found.map(({ name }) => name.toLowerCase()));
  return { ...grid, names: [...grid.names.filter(({ name }) => !again.has(name.toLowerCase())), ...found] };
}

interface Match {
  readonly planned: PlanSheet;
  readonly sheet: GridSheet;
  /** The workbook's row, or column, for one of the plan's. */
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** The workbook's sheet that a plan's became: by most of its names; else by most of its words; else by its own name. */
export function sheetOfPlan(plan: Plan, grid: Grid, planned: PlanSheet): GridSheet | undefined {
  const own = new Set(
    plan.names.filter(({ sheet }) => sheet === planned.name).map(({ name }) => name.toLowerCase()),
  );
  const named = grid.names.flatMap(({ name, sheet }) =>
    own.has(name.toLowerCase()) && sheet !== undefined ? [sheet] : [],
  );
  const byNames = best(grid.sheets, ({ name }) => named.filter((each) => each === name).length, 1);
  if (byNames) return byNames;
  const words = new Set(lockedCells(planned, plan.styles).map(({ value }) => plainValue(value)));
  const common = (sheet: GridSheet) => {
    const held = new Set(everyCell(sheet.cells).map(({ cell }) => plainValue(cell.value)));
    return [...words].filter((word) => held.has(word)).length;
  };
  return (
    best(grid.sheets, common, words.size / 2) ??
    grid.sheets.find(({ name }) => name.toLowerCase() === planned.name.toLowerCase())
  );
}

function best<T>(list: readonly T[], score: (one: T) => number, least: number): T | undefined {
  const scored = list.map((one) => ({ one, score: score(one) })).filter((each) => each.score >= least);
  return scored.sort((a, b) => b.score - a.score)[0]?.one;
}

function matchSheet(planned: PlanSheet, styles: Plan["styles"], sheet: GridSheet): Match {
  const locked = lockedCells(planned, styles);
  const columns = matchColumns(locked, sheet);
  return { planned, sheet, columns, rows: matchRows(planned, locked, sheet, columns) };
}

/** Locked cells that hold a value of their own. */
function lockedCells({ cells }: PlanSheet, styles: Plan["styles"]): readonly PlanCell[] {
  return cells.filter(
    ({ value, formula, style }) => value !== null && formula === undefined && isLocked(style, styles),
  );
}

/** By the headings: cells whose style's name begins so. */
function matchColumns(locked: readonly PlanCell[], sheet: GridSheet): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  const headings = byRow(locked.filter(({ style }) => style?.startsWith("heading")));
  for (const [, wanted] of headings) {
    const row = filledRows(sheet.cells)
      .map((each) => cellsOfRow(sheet.cells, each))
      .find((cells) => wanted.every(({ value }) => cells.some(({ cell }) => sameValue(cell.value, value))));
    for (const { column, value } of row ? wanted : []) {
      const found = row?.find(({ cell }) => sameValue(cell.value, value));
      if (found) columns.set(column, found.column);
    }
  }
  return columns;
}

function byRow(cells: readonly PlanCell[]): ReadonlyMap<number, readonly PlanCell[]> {
  const rows = new Map<number, PlanCell[]>();
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  return rows;
}

function matchRows(
  planned: PlanSheet,
  locked: readonly PlanCell[],
  sheet: GridSheet,
  columns: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const taken = new Set<number>();
  for (const [row, cells] of byRow(locked)) {
    const matches = filledRows(sheet.cells).filter(
      (actual) =>
        !taken.has(actual) &&
        cells.every(({ column, value }) => {
          const at = { row: actual, column: columns.get(column) ?? column };
          return sameValue(cellAt(sheet.cells, at)?.value ?? null, value);
        }),
    );
    const actual = matches.includes(row) ? row : matches[0];
    if (actual === undefined) continue;
    rows.set(row, actual);
    taken.add(actual);
  }
  return withOthers(planned, rows, taken);
}

/** Rows that were not found stand as far from where they should be as the row before them, unless another has that place. */
function withOthers(
  { cells }: PlanSheet,
  found: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  let shift = 0;
  for (const row of [...new Set(cells.map((cell) => cell.row))].sort((a, b) => a - b)) {
    const own = found.get(row);
    if (own !== undefined) shift = own - row;
    const place = own ?? row + shift;
    if (own !== undefined || !taken.has(place)) rows.set(row, place);
  }
  return rows;
}

function straightCells({ planned, sheet, rows, columns }: Match): Cells {
  return cellsFrom(
    planned.cells.flatMap(({ row, column }) => {
      const actual = rows.get(row);
      if (actual === undefined) return [];
      const cell = cellAt(sheet.cells, { row: actual, column: columns.get(column) ?? column });
      return cell ? [{ row, column, cell }] : [];
    }),
  );
}

function actualCell({ rows, columns }: Match, { row, column }: CellAddress): CellAddress {
  return { row: rows.get(row) ?? row, column: columns.get(column) ?? column };
}

function isMoved({ rows, columns }: Match): boolean {
  const differs = ([planned, actual]: readonly [number, number]) => planned !== actual;
  return [...rows].some(differs) || [...columns].some(differs);
}

function unknownRows({ sheet, rows }: Match): readonly Place[] {
  const known = new Set(rows.values());
  const seen = new Set<number>();
  return everyCell(sheet.cells).flatMap(({ row, column, cell }) => {
    if (known.has(row) || seen.has(row) || plainValue(cell.value) === "") return [];
    seen.add(row);
    return [{ sheet: sheet.name, cell: cellName({ row, column }) }];
  });
}

function lostRows({ planned, sheet, rows }: Match, styles: Plan["styles"]) {
  const filled = new Set(filledRows(sheet.cells));
  return [...byRow(lockedCells(planned, styles))].flatMap(([row, cells]) => {
    const actual = rows.get(row);
    if (actual !== undefined && filled.has(actual)) return [];
    const words = cells.find(({ value }) => typeof value === "string")?.value ?? row + 1;
    return [{ sheet: planned.name, row, words: String(words) }];
  });
}

function sameValue(one: CellValue, other: CellValue): boolean {
  return plainValue(one) === plainValue(other);
}

/** Text as it reads: line ends, non-breaking blanks and blanks at either end make no difference. */
function plainValue(value: CellValue): string {
  return String(value ?? "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\u00a0", " ")
    .trim();
}
