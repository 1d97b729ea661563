import * as fc from "fast-check";
import { parseRange, rangeName, type CellAddress, type RangeAddress } from "../../src/workbook/address";
import { addressLists, rectangles } from "../../src/workbook/rectangles";

const RUNS = { seed: 20190401, numRuns: 300 };

const cellsOf = ({ row, column, rows, columns }: RangeAddress): CellAddress[] =>
  Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }));

const cellsAt = (...addresses: string[]): CellAddress[] =>
  addresses.flatMap((address) => {
    const range = parseRange(address);
    return range ? cellsOf(range) : [];
  });

const sparse = fc
  .uniqueArray(fc.nat(59), { maxLength: 60 })
  .map((places) => places.map((place) => ({ row: Math.floor(place / 6), column: place % 6 })));

describe("cells as rectangles", () => {
  it.each([
    ["a block", ["B2:D9"], ["B2:D9"]],
    ["a block with a narrower row below", ["B2:D3", "B4:C4"], ["B2:D3", "B4:C4"]],
    ["two columns with one between", ["B2:B9", "D2:D9"], ["B2:B9", "D2:D9"]],
    ["a column with a gap", ["B2:B4", "B6:B9"], ["B2:B4", "B6:B9"]],
    ["cells that touch at a corner", ["A1", "B2"], ["A1", "B2"]],
    ["no cell", [], []],
  ])("makes of %s as few as it can", (_, given, expected) => {
    expect(rectangles(cellsAt(...given).reverse()).map((area) => rangeName(area))).toEqual(expected);
  });

  it("covers every cell once and no other", () => {
    fc.assert(
      fc.property(sparse, (cells) => {
        const covered = rectangles(cells)
          .flatMap(cellsOf)
          .map(({ row, column }) => `${row},${column}`);
        expect(covered.sort()).toEqual(cells.map(({ row, column }) => `${row},${column}`).sort());
      }),
      RUNS,
    );
  });
});

describe("addresses in lists", () => {
  it.each([
    ["joins what fits", ["A1", "B2", "C3"], 8, ["A1,B2,C3"]],
    ["begins another list where one more does not fit", ["A1", "B2", "C3"], 7, ["A1,B2", "C3"]],
    ["is no list where there is no address", [], 8, []],
  ])("%s", (_, addresses, longest, lists) => {
    expect(addressLists(addresses, longest)).toEqual(lists);
  });

  it("keeps every list of 5,000 addresses within 4,000 characters, and loses none", () => {
    const addresses = Array.from({ length: 5_000 }, (_, row) => `B${row * 2 + 1}:D${row * 2 + 1}`);
    const lists = addressLists(addresses, 4_000);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(4_000);
    expect(lists.join(",").split(",")).toEqual(addresses);
  });
});
