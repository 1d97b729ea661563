import { type Day, dayOf, dayOfSerial, MONTHS } from "./day";

const MONTHS_IN_SHORT = MONTHS.map((month) => month.slice(0, 3).toLowerCase());
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i;
const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.\-]?(\d{2})[/.\-]?(\d{2})$/;
const NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[/.\- ]*([a-z]{3,9})[/.\- ,]*(\d{4}|\d{2})$/i;
/** As every day is written that is read: a word such as "soon" is known for none at once. */
const BEGINS = /^\s*\d/;

export type DateOrder = "day-first" | "month-first";

/** Whether a column writes 04/25/2024: some dates can only be read with the month first, and fewer with the day first. */
export function dateOrder(texts: Iterable<string>): DateOrder {
  return dateOrders(texts).order;
}

/** The order that most of the dates show that can be read in one only, and whether some show the other. */
export function dateOrders(texts: Iterable<string>): { readonly order: DateOrder; readonly both: boolean } {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    if (!BEGINS.test(text)) continue;
    const [, first, second] = NUMERIC.exec(withoutTime(text)) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
  }
  return { order: monthFirst > dayFirst ? "month-first" : "day-first", both: dayFirst > 0 && monthFirst > 0 };
}

/** Whether a date means another day where the month comes first: 02/10/2019, but not 25/10/2019 or 02/02/2019. */
export function hasTwoReadings(text: string): boolean {
  const [, first, second] = NUMERIC.exec(withoutTime(text)) ?? [];
  return (
    first !== undefined && Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second)
  );
}

/** A day as 2026-04-30 from what a ledger holds, Excel's serial numbers among them; undefined for anything else. */
export function dayWritten(value: string | number, order: DateOrder): Day | undefined {
  if (typeof value === "string" && !BEGINS.test(value)) return undefined;
  const number = typeof value === "number" ? value : serialIn(value);
  if (number !== undefined) return ofSerial(number);
  const text = withoutTime(String(value));
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, first, second, year = ""] = numeric;
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return soundDay(fullYear(year), Number(month), Number(day));
  }
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return soundDay(Number(year), Number(month), Number(day));
  const [, dayOfMonth, name = "", namedYear = ""] = NAMED.exec(text) ?? [];
  const index = MONTHS_IN_SHORT.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : soundDay(fullYear(namedYear), index + 1, Number(dayOfMonth));
}

function withoutTime(text: string): string {
  return text.trim().replace(TIME, "").trim();
}

/** Five digits, with or without a time: 45391.5. */
function serialIn(text: string): number | undefined {
  return /^\s*\d{5}(?:\.\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** Days from 1954 to 2119; whole numbers such as 20240401 are days too. */
function ofSerial(serial: number): Day | undefined {
  if (Number.isInteger(serial) && serial >= 19_000_101) return dayWritten(String(serial), "day-first");
  if (serial < 20_000 || serial > 80_000) return undefined;
  return dayOfSerial(serial);
}

/** 26 is 2026 and 85 is 1985; a year of four figures is itself. */
export function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 80 ? 2000 : 1900);
}

function soundDay(year: number, month: number, day: number): Day | undefined {
  return year >= 1900 && year < 2200 ? dayOf(year, month, day) : undefined;
}
