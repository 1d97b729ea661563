import { invalidArgument } from "./api-error";
import { Remote, type Argument, type Json } from "./members";

/** Readers of a call's arguments: each gives the value or refuses it with InvalidArgument, as Excel does. */

export function asText(value: Argument, what = ""): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function asNumber(value: Argument, what = ""): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function asWhole(value: Argument, what = ""): number {
  const number = asNumber(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(what);
  return number;
}

export function asFlag(value: Argument, what = ""): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

/** One of the given words; null and undefined give `otherwise` where there is one. */
export function asOneOf<W extends string>(value: Argument, words: readonly W[], otherwise?: W): W {
  if (isAbsent(value) && otherwise !== undefined) return otherwise;
  const word = words.find((one) => one === value);
  if (word === undefined) throw invalidArgument(`${String(value)} is none of ${words.join(", ")}`);
  return word;
}

export function isAbsent(value: Argument): value is null | undefined {
  return value === null || value === undefined;
}

export function asObject(value: Argument, what = ""): { readonly [key: string]: Json | undefined } {
  if (isAbsent(value) || typeof value !== "object" || Array.isArray(value) || value instanceof Remote) {
    throw invalidArgument(what);
  }
  return value as { readonly [key: string]: Json | undefined };
}

/** The object that an argument stands for, where it is of the given class. */
export function asInstance<C extends object>(
  value: Argument,
  type: abstract new (...args: never[]) => C,
): C | undefined {
  return value instanceof Remote && value.target instanceof type ? value.target : undefined;
}

// Colours as Excel takes them: "#FFA500", "FFA500" or an HTML name ("RangeFill.color", @types/office-js).
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/** "#RRGGBB" in capitals. */
export function asColour(value: Argument): string {
  const text = asText(value, "colour").trim();
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  const digits = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (!digits) throw invalidArgument(`colour: ${text}`);
  return `#${digits.toUpperCase()}`;
}
