import type { CellRange } from "./shape";

/** Rectangles of one sheet. */
export class RangeAreas {
  constructor(readonly areas: readonly CellRange[]) {}
}
