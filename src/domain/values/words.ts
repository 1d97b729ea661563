import { grown, Texts, viewOf } from "./texts";

/** What a text is known by from any other: 64 bits in two halves. */
export interface TextKey {
  readonly high: number;
  readonly low: number;
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
const FIRST_START = 0x811c9dc5;
const SECOND_START = 0x01234567;
const PRIME = 0x01000193;
const BLANK = 0x20;

/** Of so many words the strings are kept once they were asked for: a real ledger has fewer of most. */
const KEPT = 1 << 16;

/**
 * Texts that stand on many lines, each kept once and known by a number from 0, which is "". They are found by their bytes
 * of UTF-8, so that a line that repeats one makes no string; a new one takes some 25 bytes and those of its text. Texts
 * that `tidy` makes one have one number; signs of ASCII with single blanks among them are tidy as they are.
 */
export class Words {
  private size = 1;
  private readonly known: (string | undefined)[] = [""];
  /** The one of the other words that was asked for last: of a word that is new, several things are. */
  private asked = { number: 0, text: "" };
  /** By number, what the text is spelled as when tidy. */
  private own = new Uint32Array(32);
  private readonly keys = new Keys(keyOfBytes);
  private readonly foldedKeys = new Keys(foldedKeyOfBytes);
  private readonly spellings = new Texts();
  /** By spelling, its mix and the number of what it is when tidy. */
  private mixes = new Uint32Array(32);
  private numbers = new Uint32Array(32);
  /** By the mix, 1 more than the spelling; 0 for a free place. At most two in three are taken. */
  private places = new Uint32Array(64);
  private scratch = new Uint8Array(64);
  private scratchView = viewOf(this.scratch);
  /** The bytes of others in which a text was looked for last: those of most lines are the same. */
  private looked: Uint8Array = this.scratch;
  private view = this.scratchView;

  constructor(private readonly tidy: (text: string) => string) {}

  get count(): number {
    return this.size;
  }

  text(number: number): string {
    if (number >= KEPT) {
      const { asked } = this;
      if (asked.number === number) return asked.text;
      asked.number = number;
      return (asked.text = this.spellings.text(this.own[number] ?? 0));
    }
    return (this.known[number] ??= this.spellings.text(this.own[number] ?? 0));
  }

  /** What follows of a word's bytes, which are not to be kept. */
  within<T>(number: number, of: (bytes: Uint8Array, start: number, end: number) => T): T {
    return number === 0 ? of(this.scratch, 0, 0) : this.spellings.within(this.own[number] ?? 0, of);
  }

  key(number: number): TextKey {
    return this.keys.of(this, number);
  }

  /** What a word is known by without its capitals, blanks and punctuation, as far as it has anything else. */
  foldedKey(number: number): TextKey {
    return this.foldedKeys.of(this, number);
  }

  /** The number of a text. */
  numberOf(text: string): number {
    if (text === "") return 0;
    if (this.scratch.length < 3 * text.length) {
      this.scratch = new Uint8Array(6 * text.length);
      this.scratchView = viewOf(this.scratch);
    }
    const { written } = ENCODER.encodeInto(text, this.scratch);
    return this.found(this.scratch, this.scratchView, 0, written);
  }

  /** The number of the text that bytes hold. */
  numberIn(from: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    if (from !== this.looked) {
      this.looked = from;
      this.view = viewOf(from);
    }
    return this.found(from, this.view, start, end);
  }

  private found(from: Uint8Array, view: DataView, start: number, end: number): number {
    const mix = mixOf(view, start, end);
    const mask = this.places.length - 1;
    let place = mix & mask;
    for (;;) {
      const spelling = (this.places[place] ?? 0) - 1;
      if (spelling < 0) return this.learn(mix, from, start, end);
      if (this.mixes[spelling] === mix && this.spellings.holds(spelling, view, start, end))
        return this.numbers[spelling] ?? 0;
      place = (place + 1) & mask;
    }
  }

  private learn(mix: number, from: Uint8Array, start: number, end: number): number {
    if (!isTidyAscii(from, start, end)) {
      const text = DECODER.decode(from.subarray(start, end));
      const tidied = this.tidy(text);
      if (tidied !== text) {
        // What is tidy may be new too, and take the scratch in which these bytes stand.
        const spelled = from.slice(start, end);
        const number = this.numberOf(tidied);
        this.keep(mix, number, this.spellings.add(spelled, 0, spelled.length));
        return number;
      }
    }
    const number = this.size;
    this.size += 1;
    if (number === this.own.length) this.own = grown(this.own, 2 * number);
    const spelling = this.spellings.add(from, start, end);
    this.own[number] = spelling;
    this.keep(mix, number, spelling);
    return number;
  }

  private keep(mix: number, number: number, spelling: number): void {
    if (spelling === this.mixes.length) {
      this.mixes = grown(this.mixes, 2 * spelling);
      this.numbers = grown(this.numbers, 2 * spelling);
    }
    this.mixes[spelling] = mix;
    this.numbers[spelling] = number;
    this.places[this.freePlace(mix)] = spelling + 1;
    if (3 * this.spellings.count > 2 * this.places.length) this.growPlaces();
  }

  private freePlace(mix: number): number {
    const mask = this.places.length - 1;
    let place = mix & mask;
    while ((this.places[place] ?? 0) > 0) place = (place + 1) & mask;
    return place;
  }

  private growPlaces(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let spelling = 0; spelling < this.spellings.count; spelling += 1)
      this.places[this.freePlace(this.mixes[spelling] ?? 0)] = spelling + 1;
  }
}

/** By number, the halves of what words are known by, as far as they were asked for. */
class Keys {
  private count = 0;
  private highs = new Uint32Array(0);
  private lows = new Uint32Array(0);

  constructor(private readonly keyOf: typeof keyOfBytes) {}

  of(words: Words, number: number): TextKey {
    if (number >= this.count) this.make(words);
    return { high: this.highs[number] ?? 0, low: this.lows[number] ?? 0 };
  }

  private make(words: Words): void {
    if (this.highs.length < words.count) {
      this.highs = grown(this.highs, 2 * words.count);
      this.lows = grown(this.lows, 2 * words.count);
    }
    for (; this.count < words.count; this.count += 1) {
      const { high, low } = words.within(this.count, this.keyOf);
      this.highs[this.count] = high;
      this.lows[this.count] = low;
    }
  }
}

/** Signs of ASCII, with no blank but single ones between two of them. */
function isTidyAscii(bytes: Uint8Array, start: number, end: number): boolean {
  let before = BLANK;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < BLANK || byte > 0x7e || (byte === BLANK && before === BLANK)) return false;
    before = byte;
  }
  return before !== BLANK;
}

/** What is known of each word by its text, worked out once a word. */
export function perWord<T extends number | string | object>(
  words: Words,
  compute: (text: string) => T,
): (number: number) => T {
  const known: T[] = [];
  return (number) => (known[number] ??= compute(words.text(number)));
}

/** Which words are so by their texts, judged once a word. */
export function wordsThat(words: Words, are: (text: string) => boolean): (number: number) => boolean {
  // 0 where it is not judged yet, 1 for no, 2 for yes.
  let judged = new Uint8Array(32);
  return (number) => {
    if (number >= judged.length) judged = grown(judged, Math.max(2 * judged.length, words.count));
    const known = judged[number] ?? 0;
    if (known > 0) return known === 2;
    const is = are(words.text(number));
    judged[number] = is ? 2 : 1;
    return is;
  };
}

const MIX = 0x9e3779b1;

/** A mix of a text's length and its bytes, four at a time, each of whose bits depends on all of them. */
function mixOf(view: DataView, start: number, end: number): number {
  let mix = Math.imul(end - start, MIX);
  let at = start;
  for (; at + 4 <= end; at += 4) {
    mix = Math.imul(mix ^ view.getInt32(at), MIX);
    mix ^= mix >>> 15;
  }
  for (; at < end; at += 1) mix = Math.imul(mix ^ view.getUint8(at), MIX) ^ (mix >>> 15);
  mix = Math.imul(mix ^ (mix >>> 15), 0xc2b2ae3d);
  return (mix ^ (mix >>> 13)) >>> 0;
}

/** FNV-1a of every other byte and of those between, side by side: what is kept of a ledger is known by it again. */
function keptMixOf(bytes: Uint8Array, start: number, end: number, from: number): number {
  let one = from;
  let other = ~from;
  let at = start;
  for (; at + 1 < end; at += 2) {
    one = Math.imul(one ^ (bytes[at] ?? 0), PRIME);
    other = Math.imul(other ^ (bytes[at + 1] ?? 0), PRIME);
  }
  if (at < end) one = Math.imul(one ^ (bytes[at] ?? 0), PRIME);
  return (one ^ Math.imul(other, 0x85ebca6b)) >>> 0;
}

/** What the text that bytes hold is known by. */
export function keyOfBytes(bytes: Uint8Array, start: number, end: number): TextKey {
  return { high: keptMixOf(bytes, start, end, FIRST_START), low: keptMixOf(bytes, start, end, SECOND_START) };
}

let folding = new Uint8Array(64);

/** The same of letters, figures and signs beyond ASCII alone, small ones for capitals; of a text that has none, of all. */
function foldedKeyOfBytes(bytes: Uint8Array, start: number, end: number): TextKey {
  if (folding.length < end - start) folding = new Uint8Array(2 * (end - start));
  let length = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const small = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    const isKept = (small >= 0x61 && small <= 0x7a) || (small >= 0x30 && small <= 0x39) || small > 0x7f;
    if (isKept) folding[length++] = small;
  }
  return length === 0 ? keyOfBytes(bytes, start, end) : keyOfBytes(folding, 0, length);
}

/** What a text is known by. */
export function textKey(text: string): TextKey {
  const bytes = ENCODER.encode(text);
  return keyOfBytes(bytes, 0, bytes.length);
}
