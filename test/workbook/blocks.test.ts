import * as fc from "fast-check";
import { blocks } from "../../src/workbook/blocks";

const RUNS = { seed: 20190401, numRuns: 300 };

const cell = (row: number, column: number, content: string) => ({ row, column, content });

const sparse = fc
  .uniqueArray(fc.nat(119), { maxLength: 80 })
  .map((places) => places.map((place) => cell(Math.floor(place / 6), place % 6, `text ${place}`)));

describe("sparse cells as blocks", () => {
  it("pads a narrower row, and leaves its empty cells alone", () => {
    const cells = [cell(1, 1, "Bidder"), cell(1, 2, "Price"), cell(2, 1, "Bidder A")];
    expect(blocks(cells, 100)).toEqual([
      {
        row: 1,
        column: 1,
        rows: 2,
        columns: 2,
        content: [
          ["Bidder", "Price"],
          ["Bidder A", null],
        ],
      },
    ]);
  });

  it("begins another block after an empty row", () => {
    const made = blocks([cell(0, 0, "Title"), cell(2, 0, "Bidder")], 100);
    expect(made.map(({ row, rows }) => [row, rows])).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it("begins another block where one more row would hold too many cells", () => {
    const column = Array.from({ length: 5 }, (_, row) => [cell(row, 0, "a"), cell(row, 1, "b")]).flat();
    expect(blocks(column, 4).map(({ row, rows }) => [row, rows])).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  it("writes a row whole though it is over the limit", () => {
    const row = Array.from({ length: 6 }, (_, column) => cell(0, column, "a"));
    expect(blocks(row, 4)).toHaveLength(1);
  });

  it("puts each cell's content in its place once, in blocks of at most the limit", () => {
    fc.assert(
      fc.property(sparse, fc.integer({ min: 6, max: 40 }), (cells, most) => {
        const made = blocks(cells, most);
        const written = made.flatMap((block) =>
          block.content.flatMap((line, i) =>
            line.flatMap((content, j) =>
              content === null ? [] : [cell(block.row + i, block.column + j, content)],
            ),
          ),
        );
        const byPlace = (a: { content: string }, b: { content: string }) =>
          a.content.localeCompare(b.content);
        expect(written.sort(byPlace)).toEqual([...cells].sort(byPlace));
        for (const { rows, columns, content } of made) {
          expect([content.length, content.every((line) => line.length === columns)]).toEqual([rows, true]);
          expect(rows * columns).toBeLessThanOrEqual(most);
        }
      }),
      RUNS,
    );
  });
});
