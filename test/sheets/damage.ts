import { cellsOf, type Rows, rowsOf, withCell } from "../workbook/rows";
import type { Grid, GridSheet } from "../../src/workbook/grid";
import type { GridCell } from "../../src/workbook/cells";
import { type Cells, cellAt } from "../../src/workbook/cells";

/** What people and programs do to a workbook on its way; each gives the workbook as it then is. */
export type Damage = (grid: Grid) => Grid;

function inSheet(name: string, change: (sheet: GridSheet) => GridSheet): Damage {
  return (grid) => ({
    ...grid,
    sheets: grid.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });
}

export const withoutNames: Damage = (grid) => ({ ...grid, names: [] });

export const withoutName =
  (name: string): Damage =>
  (grid) => ({ ...grid, names: grid.names.filter((each) => each.name !== name) });

export const renamed =
  (from: string, to: string): Damage =>
  (grid) => ({
    ...inSheet(from, (sheet) => ({ ...sheet, name: to }))(grid),
    names: grid.names.map((name) => (name.sheet === from ? { ...name, sheet: to } : name)),
  });

export const reversed: Damage = (grid) => ({ ...grid, sheets: grid.sheets.toReversed() });

export const withoutSheet =
  (name: string): Damage =>
  (grid) => ({
    ...grid,
    sheets: grid.sheets.filter((sheet) => sheet.name !== name),
    names: grid.names.filter(({ sheet }) => sheet !== name),
  });

export const unprotected: Damage = (grid) => ({
  ...grid,
  sheets: grid.sheets.map((sheet) => ({ ...sheet, protected: false })),
});

/** Rows are put before the given one, counted from 0; names move as they do in Excel. */
export const rowsInserted =
  (sheet: string, before: number, count: number): Damage =>
  (grid) => ({
    ...inSheet(sheet, (each) => ({
      ...each,
      cells: cellsOf(
        Object.fromEntries(
          Object.entries(rowsOf(each)).map(([row, cells]) => [
            Number(row) >= before ? Number(row) + count : Number(row),
            cells,
          ]),
        ),
      ),
    }))(grid),
    names: grid.names.map((name) => {
      if (name.sheet !== sheet || !name.range) return name;
      const { row, rows } = name.range;
      const moved = row >= before ? row + count : row;
      const grown = row < before && row + rows > before ? rows + count : rows;
      return { ...name, range: { ...name.range, row: moved, rows: grown } };
    }),
  });

export const columnInserted =
  (sheet: string, before: number): Damage =>
  (grid) => ({
    ...inSheet(sheet, (each) => ({
      ...each,
      cells: mapRows(rowsOf(each), (cells) =>
        Object.fromEntries(
          Object.entries(cells).map(([column, cell]) => [
            Number(column) >= before ? Number(column) + 1 : Number(column),
            cell,
          ]),
        ),
      ),
    }))(grid),
    names: grid.names.map((name) =>
      name.sheet === sheet && name.range && name.range.column >= before
        ? { ...name, range: { ...name.range, column: name.range.column + 1 } }
        : name,
    ),
  });

/** The given rows in the opposite order, as a sort would leave them. */
export const rowsReversed =
  (sheet: string, first: number, count: number): Damage =>
  (grid) =>
    inSheet(sheet, (each) => ({
      ...each,
      cells: cellsOf(
        Object.fromEntries(
          Object.entries(rowsOf(each)).map(([row, cells]) => {
            const at = Number(row);
            return [at >= first && at < first + count ? first + (first + count - 1 - at) : at, cells];
          }),
        ),
      ),
    }))(grid);

export const rowDeleted =
  (sheet: string, gone: number): Damage =>
  (grid) => ({
    ...inSheet(sheet, (each) => ({
      ...each,
      cells: cellsOf(
        Object.fromEntries(
          Object.entries(rowsOf(each)).flatMap(([row, cells]) => {
            const at = Number(row);
            return at === gone ? [] : [[at > gone ? at - 1 : at, cells]];
          }),
        ),
      ),
    }))(grid),
    names: grid.names.map((name) => {
      if (name.sheet !== sheet || !name.range) return name;
      const { row, rows } = name.range;
      const inside = gone >= row && gone < row + rows;
      return {
        ...name,
        range: { ...name.range, row: row > gone ? row - 1 : row, rows: inside ? rows - 1 : rows },
      };
    }),
  });

/** Sets a cell whatever its lock; rows and columns count from 0. */
export const cellSet =
  (sheet: string, row: number, column: number, cell: Partial<GridCell>): Damage =>
  (grid) =>
    inSheet(sheet, (each) => {
      const { formula: _formula, ...before } = cellAt(each.cells, { row, column }) ?? { value: null };
      return { ...each, cells: withCell(each.cells, { row, column }, { ...before, ...cell }) };
    })(grid);

function mapRows(
  rows: Rows,
  change: (cells: Readonly<Record<number, GridCell>>) => Record<number, GridCell>,
): Cells {
  return cellsOf(Object.fromEntries(Object.entries(rows).map(([row, cells]) => [row, change(cells)])));
}
