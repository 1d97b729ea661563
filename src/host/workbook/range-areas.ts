import type { CellRange } from "./cell-range";

/** Rectangles of one sheet. */
export class RangeAreas {
  constructor(readonly areas: readonly CellRange[]) {}
}
