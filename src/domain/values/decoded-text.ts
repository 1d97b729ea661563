const BOM = /^(?:\uFEFF|\u00EF\u00BB\u00BF)+/;
const CHUNK = 1 << 20;

/**
 * A text file's content in parts, without byte order marks (once or twice encoded): UTF-8, UTF-16 where a mark says
 * so, and Windows-1252 where the bytes are not UTF-8.
 */
export function* decodedParts(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes));
  let first = true;
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const part = decoder.decode(bytes.subarray(start, start + CHUNK), { stream: true });
    yield first ? part.replace(BOM, "") : part;
    first = false;
  }
  yield decoder.decode();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
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
