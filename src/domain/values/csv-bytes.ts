import { type CsvRecord, type RecordReading, separatorOf, takeRecord } from "./csv-read";

/** A record by the places of its fields in the bytes, which hold until the next is taken. */
export interface RecordInBytes {
  /** As `CsvRecord` counts it. */
  line: number;
  bytes: Uint8Array;
  fields: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Who takes the records of a file. */
export interface RecordTaker {
  /** One whose fields can be told at a glance. */
  plain(record: RecordInBytes): void;
  other(record: CsvRecord): void;
}

/** A record with more fields is not told at a glance. */
const MOST_FIELDS = 256;
/** Nor is a longer one. */
const MOST_BYTES = 30_000;
/** The separator is the mark that stands oftenest in so much of a file. */
const FIRST_PART = 1 << 20;
/**
 * So much is decoded to read records with care, one after the other, and eight times as much where one of them does not
 * end in it: a quotation mark that nothing closes is looked after for half as far.
 */
const WINDOW = 1 << 16;

const QUOTE = 0x22;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * The records of separated text in UTF-8 that comes in parts: those of `csvRecords`, each of which is given by the places
 * of its fields where no quotation mark needs thought, and else as that reads it. So no string is made of a plain one.
 */
export class CsvInBytes {
  private separator: number | undefined;
  private width = 0;
  /** What is held of the file, and a place more. */
  private held = new Uint8Array(1);
  private from = 0;
  private to = 0;
  private text: DecodedPart | undefined;
  private readonly record: RecordInBytes = {
    ...{ line: 0, bytes: this.held, fields: 0 },
    starts: new Int32Array(MOST_FIELDS),
    ends: new Int32Array(MOST_FIELDS),
  };

  constructor(private readonly taker: RecordTaker) {}

  add(part: Uint8Array): void {
    this.hold(part);
    if (this.separator === undefined && this.to < FIRST_PART) return;
    this.read(false);
  }

  end(): void {
    this.read(true);
  }

  private hold(part: Uint8Array): void {
    const left = this.to - this.from;
    const needed = left + part.length + 1;
    const into = needed > this.held.length ? new Uint8Array(Math.max(needed, 2 * left)) : this.held;
    if (left > 0) into.set(this.held.subarray(this.from, this.to));
    into.set(part, left);
    this.held = into;
    this.text = undefined;
    this.record.bytes = into;
    this.from = 0;
    this.to = left + part.length;
  }

  private read(last: boolean): void {
    const start = this.held.subarray(this.from, Math.min(this.to, this.from + FIRST_PART));
    const separator = (this.separator ??= (separatorOf(DECODER.decode(start)) ?? ",").charCodeAt(0));
    // Where no line end follows, a search stops at this one.
    this.held[this.to] = LINE_FEED;
    while (this.from < this.to) {
      const next = this.findFields(separator);
      if (next > 0) {
        this.record.line += 1;
        if (this.record.fields > 1) this.width = this.record.fields;
        this.from = next;
        this.taker.plain(this.record);
      } else if (!this.readWithCare(String.fromCharCode(separator), last)) return;
    }
  }

  /** Finds the fields of the record that is next, and gives where the one after it begins; 0 where it is not plain, or not all there. */
  private findFields(separator: number): number {
    const { held: bytes, from, to, record } = this;
    const { starts, ends } = record;
    let fields = 0;
    let at = from;
    for (;;) {
      if (fields === MOST_FIELDS) return 0;
      let byte = bytes[at];
      if (byte === QUOTE) {
        at += 1;
        starts[fields] = at;
        byte = bytes[at];
        while (byte !== QUOTE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) byte = bytes[++at];
        if (byte !== QUOTE || at >= to) return 0;
        ends[fields] = at;
        byte = bytes[++at];
        if (byte !== separator && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) return 0;
      } else {
        starts[fields] = at;
        while (byte !== separator && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) byte = bytes[++at];
        ends[fields] = at;
      }
      fields += 1;
      if (at >= to || at - from > MOST_BYTES) return 0;
      at += 1;
      if (byte === separator) continue;
      record.fields = fields;
      if (byte === LINE_FEED) return at;
      // A carriage return at the end may have its line feed in the next part.
      if (at >= to) return 0;
      return bytes[at] === LINE_FEED ? at + 1 : at;
    }
  }

  /** Reads the record that is next as text; false where more of the file is needed, or none is left. */
  private readWithCare(separator: string, last: boolean): boolean {
    for (let size = 0; ; size = size === 0 ? WINDOW : 8 * size) {
      const part = this.decoded(size);
      const reading: RecordReading = { separator, width: this.width, last: last && part.end === this.to };
      const taken = takeRecord(part.text, part.character, reading);
      if (taken) {
        const { record } = taken;
        this.record.line += 1;
        if (record.cells.length > 1) this.width = record.cells.length;
        this.from += bytesOf(this.held, this.from, taken.end - part.character);
        part.byte = this.from;
        part.character = taken.end;
        this.taker.other({ line: this.record.line, ...record });
        return true;
      }
      // More characters than a line may have are read at the last.
      if (part.end === this.to) return false;
    }
  }

  /** So many bytes from the record that is next as text; those that are decoded already where none are asked for. */
  private decoded(size: number): DecodedPart {
    const { held, from, text: part } = this;
    if (size === 0 && part && from < part.end) {
      part.character += charactersIn(held, part.byte, from);
      part.byte = from;
      return part;
    }
    const end = characterEnd(held, Math.min(this.to, from + Math.max(size, WINDOW)), this.to);
    const text = DECODER.decode(held.subarray(from, end));
    return (this.text = { text, end, byte: from, character: 0 });
  }
}

/** A part of the bytes as text. */
interface DecodedPart {
  readonly text: string;
  /** The byte at which it ends. */
  readonly end: number;
  /** Where the record is that is next: at which byte, and at which character of the text. */
  byte: number;
  character: number;
}

/** The first place from one on at which no character is cut. */
function characterEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && ((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}

/** How many bytes so many characters of UTF-16 take from a place on. */
function bytesOf(bytes: Uint8Array, from: number, characters: number): number {
  let at = from;
  for (let left = characters; left > 0; left -= charactersAt(bytes[at])) at += bytesAt(bytes[at]);
  return at - from;
}

/** How many characters of UTF-16 stand in bytes. */
function charactersIn(bytes: Uint8Array, from: number, to: number): number {
  let characters = 0;
  for (let at = from; at < to; at += bytesAt(bytes[at])) characters += charactersAt(bytes[at]);
  return characters;
}

/** Of the character of UTF-8 that begins with a byte. */
function bytesAt(first = 0): number {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

function charactersAt(first = 0): number {
  return first < 0xf0 ? 1 : 2;
}

/** The text of a field. */
export function fieldText({ bytes, fields, starts, ends }: RecordInBytes, field: number): string {
  return field < fields ? DECODER.decode(bytes.subarray(starts[field], ends[field])) : "";
}

/** Whether a record's fields hold nothing. */
export function isEmptyRecord({ fields, starts, ends }: RecordInBytes): boolean {
  for (let at = 0; at < fields; at += 1) if (starts[at] !== ends[at]) return false;
  return true;
}

/** A record that was found plain as one that is read as text. */
export function recordOf(record: RecordInBytes): CsvRecord {
  const { line, bytes, fields, starts, ends } = record;
  const [from = 0, to = 0] = [starts[0], ends[fields - 1]];
  const text = DECODER.decode(bytes.subarray(from, to));
  const isAscii = text.length === to - from;
  const cells: string[] = [];
  for (let at = 0; at < fields; at += 1)
    cells.push(
      isAscii ? text.slice((starts[at] ?? 0) - from, (ends[at] ?? 0) - from) : fieldText(record, at),
    );
  return { line, cells };
}
