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
const FIRST_KEY = keyOfBytes(new Uint8Array(0), 0, 0);

/**
 * Texts that stand on many lines, each kept once and known by a number from 0, which is "". They are found by their bytes
 * of UTF-8, so that a line that repeats one makes no string. Texts that `tidy` makes one have one number.
 */
export class Words {
  private readonly texts: string[] = [""];
  /** By number, the halves of what a text is known by. */
  private highs = new Uint32Array(32).fill(FIRST_KEY.high, 0, 1);
  private lows = new Uint32Array(32).fill(FIRST_KEY.low, 0, 1);
  /** Spellings: where the bytes of each begin, its mix, and the number of what it is when tidy. */
  private spellings = 0;
  private starts = new Uint32Array(32);
  private mixes = new Uint32Array(32);
  private numbers = new Uint32Array(32);
  private bytes = new Uint8Array(512);
  /** By the mix, 1 more than the spelling; 0 for a free place. At most half are taken. */
  private places = new Uint32Array(64);
  private scratch = new Uint8Array(64);

  constructor(private readonly tidy: (text: string) => string) {}

  get count(): number {
    return this.texts.length;
  }

  text(number: number): string {
    return this.texts[number] ?? "";
  }

  key(number: number): TextKey {
    return { high: this.highs[number] ?? 0, low: this.lows[number] ?? 0 };
  }

  /** The number of a text. */
  numberOf(text: string): number {
    if (text === "") return 0;
    if (this.scratch.length < 3 * text.length) this.scratch = new Uint8Array(6 * text.length);
    return this.numberIn(this.scratch, 0, ENCODER.encodeInto(text, this.scratch).written);
  }

  /** The number of the text that bytes hold. */
  numberIn(from: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    const mix = mixOf(from, start, end, FIRST_START);
    const mask = this.places.length - 1;
    let place = spread(mix) & mask;
    for (;;) {
      const spelling = (this.places[place] ?? 0) - 1;
      if (spelling < 0) return this.learn(place, mix, from.subarray(start, end));
      if (this.mixes[spelling] === mix && this.holds(spelling, from, start, end))
        return this.numbers[spelling] ?? 0;
      place = (place + 1) & mask;
    }
  }

  private holds(spelling: number, from: Uint8Array, start: number, end: number): boolean {
    const { bytes } = this;
    const own = this.starts[spelling] ?? 0;
    if ((this.starts[spelling + 1] ?? 0) - own !== end - start) return false;
    for (let at = start, beside = own; at < end; at += 1, beside += 1)
      if (bytes[beside] !== from[at]) return false;
    return true;
  }

  private learn(place: number, mix: number, found: Uint8Array): number {
    const text = DECODER.decode(found);
    const tidied = this.tidy(text);
    if (tidied === text) {
      const number = this.texts.length;
      this.texts.push(text);
      this.keepKey(number, keyOfBytes(found, 0, found.length));
      this.keep(place, mix, found, number);
      return number;
    }
    // What is tidy may be new too, and take the place, and the scratch in which these bytes stand.
    const spelled = found.slice();
    const number = this.numberOf(tidied);
    this.keep(this.freePlace(mix), mix, spelled, number);
    return number;
  }

  private keep(place: number, mix: number, spelled: Uint8Array, number: number): void {
    const { spellings } = this;
    if (spellings + 2 > this.starts.length) this.growSpellings();
    const start = this.starts[spellings] ?? 0;
    const end = start + spelled.length;
    if (end > this.bytes.length) this.bytes = grown(this.bytes, Math.max(2 * this.bytes.length, end));
    this.bytes.set(spelled, start);
    this.starts[spellings + 1] = end;
    this.mixes[spellings] = mix;
    this.numbers[spellings] = number;
    this.places[place] = spellings + 1;
    this.spellings += 1;
    if (2 * this.spellings > this.places.length) this.growPlaces();
  }

  private keepKey(number: number, { high, low }: TextKey): void {
    if (number === this.highs.length) {
      this.highs = grown(this.highs, 2 * number);
      this.lows = grown(this.lows, 2 * number);
    }
    this.highs[number] = high;
    this.lows[number] = low;
  }

  private freePlace(mix: number): number {
    const mask = this.places.length - 1;
    let place = spread(mix) & mask;
    while ((this.places[place] ?? 0) > 0) place = (place + 1) & mask;
    return place;
  }

  private growSpellings(): void {
    const size = 2 * this.starts.length;
    this.starts = grown(this.starts, size);
    this.mixes = grown(this.mixes, size);
    this.numbers = grown(this.numbers, size);
  }

  private growPlaces(): void {
    this.places = new Uint32Array(2 * this.places.length);
    for (let spelling = 0; spelling < this.spellings; spelling += 1)
      this.places[this.freePlace(this.mixes[spelling] ?? 0)] = spelling + 1;
  }
}

/** What is known of each word by its text, worked out once a word. */
export function perWord<T extends boolean | number | string | object>(
  words: Words,
  compute: (text: string) => T,
): (number: number) => T {
  const known: T[] = [];
  return (number) => (known[number] ??= compute(words.text(number)));
}

function grown<Kind extends Uint8Array | Uint32Array>(from: Kind, size: number): Kind {
  const to = new (from.constructor as new (size: number) => Kind)(size);
  to.set(from);
  return to;
}

/** FNV-1a of every other byte and of those between, side by side, as a processor can do both at once. */
function mixOf(bytes: Uint8Array, start: number, end: number, from: number): number {
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

/** The low bits of a mix depend on the low bits of the bytes alone. */
function spread(mix: number): number {
  return mix ^ (mix >>> 15);
}

function keyOfBytes(bytes: Uint8Array, start: number, end: number): TextKey {
  return { high: mixOf(bytes, start, end, FIRST_START), low: mixOf(bytes, start, end, SECOND_START) };
}

/** What a text is known by. */
export function textKey(text: string): TextKey {
  const bytes = ENCODER.encode(text);
  return keyOfBytes(bytes, 0, bytes.length);
}
