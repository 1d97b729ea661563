import { gridParts, isSeen } from "../../../../src/host/page/overlay/geometry";

/** Columns of 50 and rows of 20 pixels; two rows and one column are frozen. */
function model(left: number, top: number, frozen = { rows: 2, columns: 1 }) {
  return {
    getColumnWidth: () => 50,
    getRowHeight: () => 20,
    getFrozenColumnsCount: () => frozen.columns,
    getFrozenRowsCount: () => frozen.rows,
    getSelectedSheet: () => 0,
    getSelectedView: () =>
      ({ left_column: left, top_row: top }) as ReturnType<Parameters<typeof gridParts>[0]["getSelectedView"]>,
  };
}

const SIZE = { width: 400, height: 300 };

describe("where the grid draws its cells", () => {
  it("has one part below and right of the headings where nothing is frozen", () => {
    const parts = gridParts(model(1, 1, { rows: 0, columns: 0 }), SIZE);
    expect(parts.map(({ shows }) => shows)).toEqual([{ left: 30, top: 28, width: 370, height: 272 }]);
    expect(parts[0]?.place({ row: 1, column: 2, rows: 2, columns: 3 })).toEqual({
      left: 130,
      top: 48,
      width: 150,
      height: 40,
    });
  });

  it("has four parts where rows and columns are frozen, which the line of 3 pixels after them belongs to", () => {
    const parts = gridParts(model(1, 1), SIZE);
    expect(parts.map(({ shows }) => shows)).toEqual([
      { left: 30, top: 28, width: 53, height: 43 },
      { left: 83, top: 28, width: 317, height: 43 },
      { left: 30, top: 71, width: 53, height: 229 },
      { left: 83, top: 71, width: 317, height: 229 },
    ]);
  });

  it("draws what reaches beyond frozen cells as if no line stood between", () => {
    const across = { row: 1, column: 0, rows: 3, columns: 3 };
    const boxes = gridParts(model(1, 1), SIZE).map((part) => part.place(across));
    expect(boxes.map(({ left, top }) => [left, top])).toEqual([
      [30, 48],
      [30, 48],
      [30, 48],
      [30, 48],
    ]);
    expect(boxes.map(({ left, width }) => left + width)).toEqual([180, 183, 180, 183]);
  });

  it("moves what is not frozen when the sheet is scrolled, and keeps what is", () => {
    const [corner, right, , moving] = gridParts(model(4, 11), SIZE);
    const cell = { row: 10, column: 3, rows: 1, columns: 1 };
    expect(moving?.place(cell)).toMatchObject({ left: 83, top: 71 });
    expect(right?.place({ ...cell, row: 0 })).toMatchObject({ left: 83, top: 28 });
    expect(corner?.place({ ...cell, row: 1, column: 0 })).toMatchObject({ left: 30, top: 48 });
  });

  it("places an area that begins before what is seen, so that its rest is seen", () => {
    const moving = gridParts(model(4, 11), SIZE)[3];
    const box = moving?.place({ row: 8, column: 1, rows: 4, columns: 4 });
    expect(box).toEqual({ left: -17, top: 31, width: 200, height: 80 });
    expect(moving && box && isSeen(moving, box)).toBe(true);
    expect(moving && isSeen(moving, moving.place({ row: 2, column: 1, rows: 1, columns: 1 }))).toBe(false);
  });
});
