import type { CellAddress } from "../../src/workbook/address";
import { type Cells, cellsFrom, everyCell, type GridCell } from "../../src/workbook/cells";

/** Cells as tests read and change them: by row from 0, then by column from 0. */
export type Rows = Record<number, Record<number, GridCell>>;

export function rowsOf({ cells }: { readonly cells: Cells }): Rows {
  const rows: Rows = {};
  for (const { row, column, cell } of everyCell(cells)) (rows[row] ??= {})[column] = cell;
  return rows;
}

export function cellsOf(rows: Readonly<Record<number, Readonly<Record<number, GridCell>>>>): Cells {
  return cellsFrom(
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
    ),
  );
}

/** The same cells with one more, or one in the place of another. */
export function withCell(cells: Cells, at: CellAddress, cell: GridCell): Cells {
  return cellsFrom([...everyCell(cells), { row: at.row, column: at.column, cell }]);
}
