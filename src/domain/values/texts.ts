const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });

/** Texts one after the other as bytes of UTF-8, known by their numbers from 0: a string of each would take three times as much. */
export class Texts {
  private bytes = new Uint8Array(512);
  private view = viewOf(this.bytes);
  /** Where each begins, and after the last where it ends. */
  private starts = new Uint32Array(32);
  private size = 0;
  private scratch = new Uint8Array(64);

  get count(): number {
    return this.size;
  }

  /** Keeps the text that bytes hold, and gives its number. */
  add(from: Uint8Array, start: number, end: number): number {
    const number = this.size;
    if (number + 2 > this.starts.length) this.starts = grown(this.starts, 2 * this.starts.length);
    const at = this.starts[number] ?? 0;
    const after = at + end - start;
    if (after > this.bytes.length) {
      this.bytes = grown(this.bytes, Math.max(2 * this.bytes.length, after));
      this.view = viewOf(this.bytes);
    }
    for (let byte = start, to = at; byte < end; byte += 1, to += 1) this.bytes[to] = from[byte] ?? 0;
    this.starts[number + 1] = after;
    this.size += 1;
    return number;
  }

  /** Keeps a text, and gives its number. */
  addText(text: string): number {
    if (this.scratch.length < 3 * text.length) this.scratch = new Uint8Array(6 * text.length);
    // To have the bytes made takes ten times as long.
    return this.add(this.scratch, 0, ENCODER.encodeInto(text, this.scratch).written);
  }

  text(number: number): string {
    return this.within(number, textIn);
  }

  /** What follows of a text's bytes, which are not to be kept. */
  within<T>(number: number, of: (bytes: Uint8Array, start: number, end: number) => T): T {
    return of(this.bytes, this.starts[number] ?? 0, this.starts[number + 1] ?? 0);
  }

  /** Whether a text is the one that bytes hold. */
  holds(number: number, from: DataView, start: number, end: number): boolean {
    const { view } = this;
    const own = this.starts[number] ?? 0;
    if ((this.starts[number + 1] ?? 0) - own !== end - start) return false;
    let [at, beside] = [start, own];
    for (; at + 4 <= end; at += 4, beside += 4) if (view.getInt32(beside) !== from.getInt32(at)) return false;
    for (; at < end; at += 1, beside += 1) if (view.getUint8(beside) !== from.getUint8(at)) return false;
    return true;
  }

  /** Below 0 where one comes before the other by its characters, 0 where they are the same. */
  compare(one: number, other: number): number {
    const { bytes, starts } = this;
    let [at, beside] = [starts[one] ?? 0, starts[other] ?? 0];
    const [end, endBeside] = [starts[one + 1] ?? 0, starts[other + 1] ?? 0];
    for (; at < end && beside < endBeside; at += 1, beside += 1) {
      const apart = (bytes[at] ?? 0) - (bytes[beside] ?? 0);
      if (apart !== 0) return apart;
    }
    return end - at - (endBeside - beside);
  }
}

/** A shorter text of ASCII is made of its signs in a third of the time in which it is decoded. */
const SHORT = 12;

function textIn(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  if (end - start <= SHORT) {
    let at = start;
    for (; at + 4 <= end; at += 4) {
      const [one = 0, two = 0, three = 0, four = 0] = [
        bytes[at],
        bytes[at + 1],
        bytes[at + 2],
        bytes[at + 3],
      ];
      if ((one | two | three | four) > 0x7f) break;
      text += String.fromCharCode(one, two, three, four);
    }
    for (; at < end && (bytes[at] ?? 0) <= 0x7f; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
    if (at === end) return text;
  }
  return DECODER.decode(bytes.subarray(start, end));
}

/** By which bytes are read four at a time. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

export function grown<Kind extends Uint8Array | Uint32Array>(from: Kind, size: number): Kind {
  const to = new (from.constructor as new (size: number) => Kind)(size);
  to.set(from);
  return to;
}
