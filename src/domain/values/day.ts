/** A day as "2026-04-30", without a time or a zone. */
export type Day = string;

const DAY_MS = 86_400_000;
/** Excel counts days so that 1 March 1900 is 61; later days are right. */
const SERIAL_OF_1970 = 25_569;

/**
 * The day's serial number in Excel (1900 date system): 46,113 for 1 April 2026. A year or a month alone stands for its
 * first day, and a day that a month has not for one of the next: 29 February 2027 for 1 March.
 */
export function serialOf(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / DAY_MS + SERIAL_OF_1970;
}

/** The day of a serial number, whatever time of it the number says. */
export function dayOfSerial(serial: number): Day {
  return new Date((Math.floor(serial) - SERIAL_OF_1970) * DAY_MS).toISOString().slice(0, 10);
}

/** Undefined where the month has no such day. Months count from 1. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const day = dayOfSerial(Date.UTC(year, month - 1, date) / DAY_MS + SERIAL_OF_1970);
  return day === [year, two(month), two(date)].join("-") ? day : undefined;
}

export function addDays(day: Day, days: number): Day {
  return dayOfSerial(serialOf(day) + days);
}

/** The same date so many months later, or earlier below 0; of a month without it, one of the first days of the next. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const count = month - 1 + months;
  return addDays(`${year + Math.floor(count / 12)}-${two((((count % 12) + 12) % 12) + 1)}-${two(date)}`, 0);
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

/** "2026", "April 2026" or "1 April 2026", as far as it is known. */
export function yearMonthOrDayInWords(known: string): string {
  const [year, month, date] = known.split("-").map(Number);
  const words = [date, month === undefined ? undefined : MONTHS[month - 1], year];
  return words.filter((word) => word !== undefined).join(" ");
}

/** "01/04/2026", as it is typed. */
export function dayInFigures(day: Day): string {
  return day.split("-").toReversed().join("/");
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

/** "05" of 5. */
export function two(count: number): string {
  return String(count).padStart(2, "0");
}

/** The day on the clock of where the program runs: "2026-04-30". */
export function localDay(now: Date): Day {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
