const SIGNS: readonly (readonly [words: string, pattern: RegExp])[] = [
  // It looks back from each @: a search forwards from each letter takes seconds on a long text without one.
  ["an email address", /(?<=[^\s@])@[^\s@]+\.[a-z]{2,}/i],
  ["a National Insurance number", /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][\s-]?(?:\d[\s-]?){6}[A-D]\b/i],
  ["an NHS number", /\bNHS (?:no|num|number)\b\D{0,10}\d/i],
  // "+44 (0)1709 123456", "(01709) 123 456", "07700-900123".
  ["a telephone number", /(?:\+44\s?(?:\(0\)\s?)?|(?<![\d.,£])0)(?:\d[\s()-]{0,2}){9,10}(?!\d)/],
  ["a date of birth", /\b(?:d\.?o\.?b|date of birth)\b|\bborn\b[^.\n]{0,20}\d/i],
  ["a home address", addressPattern()],
  // "Mr Smith", "Mrs. A. Jones", "MR O'NEIL"; MS alone in capitals is more often a make.
  [
    "a person's name",
    /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev)\.?\s{1,3}(?:[A-Z]\.?\s?){0,3}[A-Z][a-z'’-]|\b(?:MR|MRS)\.?\s{1,3}[A-Z][A-Z'’-]{2}/,
  ],
];

/** A number, a street and a whole postcode soon after: one alone is a place that anybody may speak of. */
function addressPattern(): RegExp {
  const street =
    "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Close|Drive|Way|Court|Crescent|Terrace|Place|Grove|Gardens|Rise|Mews|Walk|View)";
  const postcode = "\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}\\b";
  return new RegExp(`\\b\\d{1,4}[a-z]?,?\\s(?:[A-Z][a-z'’]+\\s){1,3}${street}\\b[^\\n]{0,60}?${postcode}`);
}

/**
 * What of a person a text seems to hold, in words; undefined where nothing shows. A hint, and no proof either way: a name
 * without a title passes, and nothing is looked up or sent anywhere.
 */
export function personalDataIn(text: string): string | undefined {
  return SIGNS.find(([, pattern]) => pattern.test(text))?.[0];
}
