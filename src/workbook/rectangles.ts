import type { CellAddress, RangeAddress } from "./address";

/** The cells as few rectangles that together cover them and nothing else: runs within a row, joined with equal runs below. */
export function rectangles(cells: readonly CellAddress[]): RangeAddress[] {
  const open = new Map<string, RangeAddress>();
  const closed: RangeAddress[] = [];
  for (const run of runs(cells)) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    const joins = above !== undefined && above.row + above.rows === run.row;
    if (above && !joins) closed.push(above);
    open.set(key, joins ? { ...above, rows: above.rows + 1 } : run);
  }
  return [...closed, ...open.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runs(cells: readonly CellAddress[]): RangeAddress[] {
  const found: RangeAddress[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = found.at(-1);
    const joins = last?.row === row && last.column + last.columns === column;
    if (last && joins) found[found.length - 1] = { ...last, columns: last.columns + 1 };
    else found.push({ row, column, rows: 1, columns: 1 });
  }
  return found;
}

/** Addresses joined with commas in as few texts as hold at most `longest` characters each. */
export function addressLists(addresses: readonly string[], longest: number): string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    const joined = last === undefined ? address : `${last},${address}`;
    if (last === undefined || joined.length > longest) lists.push(address);
    else lists[lists.length - 1] = joined;
  }
  return lists;
}
