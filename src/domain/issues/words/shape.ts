import { capital, counted, type Labelled, type Sentences, type Spoken } from "./sentences";

const EXPECTED: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  mark: "a mark, a list of marks or an entry with marks and reasons",
  number: "a number",
  object: "an entry with fields",
  record: "an entry with fields",
  string: "text",
};

const FORMATS: Readonly<Record<string, string>> = {
  district: "must be a district code such as E08000018",
  date: "must be a date such as 2026-04-30",
  email: "must be an email address such as name@example.com",
  id: "must be lower case words and numbers joined by hyphens, such as local-jobs",
  quarter: "must be a quarter such as 2026-27-Q1",
  sector: "must be a postcode sector such as S60 1",
  moment: "must be a day, with its time where that is known, such as 2026-04-30 or 2026-04-30T12:00",
  published: "must be a year, a month or a day such as 2026, 2026-04 or 2026-04-30",
};

/** A file's shape: what its schema says of one field. */
export const shapeSentences = {
  missing: ({ label }: Labelled) => `Enter the ${label}`,
  blank: ({ label }: Labelled) => `Enter the ${label}`,
  "unknown-key": ({ path }: Spoken<{ key: string }>) =>
    `Remove ${path} or check its spelling: this file has no such field`,
  "wrong-type": ({ label, limits }: Labelled<{ expected: string }>) =>
    `${capital(label)} must be ${EXPECTED[limits.expected] ?? limits.expected}`,
  "not-an-option": ({ label, limits }: Labelled<{ options: string }>) =>
    `${capital(label)} must be one of: ${limits.options}`,
  "wrong-format": ({ label, limits }: Labelled<{ format: string }>) =>
    `${capital(label)} ${FORMATS[limits.format] ?? "must be in the form that the file's description gives"}`,
  "too-low": ({ label, limits }: Labelled<{ minimum: number }>) =>
    `${capital(label)} must be ${limits.minimum} or higher`,
  "not-above": ({ label, limits }: Labelled<{ minimum: number }>) =>
    `${capital(label)} must be more than ${limits.minimum}`,
  "too-high": ({ label, limits }: Labelled<{ maximum: number }>) =>
    `${capital(label)} must be ${limits.maximum} or lower`,
  "too-long": ({ label, limits }: Labelled<{ maximum: number }>) =>
    `${capital(label)} must be ${limits.maximum} characters or fewer`,
  "too-few": ({ label, limits }: Labelled<{ minimum: number }>) =>
    `${capital(label)} must have ${counted(limits.minimum, "entry").replace("entrys", "entries")} or more`,
  "too-many": ({ label, limits }: Labelled<{ maximum: number }>) =>
    `${capital(label)} must have ${counted(limits.maximum, "entry").replace("entrys", "entries")} or fewer`,
} satisfies Sentences;
