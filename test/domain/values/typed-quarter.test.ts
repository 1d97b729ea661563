import { typedQuarter } from "../../../src/domain/values/calendar";

describe("a quarter as people write it", () => {
  it.each([
    ["2026-27-Q1", "2026-27-Q1"],
    ["2026-27 Q1", "2026-27-Q1"],
    [" 2026/27  q4 ", "2026-27-Q4"],
    ["2026 Q2", "2026-Q2"],
  ])("%s is %s", (typed, id) => {
    expect(typedQuarter(typed)).toBe(id);
  });

  it.each(["Q1", "2026-27 Q5", "first quarter"])("%s stays as it is, to be pointed out", (typed) => {
    expect(typedQuarter(typed)).toBe(typed);
  });
});
