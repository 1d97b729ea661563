import { type Unzipped, unzipSync, Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import type { Random } from "./random";

type Mutate = (bytes: Uint8Array, random: Random) => Uint8Array;

const [LISTED, LOCAL, END] = [0x02014b50, 0x04034b50, 0x06054b50];
/** Where the numbers stand from each mark: version, flags, method, checksum, lengths, names' lengths, places. */
const FIELDS: Readonly<Record<number, readonly number[]>> = {
  [LISTED]: [4, 6, 8, 10, 16, 20, 24, 28, 30, 32, 34, 36, 38, 42],
  [LOCAL]: [4, 6, 8, 14, 18, 22, 26, 28],
  [END]: [4, 6, 8, 10, 12, 16, 20],
};

function spliced(
  bytes: Uint8Array,
  at: number,
  remove: number,
  insert: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const rest = bytes.subarray(Math.min(at + remove, bytes.length));
  return Uint8Array.from(Buffer.concat([bytes.subarray(0, at), insert, rest]));
}

/** Every place of a mark. */
function placesOf(bytes: Uint8Array, mark: number): readonly number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.max(bytes.length - 22, 0) }, (_, at) => at).filter(
    (at) => view.getUint32(at, true) === mark,
  );
}

/** Packs parts in this order, of which several may have one name; lengths stand after each part. */
function packed(
  parts: readonly (readonly [name: string, content: Uint8Array])[],
  deflate: boolean,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_, piece) => pieces.push(piece));
  for (const [name, content] of parts) {
    const part = deflate ? new ZipDeflate(name) : new ZipPassThrough(name);
    zip.add(part);
    part.push(content, true);
  }
  zip.end();
  return Uint8Array.from(Buffer.concat(pieces));
}

type Parts = [name: string, content: Uint8Array][];

function repacked(change: (parts: Parts, at: number, random: Random) => void): Mutate {
  return (bytes, random) => {
    const parts: Parts = Object.entries(unzipSync(bytes));
    change(parts, random.below(parts.length), random);
    return packed(parts, random.chance(0.5));
  };
}

const EXTRA_PARTS = [
  ...["xl/vbaProject.bin", "xl/workbook.bin", "../outside.xml", "xl\\workbook.xml", "/xl/workbook.xml"],
  ...["XL/WORKBOOK.XML", "content.xml", "docProps/thumbnail.jpeg", "xl/_rels/workbook.xml.rels", "\u0000"],
] as const;

/** What goes wrong with the bytes of a zip, or is done to them. */
export const ZIP_MUTATIONS: Readonly<Record<string, Mutate>> = {
  flip(bytes, random) {
    const changed = bytes.slice();
    for (let left = 1 + random.below(4); left > 0; left -= 1) {
      const at = random.below(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
    }
    return changed;
  },
  remove: (bytes, random) => spliced(bytes, random.below(bytes.length), 1 + random.below(64)),
  insert: (bytes, random) =>
    spliced(bytes, random.below(bytes.length), 0, random.bytes(1 + random.below(32))),
  overwrite(bytes, random) {
    const length = 1 + random.below(200);
    return spliced(bytes, random.below(bytes.length - length), length, random.bytes(length));
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  prepend: (bytes, random) => spliced(bytes, 0, 0, random.bytes(1 + random.below(100))),
  append: (bytes, random) => spliced(bytes, bytes.length, 0, random.bytes(1 + random.below(100))),
  twice: (bytes) => spliced(bytes, bytes.length, 0, bytes),
  field(bytes, random) {
    const changed = bytes.slice();
    const mark = random.pick([LISTED, LOCAL, END]);
    const at = random.pick(placesOf(bytes, mark)) ?? 0;
    const field = at + (random.pick(FIELDS[mark] ?? [4]) ?? 4);
    const view = new DataView(changed.buffer);
    const value = random.pick([0, 1, 8, 9, 0xffff, 0xffffffff, random.below(2 ** 32), bytes.length]);
    if (random.chance(0.5)) view.setUint16(field, value & 0xffff, true);
    else if (field + 4 <= changed.length) view.setUint32(field, value, true);
    return changed;
  },
  name(bytes, random) {
    const changed = bytes.slice();
    const mark = random.pick([LISTED, LOCAL]);
    const at = (random.pick(placesOf(bytes, mark)) ?? 0) + (mark === LISTED ? 46 : 30);
    changed[at + random.below(20)] = random.pick([0, 0x2e, 0x2f, 0x5c, 0x41, 0xff, random.below(256)]);
    return changed;
  },
  stored: (bytes) => zipSync(unzipSync(bytes), { level: 0 }),
  drop: repacked((parts, at) => parts.splice(at, 1)),
  reorder: repacked((parts, at, random) => {
    parts.splice(random.below(parts.length), 0, ...parts.splice(at, 1));
  }),
  repeat: repacked((parts, at, random) => {
    const [name, content] = parts[at] ?? ["", new Uint8Array(0)];
    const other = random.chance(0.5) ? content : random.bytes(20);
    parts.splice(random.below(parts.length), 0, [random.chance(0.3) ? name.toUpperCase() : name, other]);
  }),
  exchange: repacked((parts, at, random) => {
    const [one, other] = [parts[at], parts[random.below(parts.length)]];
    if (one && other) [one[1], other[1]] = [other[1], one[1]];
  }),
  add: repacked((parts, _, random) => parts.push([random.pick(EXTRA_PARTS), random.bytes(30)])),
  empty: repacked((parts, at) => {
    const part = parts[at];
    if (part) part[1] = new Uint8Array(0);
  }),
  grow: repacked((parts, at, random) => {
    const part = parts[at];
    const blanks = new Uint8Array(random.below(2_000_000)).fill(0x20);
    if (part) part[1] = spliced(part[1], random.below(part[1].length), 0, blanks);
  }),
};

/** The parts of a file, and a file of parts whose lengths and checksums are right. */
export const unpack = (bytes: Uint8Array): Unzipped => unzipSync(bytes);
export const pack = (parts: Unzipped): Uint8Array => zipSync(parts, { level: 1 });
