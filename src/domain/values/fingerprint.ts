import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";

/**
 * The SHA-256 of a text in UTF-8, in 64 hexadecimal digits: the same while the text is. What a decision hangs on is
 * known again by it; it is no secret, and keeps nobody from making another.
 */
export function fingerprint(text: string): string {
  return bytesToHex(sha256(new TextEncoder().encode(text)));
}

/** Whether a fingerprint is of this text, whichever version made it. */
export function isFingerprintOf(found: string, text: string): boolean {
  return found === (isFormer(found) ? formerFingerprint(text) : fingerprint(text));
}

/** Whether a fingerprint is one that 0.1.0 made. */
export function isFormer(found: string): boolean {
  return /^[0-9a-f]{16}$/.test(found);
}

/** What 0.1.0 wrote down for a text, to read its files: FNV-1a of 32 bits over UTF-16 units from two starts. */
export function formerFingerprint(text: string): string {
  return [0x811c9dc5, 0x01234567].map((start) => fnv1a(text, start).toString(16).padStart(8, "0")).join("");
}

function fnv1a(text: string, start: number): number {
  let state = start;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return state;
}
