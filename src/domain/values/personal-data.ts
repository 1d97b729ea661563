const SIGNS: readonly (readonly [words: string, pattern: RegExp])[] = [
  // It looks back from each @: a search forwards from each letter takes seconds on a long text without one.
  ["an email address", /(?<=[^\s@])@[^\s@]+\.[a-z]{2,}/i],
  ["a National Insurance number", /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?(?:\d\s?){6}[A-D]\b/i],
  ["a telephone number", /(?:\+44\s?|\b0)(?:\d[\s-]?){9,10}\b/],
  ["a date of birth", /\b(?:d\.?o\.?b|date of birth|born)\b/i],
  ["a person's name", /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][a-z'-]+/],
];

/** What of a person a text seems to hold, in words; undefined where nothing shows. A hint, and no proof either way. */
export function personalDataIn(text: string): string | undefined {
  return SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
}
