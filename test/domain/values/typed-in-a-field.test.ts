import fc from "fast-check";
import { dayInFigures } from "../../../src/domain/values/day";
import { readTypedDay, readTypedMoment, typedMoment } from "../../../src/domain/values/typed-in-a-field";

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

describe("a typed day with a time", () => {
  it.each([
    ["31/03/2026 12:00", "2026-03-31T12:00"],
    [" 1.4.2026, 9.30 ", "2026-04-01T09:30"],
    ["1/4/2026 at 9:30", "2026-04-01T09:30"],
    ["31/03/2026", "2026-03-31"],
    ["2026-03-31T12:00", "2026-03-31T12:00"],
    ["soon 12:00", "soonT12:00"],
    ["soon", "soon"],
    ["", undefined],
  ])("%j is %s", (typed, moment) => {
    expect(readTypedMoment(typed)).toBe(moment);
  });

  it("is the same when it is typed as it is shown", () => {
    const two = (most: number, least = 0) =>
      fc.integer({ min: least, max: most }).map((figure) => String(figure).padStart(2, "0"));
    const moments = fc.tuple(fc.integer({ min: 1900, max: 2999 }), two(12, 1), two(28, 1), two(23), two(59));
    fc.assert(
      fc.property(moments, fc.boolean(), ([year, month, day, hours, minutes], timed) => {
        const moment = `${year}-${month}-${day}${timed ? `T${hours}:${minutes}` : ""}`;
        expect(readTypedMoment(typedMoment(moment))).toBe(moment);
      }),
    );
  });
});
