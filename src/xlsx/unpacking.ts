import { Inflate, inflateSync } from "fflate";

export { crc32 } from "./crc32";

/**
 * Deflate reaches about 1,030 times: so much is inflated at once, whatever the list says, before its length is held. A part that
 * lies takes a second then; one of a return of 1,000 lines is shorter, and inflated without a copy.
 */
const AT_ONCE = 384 * 1024;
/** Of longer parts, so much at a time. */
const PIECE = 64 * 1024;

/** A part's bytes, which should be so many; undefined, or an error, where they are more. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (packed.length > AT_ONCE) return inflatedInPieces(packed, size);
  const content = inflateSync(packed, { out: new Uint8Array(size + 1) });
  return content.length > size ? undefined : content;
}

/** Stops where more comes than the list says. */
function inflatedInPieces(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return content.subarray(0, length);
}
