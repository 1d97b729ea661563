import { NumberColumn } from "../../../src/domain/values/columns-of-numbers";

describe("a column of whole numbers", () => {
  const held = (numbers: readonly number[]) => {
    const column = new NumberColumn();
    for (const number of numbers) column.push(number);
    return numbers.map((_, index) => column.at(index));
  };

  it.each([
    ["one byte", [0, 1, 255]],
    ["two bytes", [255, 256, 65_535, 3]],
    ["four bytes", [65_535, 65_536, 2 ** 32 - 1, 0]],
    ["few bytes, then more", [7, 300, 70_000, 8]],
  ])("gives back numbers of %s", (_, numbers) => {
    expect(held(numbers)).toEqual(numbers);
  });

  it("gives back more of them than one part holds, and is blank while all are 0", () => {
    const many = Array.from({ length: 70_000 }, (_, index) => index);
    expect(held(many)).toEqual(many);
    const blank = new NumberColumn();
    for (let index = 0; index < 100; index += 1) blank.push(0);
    expect(blank.isBlank).toBe(true);
    blank.push(1);
    expect([blank.isBlank, blank.at(99), blank.at(100), blank.at(101)]).toEqual([false, 0, 1, 0]);
  });
});
