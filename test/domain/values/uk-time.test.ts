import { instantInUk } from "../../../src/domain/values/uk-time";

describe("a moment in the United Kingdom", () => {
  it.each([
    ["2026-01-15", "2026-01-15T00:00:00Z"],
    ["2026-03-29", "2026-03-29T00:00:00Z"],
    ["2026-03-29T00:59", "2026-03-29T00:59:00Z"],
    ["2026-03-29T02:00", "2026-03-29T02:00:00+01:00"],
    ["2026-03-30", "2026-03-30T00:00:00+01:00"],
    ["2026-07-01T12:00", "2026-07-01T12:00:00+01:00"],
    ["2026-10-25", "2026-10-25T00:00:00+01:00"],
    ["2026-10-25T02:00", "2026-10-25T02:00:00Z"],
    ["2026-10-26", "2026-10-26T00:00:00Z"],
    // 31 March and 31 October are Sundays themselves.
    ["2030-03-31T12:00", "2030-03-31T12:00:00+01:00"],
    ["2032-10-31T12:00", "2032-10-31T12:00:00Z"],
  ])("%s has the offset of its day", (moment, instant) => {
    expect(instantInUk(moment)).toBe(instant);
  });

  it.each([2024, 2026, 2027, 2031, 2040])(
    "changes on the days on which the platform's clock does: %d",
    (year) => {
      const format = new Intl.DateTimeFormat("en-GB", {
        timeZone: "Europe/London",
        timeZoneName: "longOffset",
      });
      for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
        const instant = instantInUk(`${new Date(day).toISOString().slice(0, 10)}T12:00`);
        const zone = format
          .formatToParts(new Date(instant))
          .find(({ type }) => type === "timeZoneName")?.value;
        expect(instant.endsWith("+01:00")).toBe(zone === "GMT+01:00");
      }
    },
  );
});
