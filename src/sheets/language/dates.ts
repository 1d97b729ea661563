/** 1 January 1970 as a serial number of a workbook that counts from 1900. */
const EPOCH = 25_569;
const DAY = 86_400_000;
const FROM_1904 = 1462;

/** The serial number of a day such as "2026-04-30"; a year or a month stands for its first day. */
export function serialOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / DAY + EPOCH;
}

/** The day of a serial number; text, or a number that is no day, stays as it is. */
export function dayOf(typed: string | number | boolean, date1904 = false): string | number | boolean {
  if (typeof typed !== "number" || !Number.isInteger(typed) || typed < 1 || typed > 2_958_465) return typed;
  const serial = typed + (date1904 ? FROM_1904 : 0);
  return new Date((serial - EPOCH) * DAY).toISOString().slice(0, 10);
}
