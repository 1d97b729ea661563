import { parseSettings } from "../../../src/domain/council/settings";

describe("the bands of a council's ratings", () => {
  const codes = (good: number, approachingTarget: number, requiresImprovement: number) =>
    parseSettings({ bands: { good, approachingTarget, requiresImprovement } }).issues.map(({ code }) => code);

  it("fall from one to the next, and no two are equal", () => {
    expect(codes(100, 80, 50)).toEqual([]);
    expect(codes(80, 80, 50)).toEqual(["bands-out-of-order"]);
    expect(codes(100, 80, 80)).toEqual(["bands-out-of-order"]);
    expect(codes(80, 100, 50)).toEqual(["bands-out-of-order"]);
  });
});
