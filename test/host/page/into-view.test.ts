import { bringIntoView, scrolledBy } from "../../../src/host/page/into-view";
import { openExcel } from "../../excel/open";

const ROOM = { width: 400, height: 200 };

/** The first row and column that are seen, from 1, after a cell was brought into view. */
async function shown(at: { row: number; column: number }, begin = { row: 1, column: 1 }, frozen = 0) {
  const { workbook } = await openExcel();
  const { model } = workbook;
  model.setFrozenRowsCount(0, frozen);
  model.setTopLeftVisibleCell(begin.row, begin.column);
  bringIntoView(model, at, ROOM);
  const { top_row: row, left_column: column } = model.getSelectedView();
  const sizes = (first: number, last: number, size: (index: number) => number) =>
    Array.from({ length: last - first + 1 }, (_, index) => size(first + index)).reduce(
      (sum, one) => sum + one,
      0,
    );
  const height = (first: number, last: number) => sizes(first, last, (index) => model.getRowHeight(0, index));
  const width = (first: number, last: number) =>
    sizes(first, last, (index) => model.getColumnWidth(0, index));
  return { row, column, height, width };
}

describe("bringIntoView", () => {
  it("leaves what is seen as it is", async () => {
    expect(await shown({ row: 2, column: 1 })).toMatchObject({ row: 1, column: 1 });
  });

  it("scrolls no further than a cell below and at the right needs", async () => {
    const { row, column, height, width } = await shown({ row: 44, column: 12 });
    expect(height(row, 45)).toBeLessThanOrEqual(ROOM.height);
    expect(height(row - 1, 45)).toBeGreaterThan(ROOM.height);
    expect(width(column, 13)).toBeLessThanOrEqual(ROOM.width);
    expect(width(column - 1, 13)).toBeGreaterThan(ROOM.width);
  });

  it("scrolls up and to the left to the cell itself", async () => {
    expect(await shown({ row: 2, column: 1 }, { row: 20, column: 9 })).toMatchObject({ row: 3, column: 2 });
  });

  it("counts frozen rows as room that is taken, and scrolls for none of them", async () => {
    const { row, height } = await shown({ row: 44, column: 0 }, { row: 5, column: 1 }, 4);
    expect(height(1, 4) + height(row, 45)).toBeLessThanOrEqual(ROOM.height);
    expect(height(1, 4) + height(row - 1, 45)).toBeGreaterThan(ROOM.height);
    expect(await shown({ row: 1, column: 0 }, { row: 20, column: 1 }, 4)).toMatchObject({ row: 20 });
  });
});

describe("how far a sheet is scrolled", () => {
  it.each([
    [
      "not at all, where the first row and column after the frozen ones are seen",
      [5, 3],
      { left: 0, top: 0 },
    ],
    ["not at all, before it was ever scrolled", [1, 1], { left: 0, top: 0 }],
    ["by what is between those and the first that are seen", [7, 4], { left: 90, top: 58 }],
  ])("%s", async (_, [row = 0, column = 0], scrolled) => {
    const { workbook } = await openExcel();
    const { model } = workbook;
    model.setFrozenRowsCount(0, 4);
    model.setFrozenColumnsCount(0, 2);
    model.setRowsHeight(0, 5, 5, 33.4);
    model.setTopLeftVisibleCell(row, column);
    expect(scrolledBy(model)).toEqual(scrolled);
  });
});
