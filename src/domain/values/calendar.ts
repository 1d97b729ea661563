import * as z from "zod";

/** A day as "2026-04-30", without a time or a zone. */
export type Day = string;

/** A quarter of a year that may begin in any month: "2026-27-Q1"; "2026-Q1" where the year begins in January. */
export type QuarterId = string;

/** The form of a quarter's name; the pattern's message is a key of the formats in words. */
export const quarterId = z.string().regex(/^\d{4}(?:-\d{2})?-Q[1-4]$/, "quarter");

/** The first month of a year, from 1 for January. */
export const firstMonth = z.int().min(1).max(12);

export interface Quarter {
  readonly id: QuarterId;
  readonly start: Day;
  readonly end: Day;
}

const DAY_MS = 86_400_000;
/** Excel counts days so that 1 March 1900 is 61; later days are right. */
const SERIAL_OF_1970 = 25_569;

/** The day's serial number in Excel (1900 date system): 46,113 for 1 April 2026. */
export function serialOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS + SERIAL_OF_1970;
}

export function dayOfSerial(serial: number): Day {
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOfSerial(serialOf(day) + days);
}

/** Days from the first to the last, both counted: 1 April to 30 June has 91. */
export function daysBetween(first: Day, last: Day): number {
  return serialOf(last) - serialOf(first) + 1;
}

/** "1 April 2026" */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** In English, from January. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The quarter that a day is in, by the month in which the year begins. */
export function quarterOf(day: Day, yearBegins: number): Quarter {
  const [year = 0, month = 1] = day.split("-").map(Number);
  const monthsIn = (month - yearBegins + 12) % 12;
  const startYear = month < yearBegins ? year - 1 : year;
  return quarterAt(startYear, Math.floor(monthsIn / 3), yearBegins);
}

/** The dates of a quarter; undefined where the text names none in a year that begins in that month. */
export function parseQuarter(id: QuarterId, yearBegins: number): Quarter | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?-Q([1-4])$/.exec(id);
  if (!match) return undefined;
  const quarter = quarterAt(Number(match[1]), Number(match[3]) - 1, yearBegins);
  return quarter.id === id ? quarter : undefined;
}

export function nextQuarter({ end }: Quarter, yearBegins: number): Quarter {
  return quarterOf(addDays(end, 1), yearBegins);
}

/** Every quarter with a day from the first to the last, part-quarters included. */
export function quartersBetween(first: Day, last: Day, yearBegins: number): readonly Quarter[] {
  const quarters = [quarterOf(first, yearBegins)];
  for (let at = quarters[0]; at && at.end < last;) {
    at = nextQuarter(at, yearBegins);
    quarters.push(at);
  }
  return quarters;
}

/** "2026-27 Q1", as it is written in sentences and files' names. */
export function quarterInWords(id: QuarterId): string {
  return id.replace(/-Q/, " Q");
}

/** "2026-11-24 19:30 UTC" */
export function momentInWords(now: Date): string {
  return `${now.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

function quarterAt(year: number, index: number, yearBegins: number): Quarter {
  const months = yearBegins - 1 + index * 3;
  const start = isoDay(Date.UTC(year, months, 1));
  const end = isoDay(Date.UTC(year, months + 3, 0));
  const years = yearBegins === 1 ? `${year}` : `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
  return { id: `${years}-Q${index + 1}`, start, end };
}

function isoDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
