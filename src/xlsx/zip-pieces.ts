import { Deflate, deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32";

/** A part of a package, whose text is made while it is gone through; one without any is left out. */
export interface ZippedPart {
  readonly path: string;
  readonly text: Iterable<string>;
}

/** So many bytes, or some more, are packed at a time; most parts are shorter. */
const AT_ONCE = 4 * 1024 * 1024;
const AT_FIRST = 64 * 1024;
const ENCODER = new TextEncoder();

const [LOCAL, FOLLOWS, LISTED, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50];
/** The version that a reader needs for deflated parts, and what marks those and sizes that follow. */
const [VERSION, DEFLATED, SIZES_FOLLOW] = [20, 8, 8];
/** The earliest day that a zip can hold, so that the same parts give the same bytes. */
const FIRST_DAY = (1 << 21) | (1 << 16);
/** Beyond this there is Zip64, which no sheet needs. */
const MOST_BYTES = 0xffffffff;

/** What a part comes to, counted while it is packed; sizes in bytes. */
interface Packed {
  flags: number;
  crc: number;
  packed: number;
  size: number;
}

/** The bytes of a zip, piece by piece (PKWARE's APPNOTE 6.3.10). */
export function* zipPieces(parts: Iterable<ZippedPart>): Generator<Uint8Array> {
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { path, text } of parts) {
    const name = strToU8(path);
    const from = at;
    const packed: Packed = { flags: 0, crc: 0, packed: 0, size: 0 };
    for (const piece of partPieces(name, text, packed)) {
      at += piece.length;
      yield piece;
    }
    if (Math.max(at, packed.size) > MOST_BYTES) throw new Error(`too large for a workbook: ${path}`);
    if (at > from) list.push(listed(name, packed, from));
  }
  yield* list;
  const length = list.reduce((sum, piece) => sum + piece.length, 0);
  yield record([END, 4], [0, 2], [0, 2], [list.length, 2], [list.length, 2], [length, 4], [at, 4], [0, 2]);
}

/** A part with its header. Sizes and checksum of one that is packed in pieces follow it: they are not known before. */
function* partPieces(name: Uint8Array, text: Iterable<string>, packed: Packed): Generator<Uint8Array> {
  const contents = contentsOf(text);
  const [first, second] = [contents.next(), contents.next()];
  if (first.done) return;
  if (second.done) {
    const piece = deflateSync(count(first.value, packed));
    packed.packed = piece.length;
    yield header(name, packed);
    yield piece;
    return;
  }
  packed.flags = SIZES_FOLLOW;
  yield header(name, packed);
  yield* deflated(followedBy([first.value, second.value], contents), packed);
  yield record([FOLLOWS, 4], ...came(packed));
}

/** The bytes of a text, so many at a time; each part of it is encoded by itself, which leaves no long strings behind. */
function* contentsOf(text: Iterable<string>): Generator<Uint8Array, undefined> {
  let held = new Uint8Array(AT_FIRST);
  let at = 0;
  for (const each of text) {
    const most = 3 * each.length;
    if (at >= AT_ONCE) {
      yield held.subarray(0, at);
      held = new Uint8Array(held.length);
      at = 0;
    }
    if (at + most > held.length) held = grown(held, Math.max(2 * held.length, at + most));
    at += ENCODER.encodeInto(each, held.subarray(at)).written;
  }
  if (at > 0) yield held.subarray(0, at);
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
}

function* followedBy<T>(some: readonly T[], others: Iterable<T>): Generator<T> {
  yield* some;
  yield* others;
}

function* deflated(contents: Iterable<Uint8Array>, packed: Packed): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const deflate = new Deflate((piece) => {
    packed.packed += piece.length;
    ready.push(piece);
  });
  for (const content of contents) {
    deflate.push(count(content, packed));
    yield* ready.splice(0);
  }
  deflate.push(new Uint8Array(0), true);
  yield* ready;
}

function count(content: Uint8Array, packed: Packed): Uint8Array {
  packed.size += content.length;
  packed.crc = crc32(content, packed.crc);
  return content;
}

type Field = readonly [value: number, bytes: 2 | 4];

function header(name: Uint8Array, packed: Packed): Uint8Array {
  return joined(record([LOCAL, 4], ...described(name, packed)), name);
}

/** A part as the list at the zip's end has it. */
function listed(name: Uint8Array, packed: Packed, from: number): Uint8Array {
  const nothingElse: readonly Field[] = [
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
  ];
  return joined(
    record([LISTED, 4], [VERSION, 2], ...described(name, packed), ...nothingElse, [from, 4]),
    name,
  );
}

function described(name: Uint8Array, packed: Packed): readonly Field[] {
  const how: readonly Field[] = [
    [VERSION, 2],
    [packed.flags, 2],
    [DEFLATED, 2],
    [FIRST_DAY, 4],
  ];
  return [...how, ...came(packed), [name.length, 2], [0, 2]];
}

function came({ crc, packed, size }: Packed): readonly Field[] {
  return [
    [crc, 4],
    [packed, 4],
    [size, 4],
  ];
}

/** Numbers one after the other, the lowest byte of each first. */
function record(...fields: readonly Field[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((length, [, bytes]) => length + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
