const BOM = /^(?:\uFEFF|\u00EF\u00BB\u00BF)+/;
const CHUNK = 1 << 20;

/** How a text file is written. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "ibm850";

/**
 * A text file's content in parts, without byte order marks (once or twice encoded): UTF-8, UTF-16 with or without a
 * mark, and where the bytes are not UTF-8, Windows-1252 or the code page of DOS (850; 437 has the same pound sign and
 * the same small letters), by which of them the bytes beside digits and letters make sense.
 */
export function* decodedParts(bytes: Uint8Array): Generator<string> {
  const sense = new EncodingSense();
  sense.add(bytes);
  const decoder = new PartDecoder(sense.encoding);
  for (let start = 0; start < bytes.length; start += CHUNK)
    yield decoder.decode(bytes.subarray(start, start + CHUNK));
  yield decoder.end();
}

/** Decodes the parts of a file one after the other. */
export class PartDecoder {
  private readonly decoder: TextDecoder | undefined;
  private isFirst = true;

  constructor(encoding: Encoding) {
    this.decoder = encoding === "ibm850" ? undefined : new TextDecoder(encoding);
  }

  decode(part: Uint8Array): string {
    const text = this.decoder ? this.decoder.decode(part, { stream: true }) : dosText(part);
    if (!this.isFirst || text === "") return text;
    this.isFirst = false;
    return text.replace(BOM, "");
  }

  end(): string {
    return this.decoder?.decode() ?? "";
  }
}

/**
 * Text that comes in parts too many to be looked through first, whose wanted columns are plain letters and figures:
 * UTF-16 by its beginning, else UTF-8, in which other bytes are no letters.
 */
export class TextStream {
  private decoder: PartDecoder | undefined;

  take(bytes: Uint8Array): string {
    this.decoder ??= new PartDecoder(wideEncodingOf(bytes) ?? "utf-8");
    return this.decoder.decode(bytes);
  }

  end(): string {
    return this.decoder?.end() ?? "";
  }
}

/** The parts of a file in UTF-8, whatever it is written in, without byte order marks. */
export class Utf8Parts {
  private readonly decoder: PartDecoder;
  private readonly encoder = new TextEncoder();
  private isFirst = true;

  constructor(private readonly encoding: Encoding) {
    this.decoder = new PartDecoder(encoding);
  }

  /** What a part is in UTF-8: its own bytes where it is that already. */
  take(part: Uint8Array): Uint8Array {
    if (this.encoding !== "utf-8") return this.encoder.encode(this.decoder.decode(part));
    if (!this.isFirst || part.length === 0) return part;
    this.isFirst = false;
    return part.subarray(marksIn(part));
  }

  end(): Uint8Array {
    return this.encoder.encode(this.decoder.end());
  }
}

/** How many bytes the marks of UTF-8 take at a file's start, each once or twice encoded. */
function marksIn(part: Uint8Array): number {
  let at = 0;
  for (;;) {
    const mark = MARKS.find((bytes) => bytes.every((byte, index) => part[at + index] === byte));
    if (!mark) return at;
    at += mark.length;
  }
}

const MARKS = ["\uFEFF", "\u00EF\u00BB\u00BF"].map((mark) => new TextEncoder().encode(mark));

/** The characters of code page 850 from 0x80, which no browser's decoder knows. Source: Unicode's mapping table CP850. */
const DOS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

function dosText(part: Uint8Array): string {
  return Array.from(part, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : DOS.charAt(byte - 0x80))).join(
    "",
  );
}

/** So much of a file's start tells whether it is UTF-16. */
const START = 4096;

/** Tells how a file is written by the parts of it. */
export class EncodingSense {
  private readonly start = new Uint8Array(START);
  private length = 0;
  private readonly utf8 = new Utf8Sense();
  private readonly dos = new DosSense();

  add(part: Uint8Array): void {
    if (this.length < START) this.start.set(part.subarray(0, START - this.length), this.length);
    this.length += part.length;
    const plain = isAscii(part);
    this.utf8.add(part, plain);
    this.dos.add(part, plain);
  }

  get encoding(): Encoding {
    const start = this.start.subarray(0, Math.min(START, this.length));
    return wideEncodingOf(start) ?? (this.utf8.holds ? "utf-8" : this.dos.holds ? "ibm850" : "windows-1252");
  }

  /** Whether the file is of text at all: a picture, an archive or a program has signs that no text has, everywhere. */
  get isText(): boolean {
    const start = this.start.subarray(0, Math.min(START, this.length));
    if (wideEncodingOf(start)) return true;
    const strange = start.filter((byte) => byte < 0x20 && !BLANKS.has(byte)).length;
    return strange < FEW || strange < STRANGE * start.length;
  }
}

/** Tab, line feed, vertical tab, form feed and carriage return; and the mark with which DOS ended a file. */
const BLANKS = new Set([9, 10, 11, 12, 13, 0x1a]);
/** Signs that no text has: so few may be damage, and bytes by chance have more than twice this share of them. */
const FEW = 8;
const STRANGE = 0.05;

function wideEncodingOf(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return wideWithoutMark(start);
}

function isAscii(part: Uint8Array): boolean {
  const whole = part.byteOffset % 4 === 0 ? part.length >>> 2 : 0;
  const words = new Int32Array(part.buffer, whole > 0 ? part.byteOffset : 0, whole);
  let bits = 0;
  for (let at = 0; at < whole; at += 1) bits |= words[at] ?? 0;
  if ((bits & 0x80808080) !== 0) return false;
  for (let at = 4 * whole; at < part.length; at += 1) if ((part[at] ?? 0) >= 0x80) return false;
  return true;
}

/** UTF-16 of English text has a zero beside nearly every letter, and other text has none. */
function wideWithoutMark(start: Uint8Array): Encoding | undefined {
  const end = Math.min(start.length, START) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (start[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (end < 4 || Math.max(even, odd) < 0.4 * end) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Small letters with accents in code page 850 that are rare signs in Windows-1252, and no letters or blanks. */
const DOS_LETTERS = new Set([0x81, 0x82, 0x84, 0x87, 0x88, 0x89, 0x8b, 0x8d]);

/** Whether more bytes make sense as code page 850 (a pound sign before a figure, letters among letters) than as Windows-1252. */
class DosSense {
  private dos = 0;
  private windows = 0;
  /** The last two bytes of the part before, of which the last has yet to be judged. */
  private before = 0;
  private last = 0;

  add(part: Uint8Array, plain: boolean): void {
    if (part.length === 0) return;
    this.judge(this.before, this.last, part[0] ?? 0);
    if (!plain)
      for (let at = 0; at < part.length - 1; at += 1)
        this.judge(at === 0 ? this.last : (part[at - 1] ?? 0), part[at] ?? 0, part[at + 1] ?? 0);
    this.before = part.length > 1 ? (part[part.length - 2] ?? 0) : this.last;
    this.last = part[part.length - 1] ?? 0;
  }

  get holds(): boolean {
    this.judge(this.before, this.last, 0);
    this.last = 0;
    return this.dos > this.windows;
  }

  private judge(before: number, byte: number, after: number): void {
    if (byte < 0x80) return;
    if (byte === 0x9c && isFigure(after)) this.dos += 1;
    else if (byte === 0xa3 && isFigure(after)) this.windows += 1;
    else if (!isLetter(before) && !isLetter(after)) return;
    else if (DOS_LETTERS.has(byte)) this.dos += 1;
    else if (byte >= 0xc0 || byte === 0x92) this.windows += 1;
  }
}

function isFigure(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d || byte === 0x20;
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

class Utf8Sense {
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private isWhole = true;
  private isUtf8 = true;

  add(part: Uint8Array, plain: boolean): void {
    if (!this.isUtf8 || (plain && this.isWhole)) return;
    for (let start = 0; start < part.length && this.isUtf8; start += CHUNK)
      this.try(() => this.decoder.decode(part.subarray(start, start + CHUNK), { stream: true }));
    this.isWhole = (part[part.length - 1] ?? 0) < 0x80;
  }

  get holds(): boolean {
    if (this.isUtf8) this.try(() => this.decoder.decode());
    return this.isUtf8;
  }

  private try(decode: () => void): void {
    try {
      decode();
    } catch (cause) {
      // By name, as a decoder may be another realm's.
      if ((cause as { readonly name?: unknown }).name !== "TypeError") throw cause;
      this.isUtf8 = false;
    }
  }
}
