import fc from "fast-check";
import { magnitudeChange } from "../../../src/domain/values/magnitude";

describe("a change of ten times", () => {
  it.each([
    [113, 13, undefined],
    [130, 13, "ten-times-up"],
    [129, 13, undefined],
    [1, 10, "ten-times-down"],
    [-130, 13, "ten-times-up"],
    [5, 0, undefined],
    [0, 5, undefined],
  ])("%i after %i is told as %s", (now, before, change) => expect(magnitudeChange(now, before)).toBe(change));

  it("is told the other way round of the same two figures", () => {
    const pence = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const other = { "ten-times-up": "ten-times-down", "ten-times-down": "ten-times-up" } as const;
    fc.assert(
      fc.property(pence, pence, (now, before) => {
        const change = magnitudeChange(now, before);
        expect(magnitudeChange(before, now)).toBe(change && other[change]);
      }),
      { seed: 2026, numRuns: 1000 },
    );
  });
});
