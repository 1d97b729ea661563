import { rounded } from "./decimals";

/** Nine thousand million pounds: more is no payment of a council, and ten thousand of them still sum exactly. */
export const MOST_PENCE = 900_000_000_000;

/** The same in pounds: no figure of a return, of whatever unit, is more. */
export const MOST_FIGURE = MOST_PENCE / 100;

/** As nearly every amount is written, so that a number can be made of it at once. */
const COMMON = /^-?\d{1,10}(?:\.\d{1,2})?$/;
/** A pound sign, whole or lost, before all else. */
const POUND_IN_FRONT = /^[£\uFFFD\u00C2]+/;
/** A sign that stands in no amount. */
const OTHER_SIGN = /[^\d\s\u00A0£,.()\u2013\u2212\uFFFD\u00C2GBP-]/i;
/** A blank between figures that parts no thousands: "1000 50", "12 34.50". */
const OTHER_BLANK = /\d{4}\s+\d|\d\s+(?!\d{3}(?!\d))\d/;
const AMOUNT = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/;

/**
 * Pence of an amount as ledgers write it: "£1,200.50", "(1,200.50)", "-1200", "1,200.50-", or a number of pounds. A
 * pound sign that was lost in conversion (U+FFFD, or Â before it) is one where it stands in front. More than two
 * decimals are rounded, halves away from zero. Blanks part thousands alone: "12 000". Undefined for anything else.
 */
export function penceOf(value: string | number): number | undefined {
  const pence = penceAsWritten(value);
  return pence !== undefined && Math.abs(pence) <= MOST_PENCE ? pence : undefined;
}

/** Whether this is an amount but more than any payment of a council. */
export function isBeyondPayment(value: string | number): boolean {
  const pence = penceAsWritten(value);
  return pence !== undefined && Math.abs(pence) > MOST_PENCE;
}

function penceAsWritten(value: string | number): number | undefined {
  if (typeof value === "number") return penceOfPounds(value);
  if (COMMON.test(value)) return Math.round(Number(value) * 100) + 0;
  // Most other cells are words, which need no more thought.
  if (!/\d/.test(value) || OTHER_SIGN.test(value)) return undefined;
  if (OTHER_BLANK.test(value)) return undefined;
  const unsigned = value.replace(POUND_IN_FRONT, "");
  if (COMMON.test(unsigned)) return Math.round(Number(unsigned) * 100) + 0;
  const plain = value
    .replace(/[\s\u00A0£]/g, "")
    .replace(LOST_POUND, "$1")
    .replace(/^GBP|GBP$/i, "")
    .replace(/[\u2013\u2212]/g, "-");
  const match = AMOUNT.exec(signInFront(plain));
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (whole === "" && decimals === "") return undefined;
  const pence = Number(whole.replaceAll(",", "") + decimals.slice(0, 2).padEnd(2, "0"));
  const rounded = pence + (Number(decimals[2] ?? 0) >= 5 ? 1 : 0);
  return sign === "-" && rounded !== 0 ? -rounded : rounded;
}

/** A sign that cannot be read, or Â (of a pound sign decoded twice), where the pound sign stands: after a minus sign or a bracket. */
const LOST_POUND = /^([(-]*)(?:\uFFFD|\u00C2)+/;

/** Whether a pound sign was lost in an amount. */
export function hasLostPound(value: string): boolean {
  return value.includes("\uFFFD");
}

/** "(12)" and "12-" are -12. */
function signInFront(text: string): string {
  const bracketed = /^\(([^()-]+)\)$/.exec(text)?.[1];
  const trailing = /^([^()-]+)-$/.exec(text)?.[1];
  const plain = bracketed ?? trailing;
  return plain === undefined ? text : `-${plain}`;
}

/** Whole pence of pounds, halves away from zero; a sheet's number carries the error of binary fractions. */
export function penceOfPounds(pounds: number): number {
  return Math.round(rounded(pounds, 2) * 100);
}

/** Pounds of whole pence, the nearest that a number can hold. */
export function poundsOfPence(pence: number): number {
  return pence / 100;
}
