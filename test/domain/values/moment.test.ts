import { localDay } from "../../../src/domain/values/day";
import { localMinute } from "../../../src/domain/values/moment";

describe("the moment when files are taken in", () => {
  it("is the user's own clock to the minute", () => {
    const now = new Date(2026, 4, 6, 9, 5, 59);
    expect(localMinute(now)).toBe("2026-05-06T09:05");
    expect(localDay(now)).toBe("2026-05-06");
  });
});
