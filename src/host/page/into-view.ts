import type { Model } from "@ironcalc/wasm";
import type { CellAddress } from "../../workbook/address";
import type { Sizes } from "./overlay/geometry";

type Scrolled = Sizes & Pick<Model, "setTopLeftVisibleCell">;

/**
 * Scrolls the sheet that is shown no further than a cell needs to be seen, as Excel does where a program selects one; `width`
 * and `height` are the pixels of the cells.
 */
export function bringIntoView(
  model: Scrolled,
  { row, column }: CellAddress,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const sheet = model.getSelectedSheet();
  const { top_row: top, left_column: left } = model.getSelectedView();
  const first = {
    row: firstSeen({
      ...{ wanted: row, first: top - 1, frozen: model.getFrozenRowsCount(sheet), room: height },
      size: (index) => model.getRowHeight(sheet, index + 1),
    }),
    column: firstSeen({
      ...{ wanted: column, first: left - 1, frozen: model.getFrozenColumnsCount(sheet), room: width },
      size: (index) => model.getColumnWidth(sheet, index + 1),
    }),
  };
  if (first.row !== top - 1 || first.column !== left - 1)
    model.setTopLeftVisibleCell(first.row + 1, first.column + 1);
}

/**
 * The pixels by which the sheet that is shown is scrolled. IronCalc's model counts frozen rows and columns in, and its grid, which
 * goes by them, does not: after each drawing it would scroll by these once more.
 */
export function scrolledBy(model: Sizes): { readonly left: number; readonly top: number } {
  const sheet = model.getSelectedSheet();
  const { top_row: top, left_column: left } = model.getSelectedView();
  const between = (frozen: number, first: number, size: (index: number) => number) =>
    Array.from({ length: Math.max(0, first - frozen) }, (_, at) => size(frozen + at)).reduce(
      (sum, each) => sum + each,
      0,
    );
  return {
    left: between(model.getFrozenColumnsCount(sheet), left - 1, (index) =>
      Math.round(model.getColumnWidth(sheet, index + 1)),
    ),
    top: between(model.getFrozenRowsCount(sheet), top - 1, (index) =>
      Math.round(model.getRowHeight(sheet, index + 1)),
    ),
  };
}

interface Line {
  /** All from 0. */
  readonly wanted: number;
  readonly first: number;
  /** How many are frozen, and always seen. */
  readonly frozen: number;
  /** In pixels, as sizes. */
  readonly room: number;
  size(index: number): number;
}

/** The first row or column that is to be seen after the frozen ones. */
function firstSeen({ wanted, first, frozen, room, size }: Line): number {
  if (wanted < frozen) return first;
  if (wanted < first) return wanted;
  let left = room;
  for (let index = 0; index < frozen; index += 1) left -= size(index);
  let seen = wanted;
  for (left -= size(wanted); seen > first && size(seen - 1) <= left; seen -= 1) left -= size(seen - 1);
  return seen;
}
