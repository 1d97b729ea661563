import { strFromU8 } from "fflate";
import { crc32, inflated } from "#unpacking";
import { damaged } from "./unreadable";

/** A part as the list at a zip's end has it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** Before and after it is inflated. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly deflated: boolean;
  readonly encrypted: boolean;
  /** Where its own header begins. */
  readonly at: number;
}

/** A workbook has a few parts for each sheet. */
const MOST_PARTS = 10_000;

const [END, END_64, PLACE_OF_END_64, LISTED, LOCAL] = [
  0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50,
];
/** Lengths of these without the texts that follow. */
const [END_LENGTH, PLACE_LENGTH, LISTED_LENGTH, LOCAL_LENGTH] = [22, 20, 46, 30];
/** Stands in place of a number that Zip64 holds elsewhere. */
const FULL_32 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
/** The mark of a folder among MS-DOS's attributes, with which a part's external ones begin (APPNOTE 4.4.15). */
const FOLDER = 0x10;

/**
 * The parts that a zip's list names (PKWARE's APPNOTE 6.3.10), each held against its own header. A list that leaves bytes
 * out, and parts that lie over one another, are refused: readers differ in what they take from those.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { from, to, count } = listOf(view);
  if (count > MOST_PARTS) throw damaged(`it has ${count} parts`);
  const entries: ZipEntry[] = [];
  let at = from;
  for (let index = 0; index < count; index += 1) {
    if (at + LISTED_LENGTH > to || view.getUint32(at, true) !== LISTED)
      throw damaged("its list of parts is cut off");
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const next = at + LISTED_LENGTH + name + extra + view.getUint16(at + 32, true);
    if (next > to) throw damaged("its list of parts is cut off");
    entries.push(listed(bytes, view, at, name, extra));
    at = next;
  }
  if (at !== to) throw damaged("its list of parts has other bytes in it");
  holdPlaces(bytes, view, entries, from);
  return entries;
}

/** The bytes of a part, of the length and with the checksum that the list says. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw damaged("the part is encrypted", entry.name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = contentAt(view, entry);
  const packed = bytes.subarray(from, from + entry.packed);
  const content = entry.deflated ? inflatedPart(packed, entry) : packed;
  if (content?.length !== entry.size)
    throw damaged("the part has another length than the file says", entry.name);
  if (crc32(content) !== entry.crc) throw damaged("the part's checksum is wrong", entry.name);
  return content;
}

/** Where the list begins and ends, and how many parts it names. */
function listOf(view: DataView): { from: number; to: number; count: number } {
  const end = endOf(view);
  const [disk, first] = [view.getUint16(end + 4, true), view.getUint16(end + 6, true)];
  const [here, count] = [view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [length, from] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  const place = end - PLACE_LENGTH;
  const has64 = place >= 0 && view.getUint32(place, true) === PLACE_OF_END_64;
  const list = has64 ? listOf64(view, place) : { from, to: from + length, count, end };
  const whole = has64 || (disk === 0 && first === 0 && here === count);
  if (!whole || list.from < 0 || list.to !== list.end)
    throw damaged("its list of parts is not where the file says");
  return list;
}

function listOf64(view: DataView, place: number) {
  const end = long(view, place + 8);
  if (end + 56 > place || view.getUint32(end, true) !== END_64)
    throw damaged("its list of parts is not where the file says");
  const from = long(view, end + 48);
  return { from, to: from + long(view, end + 40), count: long(view, end + 32), end };
}

/** The last end that is written in the file, as other readers look for it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged("the end of the file is missing");
}

/** A number of eight bytes; one that no file reaches where it is larger than a number can be exactly. */
function long(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function listed(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const nameAt = at + LISTED_LENGTH;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const name = strFromU8(bytes.subarray(nameAt, nameAt + nameLength), (flags & 0x800) === 0);
  if (method !== 0 && method !== 8)
    throw damaged("the part is packed in another way than a workbook's are", name);
  // Some readers pass over a part that is marked as a folder, and find no texts.
  if ((view.getUint8(at + 38) & FOLDER) !== 0 && !name.endsWith("/"))
    throw damaged("the part is marked as a folder", name);
  const [packed, size, place] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  const longs = longNumbers(view, nameAt + nameLength, extraLength);
  const whole = (number: number) => (number === FULL_32 ? (longs.shift() ?? number) : number);
  // In the extra field they stand in this order, each only where it is needed.
  const inflatedSize = whole(size);
  const packedSize = whole(packed);
  return {
    name,
    packed: packedSize,
    size: inflatedSize,
    crc: view.getUint32(at + 16, true),
    deflated: method === 8,
    encrypted: (flags & 1) === 1,
    at: whole(place),
  };
}

/** The numbers of eight bytes in an extra field of Zip64; none where there is no such field. */
function longNumbers(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const to = Math.min(at + 4 + view.getUint16(at + 2, true), from + length);
    const numbers: number[] = [];
    for (let one = at + 4; one + 8 <= to; one += 8) numbers.push(long(view, one));
    return numbers;
  }
  return [];
}

/** Each part has its own header, which says the same, and its own bytes before the list. */
function holdPlaces(bytes: Uint8Array, view: DataView, entries: readonly ZipEntry[], list: number): void {
  let end = 0;
  for (const entry of [...entries].sort((a, b) => a.at - b.at)) {
    const { name, at, packed, size, crc } = entry;
    if (at < end) throw damaged("the part lies over another", name);
    if (at + LOCAL_LENGTH > list || view.getUint32(at, true) !== LOCAL)
      throw damaged("the part is not where the file says", name);
    const from = contentAt(view, entry);
    end = from + packed;
    if (end > list) throw damaged("the part is cut off", name);
    const latin = (view.getUint16(at + 6, true) & 0x800) === 0;
    const nameAt = at + LOCAL_LENGTH;
    const own = strFromU8(bytes.subarray(nameAt, nameAt + view.getUint16(at + 26, true)), latin);
    const says = (offset: number, listed: number) => {
      const number = view.getUint32(at + offset, true);
      return number === listed || number === FULL_32;
    };
    // Bit 3: these stand after the part, and are 0 here.
    const later = (view.getUint16(at + 6, true) & 8) !== 0;
    if (own !== name || !(later || (says(14, crc) && says(18, packed) && says(22, size))))
      throw damaged("the part's own header says otherwise than the list of parts", name);
  }
}

function contentAt(view: DataView, { at }: ZipEntry): number {
  return at + LOCAL_LENGTH + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

function inflatedPart(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array | undefined {
  try {
    return inflated(packed, size);
  } catch {
    throw damaged("the part cannot be unpacked", name);
  }
}
