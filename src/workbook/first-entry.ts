import type { CellAddress } from "./address";
import { isLocked } from "./altered";
import type { Plan, PlanSheet } from "./plan";

/** The cell in which a person begins on a sheet: what the plan says, else its first entry, else its first cell. */
export function firstEntry({ cells, begin }: PlanSheet, styles: Plan["styles"]): CellAddress {
  if (begin) return begin;
  let first: CellAddress | undefined;
  for (const cell of cells) {
    if (isLocked(cell.style, styles)) continue;
    const isEarlier =
      !first || cell.row < first.row || (cell.row === first.row && cell.column < first.column);
    if (isEarlier) first = cell;
  }
  return first ?? { row: 0, column: 0 };
}
