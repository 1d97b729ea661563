import { overlaps, type RangeAddress } from "../../workbook/address";

/** True where every cell of `inner` lies in `outer`. */
export function covers(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    outer.row + outer.rows >= inner.row + inner.rows &&
    outer.column + outer.columns >= inner.column + inner.columns
  );
}

/** The cells that two rectangles share. */
export function intersection(a: RangeAddress, b: RangeAddress): RangeAddress | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What is left of `whole` without `hole`: up to four rectangles. */
export function subtract(whole: RangeAddress, hole: RangeAddress): RangeAddress[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const { row, column, rows, columns } = whole;
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { row, column, rows: cut.row - row, columns },
    { row: below, column, rows: row + rows - below, columns },
    { row: cut.row, column, rows: cut.rows, columns: cut.column - column },
    { row: cut.row, column: right, rows: cut.rows, columns: column + columns - right },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** A value and the rectangle of cells that has it. */
export interface Layer<V> {
  readonly area: RangeAddress;
  readonly value: V;
}

/** A property of cells that is set by rectangles of any size; the last one set wins. */
export class Overlay<V> {
  private layers: Layer<V>[] = [];

  constructor(private readonly otherwise: V) {}

  /** What was set, the last at the end. */
  get kept(): readonly Layer<V>[] {
    return this.layers;
  }

  /** Takes up what was kept. */
  restore(layers: readonly Layer<V>[]): void {
    this.layers = [...layers];
  }

  set(area: RangeAddress, value: V): void {
    this.layers = this.layers.filter((layer) => !covers(area, layer.area));
    this.layers.push({ area, value });
  }

  clear(area: RangeAddress): void {
    this.set(area, this.otherwise);
  }

  at(row: number, column: number): V {
    const cell = { row, column, rows: 1, columns: 1 };
    const layer = this.layers.findLast(({ area }) => covers(area, cell));
    return layer ? layer.value : this.otherwise;
  }

  /** The area cut into pieces of one value each. */
  pieces(area: RangeAddress): { readonly area: RangeAddress; readonly value: V }[] {
    const found: { area: RangeAddress; value: V }[] = [];
    let open = [area];
    for (let index = this.layers.length - 1; index >= 0; index -= 1) {
      const layer = this.layers[index];
      if (!layer || !open.some((piece) => overlaps(piece, layer.area))) continue;
      const next: RangeAddress[] = [];
      for (const piece of open) {
        const shared = intersection(piece, layer.area);
        if (shared) found.push({ area: shared, value: layer.value });
        next.push(...subtract(piece, layer.area));
      }
      open = next;
      if (open.length === 0) return found;
    }
    return [...found, ...open.map((piece) => ({ area: piece, value: this.otherwise }))];
  }

  /** The value that all cells of the area share; undefined where they differ. */
  over(area: RangeAddress): V | undefined {
    if (area.rows === 1 && area.columns === 1) return this.at(area.row, area.column);
    const values = new Set(this.pieces(area).map(({ value }) => value));
    return values.size === 1 ? [...values][0] : undefined;
  }
}
