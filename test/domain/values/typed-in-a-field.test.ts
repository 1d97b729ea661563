import fc from "fast-check";
import { dayInFigures } from "../../../src/domain/values/day";
import {
  readNumber,
  readPounds,
  readTypedDay,
  readTypedMoment,
  typedMoment,
} from "../../../src/domain/values/typed-in-a-field";

describe("a typed figure", () => {
  it.each([
    ["250,000", 250_000],
    ["£1.2m", 1_200_000],
    ["£1.1 million", 1_100_000],
    ["250k", 250_000],
    ["£2.5bn", 2_500_000_000],
    ["1,250 thousand", 1_250_000],
    ["33.3 %", 33.3],
    ["-5", -5],
    ["33,3", "33,3"],
    ["1.2 metres", "1.2 metres"],
    ["m", "m"],
    ["", undefined],
  ])("%j is %j", (text, figure) => {
    expect(readNumber(text)).toBe(figure);
  });
});

describe("a typed amount of money", () => {
  it.each([
    ["£250,000", 250_000],
    ["1,000.50", 1000.5],
    ["£1.125m", 1_125_000],
    ["250.000", "250.000"],
    ["£ 1.250.000", "£ 1.250.000"],
    ["10%", "10%"],
    ["10 %", "10 %"],
    ["0.125", 0.125],
    [" ", undefined],
  ])("%j is %j", (text, pounds) => {
    expect(readPounds(text)).toBe(pounds);
  });
});

describe("a typed day", () => {
  it.each([
    ["30/04/2026", "2026-04-30"],
    [" 1/5/2026 ", "2026-05-01"],
    ["01.05.2026", "2026-05-01"],
    ["30 April 2026", "2026-04-30"],
    ["1 Apr 26", "2026-04-01"],
    ["1/4/26", "2026-04-01"],
    ["1st Sept 2026", "2026-09-01"],
    ["30-Apr-2026", "2026-04-30"],
    ["31 April 2026", "31 April 2026"],
    ["30 April 26", "2026-04-30"],
    ["30 April 6", "30 April 6"],
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
    ["31 March 2026", "2026-03-31"],
    ["31 March 2026 at 12 noon", "2026-03-31T12:00"],
    ["31 March 2026, noon", "2026-03-31T12:00"],
    ["noon on 31 March 2026", "2026-03-31T12:00"],
    ["12 midday 31/3/2026", "2026-03-31T12:00"],
    ["5.30pm on 31/03/2026", "2026-03-31T17:30"],
    ["2026-03-31 17:00", "2026-03-31T17:00"],
    ["11 noon 31/03/2026", "11 noon 31/03/2026"],
    ["31 March 2026 5pm", "2026-03-31T17:00"],
    ["31/03/2026, 12.15 am", "2026-03-31T00:15"],
    ["31/03/2026 17:00 pm", "2026-03-31T17:00"],
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
