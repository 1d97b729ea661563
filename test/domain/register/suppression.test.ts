import fc from "fast-check";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import {
  publishedFigure,
  publishedOtherParts,
  publishedParts,
  WITHHELD,
} from "../../../src/domain/register/suppression";

const measureOf = (id: string) => {
  const found = rotherham2019.measures.find((each) => each.id === id);
  if (!found) throw new Error(`no such measure: ${id}`);
  return found;
};
const people = measureOf("care-leavers");
const hours = measureOf("young-people-work-advice");
const limit = 5;

describe("a count of people that is published", () => {
  it.each([
    ["nobody", 0, [], 0],
    ["a few", 4.5, [], "Fewer than 5"],
    ["as many as may be told", 5, [], 5],
    ["a few more than was published before", 9, [6], WITHHELD],
    ["a few less than was published before", 6, [9], WITHHELD],
    ["as many as was published before", 6, [6], 6],
    ["many more than was published before", 11, [6], 11],
  ])("tells no few: %s", (_, figure, publishedBefore, expected) => {
    expect(publishedFigure(figure, { measure: people, limit, publishedBefore })).toBe(expected);
  });

  it("is told of what counts no people", () => {
    expect(publishedFigure(2, { measure: hours, limit, publishedBefore: [1] })).toBe(2);
    expect(publishedParts([1, 2], 3, { measure: hours, limit })).toEqual([1, 2]);
  });
});

describe("the parts of a published count of people", () => {
  it.each([
    ["one part of a few takes the next smallest with it", [2, 8, 20], 30, ["Fewer than 5", WITHHELD, 20]],
    [
      "two of a few stand alone where they come to many",
      [3, 4, 20],
      27,
      ["Fewer than 5", "Fewer than 5", 20],
    ],
    [
      "two of a few that can only be as many as they are take a third",
      [4, 4, 20, 30],
      58,
      ["Fewer than 5", "Fewer than 5", WITHHELD, 30],
    ],
    ["two of a few that are all, and as many as a few can be", [4, 0, 4], 8, [WITHHELD, 0, WITHHELD]],
    [
      "two of a few that come to a few take a third",
      [1, 2, 20],
      23,
      ["Fewer than 5", "Fewer than 5", WITHHELD],
    ],
    [
      "one of a few and one withheld that come to 1 and 5 take a third",
      [1, 5, 20],
      26,
      ["Fewer than 5", WITHHELD, WITHHELD],
    ],
    [
      "one of a few beside one withheld that cannot be more than the next takes that too",
      [4, 5, 5, 20],
      34,
      ["Fewer than 5", WITHHELD, WITHHELD, 20],
    ],
    ["1 and 5 that are all", [1, 5], 6, [WITHHELD, WITHHELD]],
    ["nought is told", [0, 7, 6], 13, [0, 7, 6]],
    ["a total that is not told tells no part", [6, 0], WITHHELD, [WITHHELD, 0]],
  ])("%s", (_, parts, total, expected) => {
    expect(publishedParts(parts, total, { measure: people, limit })).toEqual(expected);
  });

  it.each([
    [
      "a few more than in a report before take the next smallest with them",
      [12, 20],
      [10, 9],
      [WITHHELD, WITHHELD],
    ],
    ["as many as in a report before are told", [10, 20], [10, 9], [10, 20]],
    [
      "what is not told differs by no few together",
      [12, 20, 30],
      [10, 20, 9],
      [WITHHELD, WITHHELD, WITHHELD],
    ],
    ["many more together are left alone", [12, 29, 30], [10, 20, 9], [WITHHELD, WITHHELD, 30]],
  ])("%s", (_, parts, before, expected) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const suppression = { measure: people, limit, publishedBefore: [before] };
    expect(publishedParts(parts, total, suppression)).toEqual(expected);
  });

  it("tell no few, whatever is taken from the total", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const total = publishedFigure(all, { measure: people, limit });
        const told = publishedParts(parts, total, { measure: people, limit });
        expect(told.every((each, index) => typeof each === "string" || each === parts[index])).toBe(true);
        expect(told.every((each) => typeof each === "string" || each === 0 || each >= limit)).toBe(true);
        const hidden = parts.filter((_, index) => typeof told[index] === "string");
        // What the total leaves for the parts that are not told is of several, and no few together.
        const left = hidden.reduce((sum, part) => sum + part, 0);
        const others = parts.filter((part) => part > 0).length - hidden.length;
        if (typeof total === "number" && hidden.length > 0)
          expect((hidden.length > 1 && left >= limit) || others === 0).toBe(true);
      }),
    );
  });
});

describe("the same count in other parts", () => {
  const told = (figures: readonly (readonly number[])[], total?: string) => {
    const parts = (figures[0] ?? []).map((_, part) =>
      figures.reduce((sum, shared) => sum + (shared[part] ?? 0), 0),
    );
    const all = parts.reduce((sum, part) => sum + part, 0);
    const whole = total ?? publishedFigure(all, { measure: people, limit });
    const toldParts = publishedParts(parts, whole, { measure: people, limit });
    return publishedOtherParts(figures, { parts: toldParts, total: whole }, { measure: people, limit });
  };

  it.each([
    [
      "whole parts, all of them told",
      [
        [8, 9, 0],
        [0, 0, 7],
      ],
      [17, 7],
    ],
    // Of the parts 3, 8 and 20 the first two are not told: 11 is what the total leaves, 28 would tell the 3.
    [
      "what the total leaves",
      [
        [3, 8, 0],
        [0, 0, 20],
      ],
      [11, 20],
    ],
    [
      "what would tell a few",
      [
        [3, 0, 20],
        [0, 8, 0],
      ],
      [WITHHELD, WITHHELD],
    ],
    // The parts 10 and 20 are told: 27 less 20 would tell 7 of the 10, and so the other 3.
    [
      "a part that is split with a few on one side",
      [
        [7, 20, 0],
        [3, 0, 10],
      ],
      [WITHHELD, WITHHELD],
    ],
    [
      "a part that is split with many on both sides",
      [
        [7, 20, 0],
        [6, 0, 10],
      ],
      [27, 16],
    ],
    [
      "two of a few that can only be as many as they are",
      [
        [4, 0],
        [0, 4],
      ],
      [WITHHELD, WITHHELD],
    ],
    [
      "a few and nobody",
      [
        [4, 0],
        [0, 9],
        [0, 0],
      ],
      ["Fewer than 5", WITHHELD, 0],
    ],
  ])("is told where it tells no more: %s", (_, figures, expected) => {
    expect(told(figures)).toEqual(expected);
  });

  it("is not told where the total is not, and is of what counts no people", () => {
    expect(
      told(
        [
          [8, 9],
          [7, 0],
        ],
        WITHHELD,
      ),
    ).toEqual([WITHHELD, WITHHELD]);
    expect(
      publishedOtherParts(
        [
          [1, 0.2],
          [2, 0.1],
        ],
        { parts: [3, 0.3], total: 3.3 },
        { measure: hours, limit },
      ),
    ).toEqual([1.2, 2.1]);
  });
});
