import type { Model } from "@ironcalc/wasm";
import type { RangeAddress } from "../../../workbook/address";

/** Pixels of IronCalc's row and column headings, and of the line after frozen rows and columns. */
export const HEADINGS = { width: 30, height: 28 };
const SEPARATOR = 3;

/** Pixels from the top left of IronCalc's cells, headings included. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of the engine says where cells stand. */
export type Sizes = Pick<
  Model,
  | "getColumnWidth"
  | "getFrozenColumnsCount"
  | "getFrozenRowsCount"
  | "getRowHeight"
  | "getSelectedSheet"
  | "getSelectedView"
>;

/** One of up to four parts of the grid, each of which scrolls in its own way: frozen rows or not, frozen columns or not. */
export interface GridPart {
  readonly name: string;
  readonly frozenColumns: boolean;
  /** What the part shows of the grid. */
  readonly shows: Rectangle;
  /** Where cells stand as this part has them, though they may be out of its sight. */
  place(area: RangeAddress): Rectangle;
}

/** Where IronCalc draws the cells of the sheet that is shown; `width` and `height` are those of all its cells. */
export function gridParts(model: Sizes, { width, height }: { width: number; height: number }): GridPart[] {
  const sheet = model.getSelectedSheet();
  const view = model.getSelectedView();
  const across = line({
    start: HEADINGS.width,
    end: width,
    frozen: model.getFrozenColumnsCount(sheet),
    first: view.left_column - 1,
    size: (index) => Math.round(model.getColumnWidth(sheet, index + 1)),
  });
  const down = line({
    start: HEADINGS.height,
    end: height,
    frozen: model.getFrozenRowsCount(sheet),
    first: view.top_row - 1,
    size: (index) => Math.round(model.getRowHeight(sheet, index + 1)),
  });
  return down.flatMap((rows) =>
    across.map((columns) => ({
      name: `${rows.frozen ? "frozen" : "moving"}-rows-${columns.frozen ? "frozen" : "moving"}-columns`,
      frozenColumns: columns.frozen,
      shows: {
        left: columns.from,
        top: rows.from,
        width: columns.to - columns.from,
        height: rows.to - rows.from,
      },
      place: (area: RangeAddress) => {
        const [left, top] = [columns.at(area.column), rows.at(area.row)];
        return {
          left,
          top,
          width: columns.at(area.column + area.columns) - left,
          height: rows.at(area.row + area.rows) - top,
        };
      },
    })),
  );
}

interface Lines {
  readonly frozen: boolean;
  readonly from: number;
  readonly to: number;
  /** Where the row or column of this index begins. */
  at(index: number): number;
}

interface Given {
  readonly start: number;
  readonly end: number;
  /** How many rows or columns are frozen. */
  readonly frozen: number;
  /** The first that is seen of those that are not. */
  readonly first: number;
  size(index: number): number;
}

/** The rows or columns of a sheet: those that are frozen, if any, and the others. */
function line({ start, end, frozen, first, size }: Given): Lines[] {
  const between = (from: number, to: number): number => {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += size(index);
    return sum;
  };
  const edge = frozen === 0 ? start : start + between(0, frozen) + SEPARATOR;
  const shown = Math.max(first, frozen);
  const moving: Lines = {
    frozen: false,
    from: edge,
    to: Math.max(edge, end),
    // What begins in a frozen part goes on over the line after it.
    at: (index) => edge - (index < frozen ? SEPARATOR : 0) + between(shown, index) - between(index, shown),
  };
  if (frozen === 0) return [moving];
  const still: Lines = {
    frozen: true,
    from: start,
    to: Math.min(end, edge),
    at: (index) => start + between(0, index),
  };
  return [still, moving];
}

/** True where any of the rectangle is in sight. */
export function isSeen({ shows }: GridPart, { left, top, width, height }: Rectangle): boolean {
  return (
    left < shows.left + shows.width &&
    top < shows.top + shows.height &&
    left + width > shows.left &&
    top + height > shows.top
  );
}
