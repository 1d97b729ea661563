/** Four tables, so that four bytes are taken at a time: the checksum of a large sheet is noticed in reading. */
const TABLES = tables();

function tables(): Int32Array {
  const made = new Int32Array(4 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    made[byte] = sum;
  }
  for (let at = 256; at < made.length; at += 1) {
    const before = made[at - 256] ?? 0;
    made[at] = (before >>> 8) ^ (made[before & 0xff] ?? 0);
  }
  return made;
}

/** The checksum of a zip's parts (CRC-32 of ISO 3309); `before` is that of the bytes before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = (table: number, byte: number) => TABLES[table * 256 + (byte & 0xff)] ?? 0;
  let sum = ~before;
  let place = 0;
  for (; place + 4 <= bytes.length; place += 4) {
    sum ^= view.getInt32(place, true);
    sum = at(3, sum) ^ at(2, sum >>> 8) ^ at(1, sum >>> 16) ^ at(0, sum >>> 24);
  }
  for (; place < bytes.length; place += 1) sum = (sum >>> 8) ^ at(0, sum ^ (bytes[place] ?? 0));
  return ~sum >>> 0;
}
