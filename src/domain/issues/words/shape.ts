import { capital, counted, figure, type Labelled, type Sentences, type Spoken } from "./sentences";

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
  measure: "must be one of the list, or the id of a measure, such as local-jobs",
  quarter: "must be a quarter such as 2026-27-Q1",
  secret: "must be 8 characters or more on one line, which nobody can guess",
  sector: "must be a postcode sector such as S60 1",
  "tier-name":
    "must begin with a letter, and have letters, figures, blanks and . , ' & ( ) / - only, such as Within 20 miles",
  moment:
    "must be a day, with its time where that is known, such as 30/04/2026 12:00 (2026-04-30T12:00 in a file)",
  "ocid-prefix": "must be ocds- and six letters or digits, such as ocds-a1b2c3, as it was registered",
  organisation: "must begin with its register, such as GB-COH-01234567 or GB-PPON-PABC-1234-DEFG",
  procurement: "must be without blanks and #: give the one that the tender notice has",
  "summary-words":
    "must have nothing in braces but {bidder}, {tender} and {reference}, which each bidder reads as its own name, the contract's title and its reference",
  year: "must be a year such as 2025-26, or 2026 where it begins in January",
  published: "must be a year, a month or a day such as 2026, 2026-04 or 2026-04-30",
};

/** A file's shape: what its schema says of one field. */
export const shapeSentences = {
  missing: ({ limits }: Labelled) => `Enter the ${limits.label}`,
  blank: ({ limits }: Labelled) => `Enter the ${limits.label}`,
  "unknown-key": ({ path }: Spoken<{ key: string }>) =>
    `Remove ${path} or check its spelling: this file has no such field`,
  "wrong-type": ({ limits }: Labelled<{ expected: string }>) =>
    `${capital(limits.label)} must be ${EXPECTED[limits.expected] ?? limits.expected}`,
  "not-an-option": ({ limits }: Labelled<{ options: string }>) =>
    `${capital(limits.label)} must be one of: ${limits.options}`,
  "wrong-format": ({ limits }: Labelled<{ format: string }>) =>
    `${capital(limits.label)} ${FORMATS[limits.format] ?? "must be in the form that the file's description gives"}`,
  "too-low": ({ limits }: Labelled<{ minimum: number }>) =>
    `${capital(limits.label)} must be ${figure(limits.minimum)} or higher`,
  "not-above": ({ limits }: Labelled<{ minimum: number }>) =>
    `${capital(limits.label)} must be more than ${figure(limits.minimum)}`,
  "too-high": ({ limits }: Labelled<{ maximum: number }>) =>
    `${capital(limits.label)} must be ${figure(limits.maximum)} or lower`,
  "too-long": ({ limits }: Labelled<{ maximum: number }>) =>
    `${capital(limits.label)} must be ${figure(limits.maximum)} characters or fewer`,
  "too-few": ({ limits }: Labelled<{ minimum: number }>) =>
    `${capital(limits.label)} must have ${counted(limits.minimum, "entry").replace("entrys", "entries")} or more`,
  "too-many": ({ limits }: Labelled<{ maximum: number }>) =>
    `${capital(limits.label)} must have ${counted(limits.maximum, "entry").replace("entrys", "entries")} or fewer`,
} satisfies Sentences;
