import { rounded } from "./decimals";

/** Nine thousand million pounds: more is no payment of a council, and ten thousand of them still sum exactly. */
const MOST_PENCE = 900_000_000_000;

/** The same in pounds: no figure of a return, of whatever unit, is more. */
export const MOST_FIGURE = MOST_PENCE / 100;

const AMOUNT = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/;

/**
 * Pence of an amount as ledgers write it: "£1,200.50", "(1,200.50)", "-1200", "1,200.50-", or a number of pounds.
 * More than two decimals are rounded, halves away from zero. Undefined for anything else.
 */
export function penceOf(value: string | number): number | undefined {
  if (typeof value === "number") return withinReach(penceOfPounds(value));
  const plain = value
    .replace(/[\s\u00A0£]/g, "")
    .replace(/^GBP|GBP$/i, "")
    .replace(/\u2212/g, "-");
  const match = AMOUNT.exec(signInFront(plain));
  if (!match) return undefined;
  const [, sign = "", whole = "", decimals = ""] = match;
  if (whole === "" && decimals === "") return undefined;
  const pence = Number(whole.replaceAll(",", "") + decimals.slice(0, 2).padEnd(2, "0"));
  const rounded = pence + (Number(decimals[2] ?? 0) >= 5 ? 1 : 0);
  return withinReach(sign === "-" && rounded !== 0 ? -rounded : rounded);
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

function withinReach(pence: number): number | undefined {
  return Math.abs(pence) <= MOST_PENCE ? pence : undefined;
}

/** Pounds of whole pence, the nearest that a number can hold. */
export function poundsOfPence(pence: number): number {
  return pence / 100;
}
