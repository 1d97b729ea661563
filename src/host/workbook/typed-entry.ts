/** What a typed text becomes: a value, with the number format that Excel gives a General cell for it. */
export interface TypedEntry {
  readonly value: string | number | boolean;
  readonly format?: string;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(?:[eE]([+-]?\d{1,3}))?$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY = 86_400_000;

/** Reads a text as Excel does under the English (United Kingdom) region; anything unknown stays text. */
export function readEntry(text: string): TypedEntry {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === "true" };
  return (
    plainNumber(trimmed) ??
    percentage(trimmed) ??
    money(trimmed) ??
    bracketed(trimmed) ??
    date(trimmed) ??
    time(trimmed) ?? { value: text }
  );
}

function toNumber(text: string): number | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, , whole = "", fraction = ""] = match;
  if (whole === "" && fraction.length < 2) return undefined;
  const value = Number(text.replaceAll(",", ""));
  return Number.isFinite(value) ? value : undefined;
}

function plainNumber(text: string): TypedEntry | undefined {
  const value = toNumber(text);
  if (value === undefined) return undefined;
  if (/e/i.test(text)) return { value, format: "0.00E+00" };
  if (text.includes(",")) return { value, format: text.includes(".") ? "#,##0.00" : "#,##0" };
  return { value };
}

function percentage(text: string): TypedEntry | undefined {
  if (!text.endsWith("%")) return undefined;
  const value = toNumber(text.slice(0, -1).trim());
  if (value === undefined) return undefined;
  return { value: Number(`${value}e-2`), format: text.includes(".") ? "0.00%" : "0%" };
}

function money(text: string): TypedEntry | undefined {
  const match = /^(-?)£\s?(-?)(.+)$/.exec(text);
  const value = match && toNumber(match[3] ?? "");
  if (!match || value === undefined || value === null) return undefined;
  const negative = match[1] === "-" || match[2] === "-";
  const format = text.includes(".") ? "[$£-809]#,##0.00" : "[$£-809]#,##0";
  return { value: negative ? -value : value, format };
}

/** Accountants' negatives: (12) is -12. */
function bracketed(text: string): TypedEntry | undefined {
  const inner = /^\(([\d.,]+)\)$/.exec(text)?.[1];
  const value = inner === undefined ? undefined : toNumber(inner);
  return value === undefined ? undefined : { value: -value };
}

function date(text: string): TypedEntry | undefined {
  return numericDate(text) ?? namedDate(text);
}

function numericDate(text: string): TypedEntry | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  const parts = iso ? [iso[1], iso[2], iso[3]] : british ? [british[3], british[2], british[1]] : undefined;
  if (!parts || (british && text.includes("."))) return undefined;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return fromParts(fullYear(year), month, day, "dd/mm/yyyy");
}

function namedDate(text: string): TypedEntry | undefined {
  const match = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(text);
  const month = MONTHS.findIndex((name) => match?.[2]?.toLowerCase().startsWith(name)) + 1;
  if (!match || month === 0) return undefined;
  return fromParts(fullYear(Number(match[3])), month, Number(match[1]), "dd-mmm-yy");
}

/** Excel reads 00 to 29 as 2000 to 2029 and 30 to 99 as 1930 to 1999 ("Change the date system, format, or two-digit year interpretation"). */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function fromParts(year: number, month: number, day: number, format: string): TypedEntry | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  if (moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  const serial = dateSerial(year, month, day);
  return serial >= 61 ? { value: serial, format } : undefined;
}

/** Days since 30 December 1899, which is Excel's serial number for every date from March 1900 on. */
function dateSerial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY;
}

/** The serial number of a date's text such as "2026-04-05". */
export function dateTextSerial(text: string): number {
  const date = new Date(text);
  return dateSerial(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function time(text: string): TypedEntry | undefined {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  return { value: (hours * 3600 + minutes * 60 + seconds) / 86_400, format: match[3] ? "hh:mm:ss" : "hh:mm" };
}
