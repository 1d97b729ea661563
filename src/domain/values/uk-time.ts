import { type Day, serialOf } from "./day";
import type { Moment } from "./moment";

/** A moment on a clock in the United Kingdom with its offset: "2026-05-01T12:00:00+01:00"; a day alone is its midnight. */
export function instantInUk(moment: Moment): string {
  const [day = "", time = "00:00"] = moment.split("T");
  return `${day}T${time}:00${isSummer(day, time) ? "+01:00" : "Z"}`;
}

/**
 * Clocks go forward at 1:00 on the last Sunday of March and back at 2:00 on the last of October (Summer Time Act 1972, as
 * amended in 2002). The hour that October has twice is the first of them.
 */
function isSummer(day: Day, time: string): boolean {
  const year = day.slice(0, 4);
  const on = serialOf(day);
  const [forward, back] = [lastSunday(`${year}-03-31`), lastSunday(`${year}-10-31`)];
  if (on === forward) return time >= "01:00";
  if (on === back) return time < "02:00";
  return on > forward && on < back;
}

/** The serial number of the last Sunday up to a day: Sundays leave 1 when divided by 7. */
function lastSunday(last: Day): number {
  const serial = serialOf(last);
  return serial - ((serial - 1) % 7);
}
