import fc from "fast-check";
import {
  addDays,
  addMonths,
  dayInFigures,
  dayInWords,
  dayOf,
  dayOfSerial,
  daysBetween,
  serialOf,
  yearMonthOrDayInWords,
} from "../../../src/domain/values/day";
import { parseQuarter, quarterOf } from "../../../src/domain/values/calendar";
import { momentOfSerial, serialOfMoment } from "../../../src/domain/values/moment";

const serials = fc.integer({ min: serialOf("1901-01-01"), max: serialOf("2199-12-31") });
const seeded = { seed: 2026, numRuns: 1000 };

describe("a day", () => {
  // Excel's own numbers, by =DATE(2026,4,1) and so on.
  it.each([
    ["2026-04-01", 46_113],
    ["1900-03-01", 61],
    ["2024-02-29", 45_351],
    ["2026", 46_023],
    ["2026-04", 46_113],
  ])("%s has the serial number %i", (day, serial) => expect(serialOf(day)).toBe(serial));

  it("is known again by its serial number, whatever the time", () => {
    fc.assert(
      fc.property(serials, fc.double({ min: 0, max: 0.999, noNaN: true }), (serial, time) => {
        expect(serialOf(dayOfSerial(serial + time))).toBe(serial);
      }),
      seeded,
    );
  });

  it("is some days after another, as many as lie between them and one more", () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 10_000 }), (serial, days) => {
        const first = dayOfSerial(serial);
        expect(daysBetween(first, addDays(first, days))).toBe(days + 1);
      }),
      seeded,
    );
  });

  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2023, 2, 29, undefined],
    [2026, 4, 31, undefined],
    [2026, 13, 1, undefined],
    [2026, 0, 1, undefined],
  ])("of %i, month %i, date %i is %s", (year, month, date, day) =>
    expect(dayOf(year, month, date)).toBe(day),
  );

  it("is said in words and in figures", () => {
    expect([dayInWords("2026-04-01"), dayInFigures("2026-04-01")]).toEqual(["1 April 2026", "01/04/2026"]);
    const known = ["2026", "2026-04", "2026-04-01"].map(yearMonthOrDayInWords);
    expect(known).toEqual(["2026", "April 2026", "1 April 2026"]);
  });
});

describe("a moment", () => {
  it.each([
    ["2026-04-30T12:00", 46_142.5],
    ["2026-04-30", 46_142],
    ["2026-04-30T23:59", 46_142 + 1439 / 1440],
  ])("%s has the serial number %f", (moment, serial) => expect(serialOfMoment(moment)).toBe(serial));

  it("is known again to the minute, though a serial number carries an error", () => {
    const noise = fc.double({ min: -1e-7, max: 1e-7, noNaN: true });
    fc.assert(
      fc.property(serials, fc.integer({ min: 0, max: 1439 }), noise, (serial, minute, error) => {
        const moment = momentOfSerial(serial + minute / 1440);
        expect(momentOfSerial(serialOfMoment(moment) + error)).toBe(moment);
        expect(moment.startsWith(dayOfSerial(serial))).toBe(true);
      }),
      seeded,
    );
  });
});

describe("a quarter", () => {
  it("holds the days that name it, in a year that begins in any month", () => {
    fc.assert(
      fc.property(serials, fc.integer({ min: 1, max: 12 }), (serial, yearBegins) => {
        const day = dayOfSerial(serial);
        const quarter = quarterOf(day, yearBegins);
        expect(quarter.start <= day && day <= quarter.end).toBe(true);
        expect(parseQuarter(quarter.id, yearBegins)).toEqual(quarter);
        expect(quarterOf(addDays(quarter.end, 1), yearBegins).start).toBe(addDays(quarter.end, 1));
      }),
      seeded,
    );
  });
});

describe("a day some months away", () => {
  it.each([
    ["2026-11-29", 14, "2028-01-29"],
    ["2026-11-29", -10, "2026-01-29"],
    ["2026-07-01", -24, "2024-07-01"],
    ["2026-03-15", -3, "2025-12-15"],
    ["2026-01-31", 1, "2026-03-03"],
  ])("of %s, %i months on, is %s", (day, months, other) => {
    expect(addMonths(day, months)).toBe(other);
  });
});
