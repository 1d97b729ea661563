import type { CellAddress, RangeAddress } from "./address";

/** A rectangle with what its cells get; null leaves a cell as it is. */
export interface Block<V> extends RangeAddress {
  readonly content: readonly (readonly (V | null)[])[];
}

/** Writes sparse cells as blocks of whole neighbouring rows, each of at most `most` cells unless one row has more. */
export function blocks<V>(
  cells: readonly (CellAddress & { readonly content: V })[],
  most: number,
): Block<V>[] {
  const rows = new Map<number, (CellAddress & { readonly content: V })[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const bands: { first: number; rows: number; left: number; right: number }[] = [];
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const columns = (rows.get(row) ?? []).map(({ column }) => column);
    const [left, right] = [Math.min(...columns), Math.max(...columns)];
    const last = bands.at(-1);
    const wide = last && { left: Math.min(last.left, left), right: Math.max(last.right, right) };
    const fits = last && wide && (wide.right - wide.left + 1) * (last.rows + 1) <= most;
    if (last && fits && last.first + last.rows === row) Object.assign(last, wide, { rows: last.rows + 1 });
    else bands.push({ first: row, rows: 1, left, right });
  }
  return bands.map(({ first, rows: count, left, right }) => {
    const content = Array.from({ length: count }, (_, i) => {
      const line = new Array<V | null>(right - left + 1).fill(null);
      for (const cell of rows.get(first + i) ?? []) line[cell.column - left] = cell.content;
      return line;
    });
    return { row: first, column: left, rows: count, columns: right - left + 1, content };
  });
}
