import fc from "fast-check";
import { decimalsToTell, hasAtMost, rounded } from "../../../src/domain/values/decimals";

const decimals = fc.integer({ min: 0, max: 6 });
const whole = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const seeded = { seed: 2026, numRuns: 2000 };

describe("a figure's decimals", () => {
  it.each([
    [2.25, 2, true],
    [2.255, 2, false],
    [12.5, 0, false],
    [12, 0, true],
    [0.1 + 0.2, 1, true],
    [1.000_000_05, 2, true],
    [1.000_000_2, 2, false],
    [999_999_999_999.99, 2, true],
    [-4000.5, 2, true],
  ])("of %f are at most %i: %s", (figure, most, so) => expect(hasAtMost(figure, most)).toBe(so));

  it("are as many as it is written with, and in a sum of such figures no more", () => {
    fc.assert(
      fc.property(decimals, whole, whole, (places, one, other) => {
        const [a, b] = [one / 10 ** places, other / 10 ** places];
        expect([a, a + b].map((figure) => hasAtMost(figure, places))).toEqual([true, true]);
      }),
      seeded,
    );
  });

  it("are more where a part of the last one is left", () => {
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), small, part, (places, figure, left) => {
        expect(hasAtMost((figure + left) / 10 ** places, places)).toBe(false);
      }),
      seeded,
    );
  });
});

describe("a rounded figure", () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-0.4, 0, 0],
    [4999.999999999999, 2, 5000],
    [0.1 + 0.2 - 0.3, 9, 0],
    [33.3 + 33.3 + 33.4, 6, 100],
    [123_456_789_012_345.67, 2, 123_456_789_012_345.67],
  ])("%f to %i decimals is %f", (figure, places, to) => expect(rounded(figure, places)).toBe(to));

  it("is itself where it has no more decimals, whatever was added up to it", () => {
    fc.assert(
      fc.property(decimals, whole, whole, (places, one, other) => {
        const unit = 10 ** places;
        expect(rounded(one / unit, places)).toBe(one === 0 ? 0 : one / unit);
        expect(rounded(one / unit + other / unit, places)).toBe((one + other) / unit);
      }),
      seeded,
    );
  });

  it("goes away from zero from a half on, and in the same way below zero", () => {
    fc.assert(
      fc.property(decimals, fc.nat(1_000_000), (places, half) => {
        const [figure, up] = [(half + 0.5) / 10 ** places, (half + 1) / 10 ** places];
        expect([rounded(figure, places), rounded(-figure, places)]).toEqual([up, -up]);
      }),
      seeded,
    );
  });

  it("is never further off than half of its last decimal", () => {
    fc.assert(
      fc.property(decimals, fc.double({ min: -1e8, max: 1e8, noNaN: true }), (places, figure) => {
        const off = Math.abs(rounded(figure, places) - figure);
        expect(off).toBeLessThanOrEqual(0.5 / 10 ** places + 1e-8);
        expect(hasAtMost(rounded(figure, places), places)).toBe(true);
      }),
      seeded,
    );
  });
});

describe("decimals that tell figures apart", () => {
  it.each([
    [[], 2],
    [[80.7], 2],
    [[80.7, 90], 2],
    [[80.7, 80.696_000_4], 3],
    [[82.095_238, 82.097_037, 40], 3],
    [[82.095_238, 82.095_237_6], 7],
    [[68, 68.000_000_000_000_01], 2],
    [[1, 1.000_000_001], 9],
  ])("of %j are %i", (figures, decimals) => expect(decimalsToTell(figures)).toBe(decimals));
});
