import * as z from "zod";
import { addDays, type Day, two } from "./day";

/** A quarter of a year that may begin in any month: "2026-27-Q1"; "2026-Q1" where the year begins in January. */
export type QuarterId = string;

/** The form of a quarter's name; the pattern's message is a key of the formats in words. */
export const quarterId = z.string().regex(/^\d{4}(?:-\d{2})?-Q[1-4]$/, "quarter");

/** A quarter as people write it, such as "2026-27 Q1" or "2026/27 q1", by its name; text that is no quarter stays as it is. */
export function typedQuarter(text: string): QuarterId {
  const meant = text
    .trim()
    .toUpperCase()
    .replace(/[\s/]+/g, "-");
  return quarterId.safeParse(meant).success ? meant : text;
}

/** The first month of a year, from 1 for January. */
export const firstMonth = z.int().min(1).max(12);

export interface Quarter {
  readonly id: QuarterId;
  readonly start: Day;
  readonly end: Day;
}

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

function quarterAt(year: number, index: number, yearBegins: number): Quarter {
  const months = yearBegins - 1 + index * 3;
  const start = firstDay(year, months);
  const end = addDays(firstDay(year, months + 3), -1);
  const years = yearBegins === 1 ? `${year}` : `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
  return { id: `${years}-Q${index + 1}`, start, end };
}

/** Months count from 0 for January, and on into the next year. */
function firstDay(year: number, months: number): Day {
  return `${year + Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;
}
