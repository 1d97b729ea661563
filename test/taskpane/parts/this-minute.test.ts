import { thisMinute } from "../../../src/taskpane/parts/this-minute";

describe("the moment when files are taken in", () => {
  it("is the user's own clock to the minute", () => {
    expect(thisMinute(new Date(2026, 4, 6, 9, 5, 59))).toBe("2026-05-06T09:05");
  });
});
