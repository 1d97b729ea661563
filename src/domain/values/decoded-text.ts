const BOM = /^(?:\uFEFF|\u00EF\u00BB\u00BF)+/;
const CHUNK = 1 << 20;

/**
 * A text file's content in parts, without byte order marks (once or twice encoded): UTF-8, UTF-16 with or without a
 * mark, and where the bytes are not UTF-8, Windows-1252 or the code page of DOS (850; 437 has the same pound sign and
 * the same small letters), by which of them the bytes beside digits and letters make sense.
 */
export function* decodedParts(bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  if (encoding === "ibm850") yield* dosParts(bytes);
  else yield* webParts(bytes, encoding);
}

/**
 * Text that comes in parts too many to be looked through first, whose wanted columns are plain letters and figures:
 * UTF-16 by its beginning, else UTF-8, in which other bytes are no letters.
 */
export class TextStream {
  private decoder: TextDecoder | undefined;

  take(bytes: Uint8Array): string {
    if (this.decoder) return this.decoder.decode(bytes, { stream: true });
    this.decoder = new TextDecoder(wideEncodingOf(bytes) ?? "utf-8");
    return this.decoder.decode(bytes, { stream: true }).replace(BOM, "");
  }

  end(): string {
    return this.decoder?.decode() ?? "";
  }
}

function* webParts(bytes: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let first = true;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const part = decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    yield first ? part.replace(BOM, "") : part;
    first = false;
  }
  yield decoder.decode();
}

/** The characters of code page 850 from 0x80, which no browser's decoder knows. Source: Unicode's mapping table CP850. */
const DOS =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";

function* dosParts(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const part = bytes.subarray(start, start + CHUNK);
    yield Array.from(part, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : DOS.charAt(byte - 0x80),
    ).join("");
  }
}

function encodingOf(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes);
  if (wide !== undefined) return wide;
  if (isUtf8(bytes)) return "utf-8";
  return isDos(bytes) ? "ibm850" : "windows-1252";
}

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return wideWithoutMark(bytes);
}

/** UTF-16 of English text has a zero beside nearly every letter, and other text has none. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const end = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < end; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (end < 4 || Math.max(even, odd) < 0.4 * end) return undefined;
  return odd > even ? "utf-16le" : "utf-16be";
}

/** Small letters with accents in code page 850 that are rare signs in Windows-1252, and no letters or blanks. */
const DOS_LETTERS = new Set([0x81, 0x82, 0x84, 0x87, 0x88, 0x89, 0x8b, 0x8d]);

/** Whether more bytes make sense as code page 850 (a pound sign before a figure, letters among letters) than as Windows-1252. */
function isDos(bytes: Uint8Array): boolean {
  let dos = 0;
  let windows = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = bytes[at - 1] ?? 0;
    const after = bytes[at + 1] ?? 0;
    if (byte === 0x9c && isFigure(after)) dos += 1;
    else if (byte === 0xa3 && isFigure(after)) windows += 1;
    else if (!isLetter(before) && !isLetter(after)) continue;
    else if (DOS_LETTERS.has(byte)) dos += 1;
    else if (byte >= 0xc0 || byte === 0x92) windows += 1;
  }
  return dos > windows;
}

function isFigure(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2d || byte === 0x20;
}

function isLetter(byte: number): boolean {
  const small = byte | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let start = 0; start < bytes.length; start += CHUNK) {
      decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    }
    decoder.decode();
    return true;
  } catch (cause) {
    // By name, as a decoder may be another realm's.
    if ((cause as { readonly name?: unknown }).name === "TypeError") return false;
    throw cause;
  }
}
