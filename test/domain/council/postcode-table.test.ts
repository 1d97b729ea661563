import fc from "fast-check";
import { PostcodeTable } from "../../../src/domain/council/postcode-table";
import {
  FIRST_LETTERS,
  LAST_LETTERS,
  normalisePostcode,
  SECOND_LETTERS,
} from "../../../src/domain/values/postcodes";

const letters = (of: string) => fc.constantFrom(...of);
const figure = letters("0123456789");
const after = fc.oneof(fc.constant(""), letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"));
const last = letters(LAST_LETTERS);
const postcode = fc
  .tuple(
    letters(FIRST_LETTERS),
    fc.oneof(fc.constant(""), letters(SECOND_LETTERS)),
    ...[figure, after, figure, last, last],
  )
  .map((parts) => normalisePostcode(parts.join("")) ?? "");
const district = letters("1234").map((each) => `E0800000${each}`);

describe("a table of postcodes", () => {
  it("holds what a map holds, in its order", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(postcode, district)), fc.array(postcode), (rows, others) => {
        const [table, map] = [new PostcodeTable(), new Map<string, string>()];
        for (const [each, code] of rows) {
          table.set(each, code);
          map.set(each, code);
        }
        expect([...table]).toEqual([...map]);
        expect(table.size).toBe(map.size);
        for (const each of others) expect(table.get(each)).toBe(map.get(each));
      }),
    );
  });

  it("holds more than it has room for at first", () => {
    const table = new PostcodeTable();
    const written = Array.from(
      { length: 30_000 },
      (_, at) =>
        `S${at % 100} ${Math.floor(at / 100) % 10}A${LAST_LETTERS[Math.floor(at / 1000) % 20] ?? ""}`,
    );
    for (const [at, each] of written.entries()) table.set(each, `E${at % 7}`);
    const map = new Map(written.map((each, at) => [each, `E${at % 7}`] as const));
    expect([...table]).toEqual([...map]);
    expect(table.size).toBeGreaterThan(10_000);
  });
});
