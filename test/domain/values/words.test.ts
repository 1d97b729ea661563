import fc from "fast-check";
import { inOrder } from "../../../src/domain/values/in-order";
import { Listed } from "../../../src/domain/values/listed";
import { textKey, Words, wordsThat } from "../../../src/domain/values/words";

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

describe("words", () => {
  it("give the same number to what is the same when tidy, and give it back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 6 })), (texts) => {
        const words = new Words(tidy);
        const numbers = texts.map((text) => words.numberOf(text));
        expect(numbers.map((number) => words.text(number))).toEqual(texts.map(tidy));
        expect(new Set(numbers).size).toBe(new Set(texts.map(tidy)).size);
        expect(numbers.map((number) => words.key(number))).toEqual(texts.map((text) => textKey(tidy(text))));
      }),
    );
  });

  it("are found again where they are more than are kept as strings", () => {
    const words = new Words(tidy);
    const name = (at: number) => `Supplier ${at}`;
    const numbers = Array.from({ length: 70_000 }, (_, at) => words.numberOf(name(at)));
    expect([words.count, words.text(numbers[69_999] ?? 0)]).toEqual([70_001, name(69_999)]);
    for (let at = 0; at < 70_000; at += 997) expect(words.numberOf(name(at))).toBe(numbers[at]);
    expect(words.key(numbers[69_000] ?? 0)).toEqual(textKey(name(69_000)));
  });

  it("are judged once each", () => {
    const words = new Words(tidy);
    let judged = 0;
    const isLong = wordsThat(words, (text) => {
      judged += 1;
      return text.length > 2;
    });
    const numbers = Array.from({ length: 50 }, (_, at) => words.numberOf("x".repeat(at)));
    for (let round = 0; round < 2; round += 1)
      expect(numbers.map(isLong)).toEqual(numbers.map((_, at) => at > 2));
    expect(judged).toBe(50);
  });
});

it("finds the first of a list without putting all in order", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 50 }), fc.nat({ max: 60 }), (numbers, count) => {
      const sorted = [...numbers].sort((one, other) => one - other);
      const list = new Listed(
        numbers.length,
        () => inOrder(Uint32Array.from(numbers), (one, other) => one - other),
        (number) => number,
      );
      expect(list.first(count)).toEqual(sorted.slice(0, count));
      expect([...list]).toEqual(sorted);
      expect(list.first(count)).toEqual(sorted.slice(0, count));
    }),
  );
  let compared = 0;
  const first = inOrder(
    Uint32Array.from({ length: 10_000 }, (_, at) => at * 7919),
    (one, other) => {
      compared += 1;
      return one - other;
    },
  )[Symbol.iterator]();
  expect(first.next().value).toBe(0);
  expect(compared).toBeLessThan(21_000);
});
