import fc from "fast-check";
import { sumsTo } from "../../../src/domain/values/shares";

describe("parts of a whole", () => {
  it.each([
    [[33.3, 33.3, 33.4], 100, true],
    [[33.33, 33.33, 33.33], 100, false],
    [[33.333333, 33.333333, 33.333334], 100, true],
    [[100 / 3, 100 / 3, 100 / 3], 100, true],
    [[], 0, true],
  ])("of %j sum to %f: %s", (parts, whole, so) => expect(sumsTo(parts, whole)).toBe(so));

  it("sum to it however it is parted to six decimals", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), weights, (whole, shares) => {
        const all = shares.reduce((total, share) => total + share, 0);
        const parts = shares.slice(1).map((share) => Math.floor((whole * 1e6 * share) / all) / 1e6);
        const first = whole - parts.reduce((total, part) => total + part, 0);
        expect(sumsTo([first, ...parts], whole)).toBe(true);
        expect(sumsTo([first + 0.000_01, ...parts], whole)).toBe(false);
      }),
      { seed: 2026, numRuns: 1000 },
    );
  });
});
