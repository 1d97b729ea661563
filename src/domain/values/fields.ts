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

/** The name that files and workbooks use for a thing: "local-jobs". The pattern's message is a key of the formats in words. */
export const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "id");

const YEAR_OR_MONTH = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** A year, a month or a day, as far as it is known: "2019", "2019-07", "2019-07-15". */
export const published = z
  .string()
  .regex(new RegExp(`${YEAR_OR_MONTH.source}|${z.regexes.date.source}`), "published");

/** A day as "2026-04-30". */
export const day = z.iso.date();

export const percentage = z.number().min(0).max(100);

export const MOST_AMOUNT = 1e12;

/** Pounds, or a count of something: 0 or more. */
export const amount = z.number().min(0).max(MOST_AMOUNT);
