import { DoubleColumn } from "../values/columns-of-numbers";
import { keyOfBytes, perWord, type TextKey, Words, wordsThat } from "../values/words";

/** A transaction's number by what no other has: 0 for a blank one. */
export type PackedNumber = number;

/** So many figures at an end are a number: they fit 34 bits. */
const MOST_FIGURES = 10;
const NUMBERS = 2 ** 34;
const COUNTS = 16;
/** Prefixes of which there are more are no prefixes. */
const PREFIXES = 2 ** 15;

const NOUGHT = 0x30;
const NINE = 0x39;
const EQUALS = 0x3d;

/**
 * The transaction numbers of a table's lines, which differ on each: 8 bytes a line. "PINV0012345" is what stands before
 * its figures, how many there are, and their number. What has no such form is kept as a word, as a negative number.
 */
export class TransactionNumbers {
  private readonly column = new DoubleColumn();
  private readonly words: Words;
  private scratch = new Uint8Array(64);
  private readonly wordHasFigure: (word: number) => boolean;

  constructor(private readonly tidy: (text: string) => string) {
    this.words = new Words(tidy);
    this.wordHasFigure = wordsThat(this.words, (text) => /\d/.test(text));
  }

  push(packed: PackedNumber): void {
    this.column.push(packed);
  }

  at(index: number): PackedNumber {
    return this.column.at(index);
  }

  /** Of a text, which is tidy. */
  pack(text: string): PackedNumber {
    if (text === "") return 0;
    if (this.scratch.length < 3 * text.length) this.scratch = new Uint8Array(6 * text.length);
    return this.packBytes(this.scratch, 0, ENCODER.encodeInto(text, this.scratch).written);
  }

  packBytes(bytes: Uint8Array, start: number, end: number): PackedNumber {
    if (start === end) return 0;
    if (!isSign(bytes[start]) || !isSign(bytes[end - 1]) || bytes[start] === EQUALS) {
      const text = DECODER.decode(bytes.subarray(start, end));
      const tidied = this.tidy(text);
      if (tidied !== text) return this.pack(tidied);
    }
    let at = end;
    while (at > start && end - at < MOST_FIGURES && isFigure(bytes[at - 1] ?? 0)) at -= 1;
    // Where a blank stands before the figures, the prefix would lose it.
    const hasPrefix = at === start || isSign(bytes[at - 1]);
    const prefix = at < end && hasPrefix ? this.words.numberIn(bytes, start, at) : PREFIXES;
    if (prefix >= PREFIXES) return -this.words.numberIn(bytes, start, end);
    return (prefix * COUNTS + end - at) * NUMBERS + figuresIn(bytes, at, end);
  }

  text(packed: PackedNumber): string {
    if (packed <= 0) return this.words.text(-packed);
    const head = Math.floor(packed / NUMBERS);
    const figures = packed - head * NUMBERS;
    return this.words.text(Math.floor(head / COUNTS)) + String(figures).padStart(head % COUNTS, "0");
  }

  hasFigure(packed: PackedNumber): boolean {
    return packed > 0 || (packed < 0 && this.wordHasFigure(-packed));
  }

  /** What stands before the figures; undefined where a number has no such form. */
  private prefix(packed: PackedNumber): number | undefined {
    return packed > 0 ? Math.floor(packed / NUMBERS / COUNTS) : undefined;
  }

  /** Which numbers are so by their texts, whatever the figures at their end are: judged once a prefix, or a word. */
  that(are: (text: string) => boolean): (packed: PackedNumber) => boolean {
    const isPrefix = wordsThat(this.words, (prefix) => are(`${prefix}0`));
    const isWord = wordsThat(this.words, are);
    return (packed) => {
      const prefix = this.prefix(packed);
      return prefix === undefined ? isWord(-packed) : isPrefix(prefix);
    };
  }

  /** What is known of what stands before the figures, or of a number that has no such form, worked out once each. */
  perStart<T extends string>(compute: (start: string) => T): (packed: PackedNumber) => T {
    const of = perWord(this.words, compute);
    return (packed) => of(this.prefix(packed) ?? -packed);
  }

  /** Two halves of what the number is known by in any table. */
  key(packed: PackedNumber): TextKey {
    if (packed <= 0) return this.words.within(-packed, keyOfWord);
    const head = Math.floor(packed / NUMBERS);
    const figures = packed - head * NUMBERS;
    return keyOfParts(this.words.key(Math.floor(head / COUNTS)), head % COUNTS, figures);
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

function isFigure(byte: number): boolean {
  return byte >= NOUGHT && byte <= NINE;
}

/** A sign of one byte, and no blank. */
function isSign(byte = 0): boolean {
  return byte > 0x20 && byte < 0x80;
}

/** A number with a prefix too many is known in other tables by its parts. */
function keyOfWord(bytes: Uint8Array, start: number, end: number): TextKey {
  let at = end;
  while (at > start && end - at < MOST_FIGURES && isFigure(bytes[at - 1] ?? 0)) at -= 1;
  if (at === end || (at > start && !isSign(bytes[at - 1]))) return keyOfBytes(bytes, start, end);
  return keyOfParts(keyOfBytes(bytes, start, at), end - at, figuresIn(bytes, at, end));
}

function figuresIn(bytes: Uint8Array, start: number, end: number): number {
  let figures = 0;
  for (let at = start; at < end; at += 1) figures = 10 * figures + (bytes[at] ?? 0) - NOUGHT;
  return figures;
}

function keyOfParts({ high, low }: TextKey, count: number, figures: number): TextKey {
  const upper = Math.floor(figures / 2 ** 32) + 4 * count;
  return { high: mixed(mixed(high, figures >>> 0), upper), low: mixed(mixed(low, upper), figures >>> 0) };
}

function mixed(state: number, value: number): number {
  const mix = Math.imul(state ^ value, 0x85ebca6b);
  return (mix ^ (mix >>> 13)) >>> 0;
}
