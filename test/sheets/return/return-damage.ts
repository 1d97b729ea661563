import { cellsOf, rowsOf, withCell } from "../../workbook/rows";
import { parseRange } from "../../../src/workbook/address";
import type { Grid, GridSheet } from "../../../src/workbook/grid";
import type { GridCell } from "../../../src/workbook/cells";
import { type Cells, cellAt, everyCell, cellsFrom } from "../../../src/workbook/cells";

/** What people and programs do to a workbook, done to what was read of it. */
export type Damage = (grid: Grid) => Grid;

export function inTurn(...damages: readonly Damage[]): Damage {
  return (grid) => damages.reduce((so, damage) => damage(so), grid);
}

export function onSheet(name: string, change: (sheet: GridSheet) => GridSheet): Damage {
  return (grid) => ({
    ...grid,
    sheets: grid.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
}

/** Types or pastes a value, over a formula too; null empties the cell. */
export function put(
  sheet: string,
  cell: string,
  value: GridCell["value"],
  more: Partial<GridCell> = {},
): Damage {
  const { row, column } = addressOf(cell);
  return onSheet(sheet, (found) => {
    const { formula: _, ...kept } = cellAt(found.cells, { row, column }) ?? {};
    return { ...found, cells: withCell(found.cells, { row, column }, { ...kept, value, ...more }) };
  });
}

/** Without the cell itself, as programs leave out what is empty. */
export function leaveOut(sheet: string, cell: string): Damage {
  const { row, column } = addressOf(cell);
  return onSheet(sheet, (found) => ({
    ...found,
    cells: cellsFrom(everyCell(found.cells).filter((each) => each.row !== row || each.column !== column)),
  }));
}

function addressOf(cell: string) {
  const found = parseRange(cell);
  if (!found) throw new Error(`no cell: ${cell}`);
  return found;
}

/** With the formulas of every sheet, as programs do it. */
export function renameSheet(from: string, to: string): Damage {
  const rename = (formula: string) => formula.replaceAll(`'${from}'!`, `'${to}'!`);
  return (grid) => ({
    ...grid,
    sheets: grid.sheets.map((sheet) => ({
      ...sheet,
      name: sheet.name === from ? to : sheet.name,
      cells: withFormulas(sheet.cells, rename),
    })),
    names: grid.names.map((name) => (name.sheet === from ? { ...name, sheet: to } : name)),
  });
}

function withFormulas(cells: Cells, change: (formula: string) => string): Cells {
  return mapCells(cells, (cell) =>
    cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) },
  );
}

function mapCells(cells: Cells, change: (cell: GridCell) => GridCell): Cells {
  return cellsFrom(everyCell(cells).map(({ cell, ...at }) => ({ ...at, cell: change(cell) })));
}

export const reorderSheets: Damage = (grid) => ({ ...grid, sheets: [...grid.sheets].reverse() });

export const dropNames: Damage = (grid) => ({ ...grid, names: [] });

export function dropName(...dropped: readonly string[]): Damage {
  return (grid) => ({ ...grid, names: grid.names.filter(({ name }) => !dropped.includes(name)) });
}

export function dropSheet(dropped: string): Damage {
  return (grid) => ({
    ...grid,
    sheets: grid.sheets.filter(({ name }) => name !== dropped),
    names: grid.names.filter(({ sheet }) => sheet !== dropped),
  });
}

/** As exporters do that know no looks and no protection. */
export const dropLooks: Damage = (grid) => ({
  ...grid,
  sheets: grid.sheets.map((sheet) => ({
    ...sheet,
    protected: false,
    visibility: "visible",
    cells: mapCells(sheet.cells, ({ value, formula }) =>
      formula === undefined ? { value } : { value, formula },
    ),
  })),
});

/** Rows or columns put in before "12" or "F", as a user counts; a negative count takes them out from there on. */
export function insert(sheet: string, before: string, count: number): Damage {
  const byRow = /\d/.test(before);
  const { row, column } = addressOf(byRow ? `A${before}` : `${before}1`);
  const from = byRow ? row : column;
  const shift: Shift = {
    byRow,
    moved: (at) => (at >= from ? at + count : at),
    gone: (at) => count < 0 && at >= from && at < from - count,
  };
  return (grid) => ({
    ...grid,
    sheets: grid.sheets.map((each) => ({
      ...each,
      cells: withFormulas(each.name === sheet ? shiftedCells(each.cells, shift) : each.cells, (formula) =>
        shiftedFormula(formula, { sheet, own: each.name === sheet }, shift),
      ),
      merges: each.name === sheet ? each.merges.map((range) => shiftedRange(range, shift)) : each.merges,
    })),
    names: grid.names.map((name) =>
      name.sheet === sheet && name.range ? { ...name, range: shiftedRange(name.range, shift) } : name,
    ),
  });
}

interface Shift {
  readonly byRow: boolean;
  readonly moved: (at: number) => number;
  readonly gone: (at: number) => boolean;
}

type Range = GridSheet["merges"][number];

function shiftedRange(range: Range, { byRow, moved }: Shift): Range {
  const [start, length] = byRow ? [range.row, range.rows] : [range.column, range.columns];
  const [first, last] = [moved(start), moved(start + length - 1)];
  return byRow
    ? { ...range, row: first, rows: last - first + 1 }
    : { ...range, column: first, columns: last - first + 1 };
}

function shiftedCells(cells: Cells, { byRow, moved, gone }: Shift): Cells {
  return cellsFrom(
    everyCell(cells).flatMap(({ row, column, cell }) => {
      if (gone(byRow ? row : column)) return [];
      return [byRow ? { row: moved(row), column, cell } : { row, column: moved(column), cell }];
    }),
  );
}

const REFERENCE = /"[^"]*"|('[^']+'!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![A-Za-z0-9_(.])/g;

/** References of the sheet's own formulas, and of others' that name it, moved as a program moves them. */
function shiftedFormula(
  formula: string,
  { sheet, own }: { readonly sheet: string; readonly own: boolean },
  shift: Shift,
): string {
  return formula.replace(REFERENCE, (whole: string, qualifier: string | undefined) => {
    if (whole.startsWith('"')) return whole;
    if (qualifier === undefined ? !own : qualifier !== `'${sheet}'!`) return whole;
    const cells = whole.slice(qualifier?.length ?? 0).split(":");
    return `${qualifier ?? ""}${cells.map((cell) => shiftedCell(cell, shift)).join(":")}`;
  });
}

function shiftedCell(cell: string, { byRow, moved }: Shift): string {
  const { row, column } = addressOf(cell);
  const [, beforeColumn = "", beforeRow = ""] = /^(\$?)[A-Z]+(\$?)/.exec(cell) ?? [];
  const at = byRow ? { row: moved(row), column } : { row, column: moved(column) };
  return `${beforeColumn}${letters(at.column)}${beforeRow}${at.row + 1}`;
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + column - 26)}`;
}

/** Puts lines in another order as sorting does: formulas go along and keep to their line. Rows count from 1. */
export function sortRows(sheet: string, order: readonly number[]): Damage {
  const places = [...order].sort((one, other) => one - other);
  return onSheet(sheet, (found) => {
    const rows = rowsOf(found);
    const sorted = places.map((place, index) => {
      const from = order[index] ?? place;
      const cells = Object.entries(rows[from - 1] ?? {}).map(([column, cell]) => {
        if (cell.formula === undefined) return [column, cell];
        const formula = cell.formula.replace(/(\$[A-Z]{1,2})(\d+)/g, (whole, letter: string, row: string) =>
          Number(row) === from ? `${letter}${place}` : whole,
        );
        return [column, { ...cell, formula }];
      });
      return [place - 1, Object.fromEntries(cells)];
    });
    return { ...found, cells: cellsOf({ ...rows, ...Object.fromEntries(sorted) }) };
  });
}

/** Merges cells, of which the first keeps its content. */
export function merge(sheet: string, range: string): Damage {
  const merged = addressOf(range);
  const covers = (row: number, column: number) =>
    row >= merged.row &&
    row < merged.row + merged.rows &&
    column >= merged.column &&
    column < merged.column + merged.columns &&
    (row > merged.row || column > merged.column);
  return onSheet(sheet, (found) => ({
    ...found,
    cells: cellsFrom(everyCell(found.cells).filter(({ row, column }) => !covers(row, column))),
    merges: [...found.merges, merged],
  }));
}

/** A sheet of another workbook, copied in by hand: its names stay behind. */
export function copyIn(from: Grid, sheet: string, as: string): Damage {
  const copied = from.sheets.find(({ name }) => name === sheet);
  if (!copied) throw new Error(`no sheet: ${sheet}`);
  return (grid) => ({ ...grid, sheets: [...grid.sheets, { ...copied, name: as }] });
}

/** The workbook that counts days from 1904 holds the same days in other numbers. */
export const countFrom1904: Damage = (grid) => ({
  ...grid,
  date1904: true,
  sheets: grid.sheets.map((sheet) => ({
    ...sheet,
    cells: mapCells(sheet.cells, (cell) =>
      typeof cell.value === "number" && cell.value > 40_000 ? { ...cell, value: cell.value - 1462 } : cell,
    ),
  })),
});

/** Cuts a ledger's line and pastes it into another, as Excel does: formulas of both lines go with the cells, or lose them. */
export function cutLine(sheet: string, from: number, to: number): Damage {
  const entries = ["B", "C", "D", "E", "F", "G", "H", "I", "J"];
  return (grid) => {
    const cells = grid.sheets.find(({ name }) => name === sheet)?.cells;
    const at = (letter: string, row: number) => addressOf(`${letter}${row}`);
    const moved = entries.map((letter) => [letter, cells && cellAt(cells, at(letter, from))] as const);
    const follow = (formula: string) =>
      formula
        .replace(new RegExp(`\\$([B-J])${to}(?!\\d)`, "g"), "#REF!")
        .replace(new RegExp(`\\$([B-J])${from}(?!\\d)`, "g"), `$$$1${to}`);
    return inTurn(
      onSheet(sheet, (found) => ({ ...found, cells: withFormulas(found.cells, follow) })),
      ...moved.flatMap(([letter, cell]) => [
        put(sheet, `${letter}${to}`, cell?.value ?? null),
        put(sheet, `${letter}${from}`, null),
      ]),
    )(grid);
  };
}
