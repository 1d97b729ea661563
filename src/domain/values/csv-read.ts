/** A record of a comma-separated file. */
export interface CsvRecord {
  /** From 1, blank ones counted, as Excel numbers its rows: the line in the file, but for line ends within fields. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why its cells may not be as they were meant. */
  readonly fault?: CsvFault;
}

export type CsvFault =
  /** A field begins with a quotation mark that nothing closes; the mark was taken as text. */
  | "quote-open"
  /** No line end came; the record was cut, and what follows is the next. */
  | "too-long";

/** Decoded text in parts; a text alone, which would be taken letter by letter, is none. */
export type TextParts = Iterable<string> & object;

/** What a cell of Excel holds: a quotation mark that is not closed within as many characters is a stray one. */
const MOST_QUOTED = 32_767;

/** A line of more characters is no row of a table. */
export const MOST_CHARACTERS = 1_000_000;

/**
 * The records of comma-, semicolon- or tab-separated text that comes in parts (RFC 4180), one at a time, so that a
 * long file is never held twice. The separator is the one given, or the mark that stands oftenest in the first part.
 * A quote within a field that does not begin with one is text. What is held at a time is bounded by a part and
 * `MOST_CHARACTERS`, whatever the text is.
 */
export function* csvRecords(parts: TextParts, given?: "," | ";" | "\t"): Generator<CsvRecord> {
  let line = 0;
  let rest = "";
  let separator: string | undefined = given;
  for (const part of parts) {
    rest += part;
    separator ??= separatorOf(rest);
    if (separator === undefined) continue;
    const read = takeRecords(rest, separator, false);
    for (const record of read.records) yield { line: ++line, ...record };
    rest = rest.slice(read.end);
  }
  for (const record of takeRecords(rest, separator ?? ",", true).records) yield { line: ++line, ...record };
}

/** The records without those that hold blanks alone. */
export function* filledRecords(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) {
    if (record.fault !== undefined || record.cells.some((cell) => cell.trim() !== "")) yield record;
  }
}

/** Undefined while a first line is not there. */
function separatorOf(text: string): string | undefined {
  if (!/[\r\n]/.test(text) && text.length < MOST_CHARACTERS) return undefined;
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: text.split(mark).length }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).mark;
}

type Cells = Pick<CsvRecord, "cells" | "fault">;

interface Taken {
  readonly records: readonly Cells[];
  /** Where the first record that is not whole begins. */
  readonly end: number;
}

/** Whole records; where the text is the last, what is left is a record too. */
function takeRecords(text: string, separator: string, last: boolean): Taken {
  const records: Cells[] = [];
  let start = 0;
  for (;;) {
    const taken = takeRecord(text, start, separator, last);
    if (!taken) return { records, end: start };
    records.push(taken.record);
    start = taken.end;
  }
}

function takeRecord(text: string, start: number, separator: string, last: boolean) {
  if (start >= text.length) return undefined;
  const limit = Math.min(text.length, start + MOST_CHARACTERS);
  const cut = limit < text.length;
  const cells: string[] = [];
  let fault: CsvFault | undefined;
  let at = start;
  for (;;) {
    const field = takeField(text, at, separator, { limit, whole: last || cut });
    if (!field) return undefined;
    cells.push(field.value);
    fault ??= field.fault;
    at = field.end;
    if (at < limit && text[at] === separator) at += 1;
    else break;
  }
  if (at >= limit && !cut) return last ? { record: withFault(cells, fault), end: at } : undefined;
  if (at >= limit) return { record: withFault(cells, "too-long"), end: at };
  // A carriage return at the end of a part may have its line feed in the next.
  if (text[at] === "\r" && at + 1 >= text.length && !last) return undefined;
  return { record: withFault(cells, fault), end: at + (text.startsWith("\r\n", at) ? 2 : 1) };
}

function withFault(cells: readonly string[], fault: CsvFault | undefined): Cells {
  return fault === undefined ? { cells } : { cells, fault };
}

/** How far a field may reach, and whether no more of it is to come. */
interface Reach {
  readonly limit: number;
  readonly whole: boolean;
}

/** Undefined where more of the text is needed. */
function takeField(text: string, at: number, separator: string, reach: Reach) {
  const quoted = text[at] === '"' && at < reach.limit ? takeQuoted(text, at, reach) : undefined;
  if (quoted === "unfinished") return undefined;
  const closed = quoted === "never closed" ? undefined : quoted;
  const from = closed?.end ?? at;
  const end = plainEnd(text, from, separator, reach.limit);
  const plain = text.slice(from, end);
  const value = closed ? closed.value + plain.trimEnd() : plain;
  return { value, end, fault: quoted === "never closed" ? ("quote-open" as const) : undefined };
}

function plainEnd(text: string, from: number, separator: string, limit: number): number {
  const mark = separator.charCodeAt(0);
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return limit;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The text between quotes, doubled ones being one. */
function takeQuoted(text: string, at: number, { limit, whole }: Reach) {
  const furthest = Math.min(limit, at + 2 + MOST_QUOTED);
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && close < furthest && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || close >= furthest) {
    return whole || furthest < limit ? ("never closed" as const) : ("unfinished" as const);
  }
  if (close === limit - 1 && !whole) return "unfinished" as const;
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}
