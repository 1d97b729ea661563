import * as z from "zod";

/** One line of text, without blanks round it. */
export const line = z.string().trim().min(1).max(255);

export const LONGEST_PROSE = 5000;

/** A reason, a definition or an answer: up to 5,000 characters. */
export const prose = z.string().trim().min(1).max(LONGEST_PROSE);

/** Words that are not to be guessed. The pattern's message is a key of the formats in words. */
export const secret = z
  .string()
  .trim()
  .max(255)
  .regex(/^.{8,}$/, "secret");

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The name that files and workbooks use for a thing: "local-jobs". The pattern's message is a key of the formats in words. */
export const id = z.string().max(80).regex(ID, "id");

/** The same of a measure, which people choose from a list by its headline. */
export const measureId = z.string().max(80).regex(ID, "measure");

const YEAR_OR_MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** A year, a month or a day, as far as it is known: "2019", "2019-07", "2019-07-15". */
export const published = z
  .string()
  .regex(new RegExp(`${YEAR_OR_MONTH.source}|${z.regexes.date.source}`), "published");

/** A day as "2026-04-30". */
export const day = z.iso.date();

export const percentage = z.number().min(0).max(100);

const twoDigits = (year: number) => String(year % 100).padStart(2, "0");
const YEARS_ON = Array.from({ length: 100 }, (_, year) => `${twoDigits(year)}-${twoDigits(year + 1)}`);

/** A year as figures are told by: "2025-26", or "2026" where it begins in January. */
export const yearName = z.string().regex(new RegExp(`^\\d\\d(?:\\d\\d|${YEARS_ON.join("|")})$`), "year");

/** A year as people write it, such as "2025/26" or "2025 - 2026", by its name; text that is no year stays as it is. */
export function typedYear(text: string): string {
  const meant = text
    .trim()
    .replace(/\s*[-/\u2010-\u2015]\s*/, "-")
    .replace(/^(\d\d)(\d\d)-\1(\d\d)$/, "$1$2-$3");
  return yearName.safeParse(meant).success ? meant : text;
}

export const MOST_AMOUNT = 1e12;

/** Pounds, or a count of something: 0 or more. */
export const amount = z.number().min(0).max(MOST_AMOUNT);
