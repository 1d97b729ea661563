/** A record of a comma-separated file. */
export interface CsvRecord {
  /** From 1, blank ones counted, as Excel numbers its rows: the line in the file, but for line ends within fields. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Why its cells may not be as they were meant. */
  readonly fault?: CsvFault;
}

export type CsvFault =
  /** A field begins with a quotation mark that nothing closes where a field ends; the mark was taken as text. */
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
 * A quote within a field that does not begin with one is text. So is one that is closed only in another line, where
 * no field ends, or by which two whole rows would be one field: otherwise a stray quote swallows the lines up to the
 * next. What is held at a time is bounded by a part and `MOST_CHARACTERS`, whatever the text is.
 */
export function* csvRecords(parts: TextParts, given?: "," | ";" | "\t"): Generator<CsvRecord> {
  const reading = new CsvReading(given);
  for (const part of parts) yield* reading.take(part);
  yield* reading.end();
}

/** The same for text whose parts are handed in one by one, as those of a stream are. */
export class CsvReading {
  private line = 0;
  private rest = "";
  private width = 0;

  constructor(private separator?: string) {}

  /** The records that are whole with this part. */
  *take(part: string): Generator<CsvRecord> {
    this.rest += part;
    this.separator ??= separatorOf(this.rest);
    if (this.separator === undefined) return;
    const { separator, width } = this;
    const read = takeRecords(this.rest, { separator, width, last: false });
    this.rest = this.rest.slice(read.end);
    this.width = read.width;
    for (const record of read.records) yield this.numbered(record);
  }

  /** What is left when no more is to come. */
  *end(): Generator<CsvRecord> {
    const { separator = ",", width } = this;
    const { records } = takeRecords(this.rest, { separator, width, last: true });
    this.rest = "";
    for (const record of records) yield this.numbered(record);
  }

  private numbered({ cells, fault }: Cells): CsvRecord {
    this.line += 1;
    return fault === undefined ? { line: this.line, cells } : { line: this.line, cells, fault };
  }
}

/** The records without those that hold blanks alone. */
export function* filledRecords(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) {
    if (record.fault !== undefined || record.cells.some((cell) => cell.trim() !== "")) yield record;
  }
}

/** The mark that stands oftenest, or a bar that plainly parts cells; undefined while a first line is not there. */
export function separatorOf(text: string): string | undefined {
  if (!/[\r\n]/.test(text) && text.length < MOST_CHARACTERS) return undefined;
  if (isParted(text, "|") && (!isParted(text, ",") || barsBeginIt(text))) return "|";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: text.split(mark).length }));
  return counts.reduce((one, other) => (other.count > one.count ? other : one)).mark;
}

/** Whether the first line with bars has no other mark: amounts below have commas of their own. */
function barsBeginIt(text: string): boolean {
  const first = text.split(/\r\n|\r|\n/, FIRST_LINES).find((line) => line.includes("|")) ?? "";
  return !/[,;\t]/.test(first);
}

/** So many lines show whether a mark parts their cells. */
const FIRST_LINES = 50;

/** A line that is drawn above and below a list. */
const RULED = /^\s*[-=_]{3,}\s*$/;

/** Whether a mark stands on most of the first lines, and on each of those as often as on the others: titles may be above. */
function isParted(text: string, mark: string): boolean {
  const lines = text
    .slice(0, MOST_CHARACTERS)
    .split(/\r\n|\r|\n/, FIRST_LINES)
    .filter((line) => line.trim() !== "" && !RULED.test(line));
  const [first, ...others] = lines.map((line) => line.split(mark).length - 1).filter((marks) => marks > 0);
  if (first === undefined || 2 * (1 + others.length) <= lines.length) return false;
  return others.length > 0 && others.every((marks) => marks === first);
}

type Cells = Pick<CsvRecord, "cells" | "fault">;

interface Taken {
  readonly records: readonly Cells[];
  /** Where the first record that is not whole begins. */
  readonly end: number;
  /** The cells of the last record that has more than one. */
  readonly width: number;
}

export interface RecordReading {
  readonly separator: string;
  /** The cells of the record before, by which rows that a quotation mark swallows are known; 0 where none is known. */
  readonly width: number;
  /** Whether no more of the text is to come. */
  readonly last: boolean;
}

/** Whole records; where the text is the last, what is left is a record too. */
function takeRecords(text: string, { separator, width: before, last }: RecordReading): Taken {
  const records: Cells[] = [];
  let start = 0;
  let width = before;
  for (;;) {
    const taken = takeRecord(text, start, { separator, width, last });
    if (!taken) return { records, end: start, width };
    records.push(taken.record);
    start = taken.end;
    if (taken.record.cells.length > 1) width = taken.record.cells.length;
  }
}

/** The record at a place of the text and where the next begins; undefined where more of the text is needed. */
export function takeRecord(text: string, start: number, { separator, width, last }: RecordReading) {
  if (start >= text.length) return undefined;
  const limit = Math.min(text.length, start + MOST_CHARACTERS);
  const cut = limit < text.length;
  const cells: string[] = [];
  let fault: CsvFault | undefined;
  let at = start;
  const mark = separator.charCodeAt(0);
  const reach: Reach = { separator, limit, width, whole: last || cut, before: 0 };
  for (;;) {
    // Character codes: to take each character as a text takes ten times as long.
    if (at < limit && text.charCodeAt(at) === QUOTE) {
      reach.before = cells.length;
      const field = takeQuotedField(text, at, reach);
      if (!field) return undefined;
      cells.push(field.value);
      fault ??= field.fault;
      at = field.end;
    } else {
      const end = plainEnd(text, at, separator, limit);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at < limit && text.charCodeAt(at) === mark) at += 1;
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

/** How far a field may reach, whether no more of it is to come, and how many fields are in the record before. */
interface Reach {
  readonly separator: string;
  readonly limit: number;
  readonly whole: boolean;
  readonly width: number;
  /** The fields of its own record before it. */
  before: number;
}

/** A field that begins with a quotation mark; undefined where more of the text is needed. */
function takeQuotedField(text: string, at: number, reach: Reach) {
  const plainly = closedPlainly(text, at, reach);
  if (plainly !== undefined)
    return { value: text.slice(at + 1, plainly), end: plainly + 1, fault: undefined };
  const quoted = takeQuoted(text, at, reach);
  if (quoted === "unfinished") return undefined;
  const closed = quoted === "never closed" ? undefined : quoted;
  const from = closed?.end ?? at;
  const end = plainEnd(text, from, reach.separator, reach.limit);
  const plain = text.slice(from, end);
  const value = closed ? closed.value + plain.trimEnd() : plain;
  return { value, end, fault: quoted === "never closed" ? ("quote-open" as const) : undefined };
}

/** Where a field closes that holds neither quotation marks nor line ends, as most do. */
function closedPlainly(text: string, at: number, { separator, limit }: Reach): number | undefined {
  const mark = separator.charCodeAt(0);
  const furthest = Math.min(limit - 1, at + 2 + MOST_QUOTED);
  for (let close = at + 1; close < furthest; close += 1) {
    const code = text.charCodeAt(close);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return undefined;
    if (code !== QUOTE) continue;
    const next = text.charCodeAt(close + 1);
    return next === mark || next === LINE_FEED || next === CARRIAGE_RETURN ? close : undefined;
  }
  return undefined;
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
const QUOTE = 34;

/**
 * The text between quotes, doubled ones being one. A quote in the opening line at which no field ends is text where
 * another follows, and else closes what was quoted; one in a later line shows that the first was a stray one.
 */
function takeQuoted(text: string, at: number, reach: Reach) {
  const { limit, whole, separator } = reach;
  const furthest = Math.min(limit, at + 2 + MOST_QUOTED);
  // So far no line ends: a line of many quotation marks is gone through once.
  let sought = at;
  let within: number | undefined;
  for (
    let close = closingQuote(text, at + 1, furthest);
    close !== undefined;
    close = closingQuote(text, close + 1, furthest)
  ) {
    if (close === limit - 1 && !whole) return "unfinished" as const;
    if (sought < close && lineEnd(text, sought, close) === close) sought = close;
    const sameLine = sought === close;
    if (within !== undefined && (!sameLine || text[close - 1] === separator))
      return closedAt(text, at, within);
    const ends = endsField(text, close + 1, reach);
    if (ends === undefined) return "unfinished" as const;
    if (ends) return sameLine ? closedAt(text, at, close) : closedBelow(text, at, close, reach);
    if (!sameLine || text[close - 1] === separator) return "never closed" as const;
    within = close;
  }
  if (!whole && furthest === limit && (within === undefined || lineEnd(text, sought, limit) === limit))
    return "unfinished" as const;
  return within === undefined ? ("never closed" as const) : closedAt(text, at, within);
}

/** What is quoted over lines. */
function closedBelow(text: string, at: number, close: number, reach: Reach) {
  const rows = holdsRows(text, at, close, reach);
  if (rows === undefined) return "unfinished" as const;
  return rows ? ("never closed" as const) : closedAt(text, at, close);
}

function closedAt(text: string, at: number, close: number) {
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}

/** The next quote that is not doubled. */
function closingQuote(text: string, from: number, furthest: number): number | undefined {
  let close = text.indexOf('"', from);
  while (close >= 0 && close < furthest && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 || close >= furthest ? undefined : close;
}

/** Whether nothing but blanks stands before the field's end; undefined where more of the text is needed. */
function endsField(text: string, from: number, { separator, limit, whole }: Reach): boolean | undefined {
  let at = from;
  while (at < limit && text[at] === " ") at += 1;
  if (at >= limit) return whole ? true : undefined;
  return text[at] === separator || text[at] === "\n" || text[at] === "\r";
}

/**
 * Whether the line in which a quotation mark opens and the one in which it closes are each a whole row by themselves,
 * so that the mark is a stray one; undefined where more of the text is needed.
 */
function holdsRows(text: string, at: number, close: number, reach: Reach): boolean | undefined {
  const { separator, limit, whole, before, width } = reach;
  if (width < 2) return false;
  const opened = before + separatorsIn(text, at, lineEnd(text, at, limit), separator) + 1;
  if (opened !== width) return false;
  // No further back than to the mark that opened it: a file need not have both line ends.
  let start = close;
  while (start > at && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  const end = lineEnd(text, close, limit);
  if (end >= limit && !whole) return undefined;
  return separatorsIn(text, start, end, separator) + 1 === width;
}

function lineEnd(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return limit;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

function separatorsIn(text: string, from: number, to: number, separator: string): number {
  const mark = separator.charCodeAt(0);
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === mark) count += 1;
  return count;
}
