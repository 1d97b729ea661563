import { cellAt, CellCollector, everyCell, filledRows } from "../../src/workbook/cells";

const collected = (...places: readonly (readonly [row: number, column: number])[]) => {
  const collector = new CellCollector();
  for (const [row, column] of places) collector.put({ row, column }, { value: `${row} ${column}` });
  return collector.cells;
};
const placesOf = (cells: ReturnType<typeof collected>) =>
  everyCell(cells).map(({ row, column, cell }) => [row, column, cell.value]);

describe("cells that are collected", () => {
  it("are all there, row by row, whatever the order", () => {
    const places = [
      [3, 2],
      [3, 5],
      [1, 40],
      [1, 3],
      [3, 0],
      [2, 1],
      [3, 16],
      [1, 0],
      [0, 0],
    ] as const;
    const cells = collected(...places);
    const sorted = places.toSorted(([row, column], [other, beside]) => row - other || column - beside);
    expect(placesOf(cells)).toEqual(sorted.map(([row, column]) => [row, column, `${row} ${column}`]));
    expect(filledRows(cells)).toEqual([0, 1, 2, 3]);
    expect(cellAt(cells, { row: 3, column: 1 })).toBeUndefined();
    expect(cellAt(cells, { row: 3, column: 99 })).toBeUndefined();
  });

  it("give way to what is put in their place, in a row that was left too", () => {
    const collector = new CellCollector();
    collector.put({ row: 0, column: 1 }, { value: 1 });
    collector.put({ row: 1, column: 0 }, { value: 2 });
    collector.put({ row: 0, column: 1 }, { value: 3 });
    collector.put({ row: 0, column: 0 }, { value: 4 });
    collector.put({ row: 2, column: 0 }, { value: 5 });
    expect(placesOf(collector.cells)).toEqual([
      [0, 0, 4],
      [0, 1, 3],
      [1, 0, 2],
      [2, 0, 5],
    ]);
  });
});
