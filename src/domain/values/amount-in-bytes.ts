import { MOST_PENCE } from "./amount";

const SPACE = 0x20;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const NOUGHT = 0x30;
const NINE = 0x39;

/**
 * Pence of an amount in bytes of UTF-8 as nearly every ledger writes it: "-1,234.50", with at most two decimals, a pound
 * sign or none, and spaces round it. NaN for anything else, which is for `penceOf` to read or refuse; what both read is
 * the same.
 */
export function penceInBytes(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let stop = end;
  while (at < stop && bytes[at] === SPACE) at += 1;
  while (stop > at && bytes[stop - 1] === SPACE) stop -= 1;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at += 1;
  if (bytes[at] === 0xc2 && bytes[at + 1] === 0xa3) at += 2;
  let pounds = 0;
  let digits = 0;
  /** Since the last comma; -1 before any. */
  let group = -1;
  for (; at < stop; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= NOUGHT && byte <= NINE) {
      pounds = 10 * pounds + byte - NOUGHT;
      digits += 1;
      if (group >= 0) group += 1;
    } else if (byte === COMMA && (group === 3 || (group < 0 && digits > 0 && digits < 4))) group = 0;
    else break;
  }
  if (digits === 0 || digits > 10 || (group >= 0 && group !== 3)) return Number.NaN;
  const pence = 100 * pounds + decimalsIn(bytes, at, stop);
  if (!(pence <= MOST_PENCE)) return Number.NaN;
  return isNegative && pence !== 0 ? -pence : pence;
}

/** Pence of nothing, ".", ".5" or ".50"; NaN for anything else. */
function decimalsIn(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  if (bytes[start] !== POINT || end - start > 3) return Number.NaN;
  const tens = end - start > 1 ? (bytes[start + 1] ?? 0) - NOUGHT : 0;
  const ones = end - start > 2 ? (bytes[start + 2] ?? 0) - NOUGHT : 0;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

/** Whether bytes hold a decimal point. */
export function holdsPoint(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === POINT) return true;
  return false;
}
