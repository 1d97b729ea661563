/** A record of a comma-separated file; `line` counts records from 1, blank ones included, as Excel numbers its rows. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of comma-, semicolon- or tab-separated text that comes in parts (RFC 4180), one at a time, so that a
 * long file is never held twice. A quote within a field that does not begin with one is text.
 */
export function* csvRecords(parts: Iterable<string>): Generator<CsvRecord> {
  let line = 0;
  let rest = "";
  let separator: string | undefined;
  for (const part of parts) {
    rest += part;
    separator ??= separatorOf(rest);
    if (separator === undefined) continue;
    const read = takeRecords(rest, separator, false);
    for (const cells of read.records) yield { line: ++line, cells };
    rest = rest.slice(read.end);
  }
  for (const cells of takeRecords(rest, separator ?? ",", true).records) yield { line: ++line, cells };
}

/** The mark that stands oftenest in the first part. */
function separatorOf(text: string): string | undefined {
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: text.split(mark).length }));
  const best = counts.reduce((one, other) => (other.count > one.count ? other : one));
  return text.includes("\n") || text.includes("\r") ? best.mark : undefined;
}

interface Taken {
  readonly records: readonly (readonly string[])[];
  /** Where the first record that is not whole begins. */
  readonly end: number;
}

/** Whole records; where the text is the last, what is left is a record too, and a quote never closed is text. */
function takeRecords(text: string, separator: string, last: boolean): Taken {
  const records: string[][] = [];
  let start = 0;
  for (;;) {
    const taken = takeRecord(text, start, separator, last);
    if (!taken) return { records, end: start };
    records.push(taken.cells);
    start = taken.end;
  }
}

function takeRecord(text: string, start: number, separator: string, last: boolean) {
  if (start >= text.length) return undefined;
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const field = takeField(text, at, separator, last);
    if (!field) return undefined;
    cells.push(field.value);
    at = field.end;
    if (text[at] === separator) at += 1;
    else break;
  }
  if (at >= text.length) return last ? { cells, end: at } : undefined;
  // A carriage return at the end of a part may have its line feed in the next.
  if (text[at] === "\r" && at + 1 >= text.length && !last) return undefined;
  return { cells, end: at + (text.startsWith("\r\n", at) ? 2 : 1) };
}

function takeField(text: string, at: number, separator: string, last: boolean) {
  const quoted = text[at] === '"' ? takeQuoted(text, at, last) : undefined;
  if (quoted === "unfinished") return undefined;
  const from = quoted?.end ?? at;
  const end = plainEnd(text, from, separator);
  const plain = text.slice(from, end);
  return { value: quoted ? quoted.value + plain.trimEnd() : plain, end };
}

function plainEnd(text: string, from: number, separator: string): number {
  const mark = separator.charCodeAt(0);
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === mark || code === LINE_FEED || code === CARRIAGE_RETURN) return at;
  }
  return text.length;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The text between quotes, doubled ones being one; undefined where the quote is never closed and so is text. */
function takeQuoted(text: string, at: number, last: boolean) {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return last ? undefined : ("unfinished" as const);
  if (close === text.length - 1 && !last) return "unfinished" as const;
  return { value: text.slice(at + 1, close).replaceAll('""', '"'), end: close + 1 };
}
