const FIGURE = /^[+-]?£?\s?[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/;
/** "1.200" is 1.2 to some and 1200 to others. */
export const THOUSANDS_BY_POINT = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

/** A figure that was typed or pasted: a number, or why it is none. */
export type TypedNumber =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  /** It holds a figure that can be read in more than one way. */
  | { readonly kind: "ambiguous" }
  | { readonly kind: "not-a-number" };

/**
 * Numbers as British spreadsheets and people write them: "1,200.50" and "£1,200" are numbers, and blanks around them,
 * non-breaking ones too, are no matter. "1 200,50", "12,5" and "1.200" are ambiguous and are never guessed at.
 */
export function readTypedNumber(typed: unknown): TypedNumber {
  if (typed === undefined || typed === null) return { kind: "blank" };
  if (typeof typed === "number") {
    return Number.isFinite(typed) ? { kind: "number", value: typed } : { kind: "not-a-number" };
  }
  if (typeof typed !== "string") return { kind: "not-a-number" };
  const text = typed.replace(/[\s\u00a0\u202f]+/g, " ").trim();
  if (text === "") return { kind: "blank" };
  const bare = text.replace(/^£\s?/, "");
  if (!/\d/.test(text)) return { kind: "not-a-number" };
  if (FIGURE.test(text) && !THOUSANDS_BY_POINT.test(bare)) {
    const value = Number(text.replace(/[£,\s]/g, ""));
    if (Number.isFinite(value)) return { kind: "number", value };
  }
  return { kind: /^[+-]?[£€]?\s?\d[\d\s.,'’]*$/.test(text) ? "ambiguous" : "not-a-number" };
}
