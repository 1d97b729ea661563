import { dayInFigures } from "../../../src/domain/values/day";
import { readTypedDay } from "../../../src/domain/values/typed-in-a-field";

describe("a typed day", () => {
  it.each([
    ["30/04/2026", "2026-04-30"],
    [" 1/5/2026 ", "2026-05-01"],
    ["01.05.2026", "2026-05-01"],
    ["", undefined],
    ["in May", "in May"],
    ["2026-05-01", "2026-05-01"],
  ])("%j is %j", (text, day) => {
    expect(readTypedDay(text)).toBe(day);
  });

  it("is shown as it is typed", () => {
    expect(dayInFigures("2026-05-01")).toBe("01/05/2026");
  });
});
