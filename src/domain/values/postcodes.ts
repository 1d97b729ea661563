/** The letters that a postcode may begin with, have second, and end in. */
export const FIRST_LETTERS = "ABCDEFGHIJKLMNOPRSTUWYZ";
export const SECOND_LETTERS = "ABCDEFGHKLMNOPQRSTUVWXY";
export const LAST_LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

const FORM = new RegExp(
  `^[${FIRST_LETTERS}](?:\\d[A-Z\\d]?|[${SECOND_LETTERS}]\\d[A-Z\\d]?)\\d[${LAST_LETTERS}]{2}$`,
);

/** A postcode in capitals without blanks, whatever it is: " s60  1ab" is "S601AB". */
export function tidyPostcode(text: string): string {
  return text.replace(/[\s\u00a0]/g, "").toUpperCase();
}

/** A postcode as it is written, "S60 1AB"; undefined where the text has not the form of one. Whether it exists is not known. */
export function normalisePostcode(text: string): string | undefined {
  const tidy = tidyPostcode(text);
  return FORM.test(tidy) ? `${tidy.slice(0, -3)} ${tidy.slice(-3)}` : undefined;
}

/** What may stand third of "W1A 1AA" and fourth of "EC1A 1AA": an O there is a nought. Source: Royal Mail, Programmers' guide. */
export const THIRD_LETTERS = "ABCDEFGHJKPSTUW";
export const FOURTH_LETTERS = "ABEHMNPRVWXY";

const POSSIBLE = new RegExp(
  `^(?:[A-Z]\\d[${THIRD_LETTERS}\\d]?|[A-Z]{2}\\d[${FOURTH_LETTERS}\\d]?)\\d[A-Z]{2}$`,
);

/**
 * Whether there can be such a postcode: it has the form of one, and no letter in its third or fourth place that none has
 * there. "S6O 1AB" has the form, and cannot be.
 */
export function isPossiblePostcode(text: string): boolean {
  return isPossible(tidyPostcode(text));
}

function isPossible(tidy: string): boolean {
  return FORM.test(tidy) && POSSIBLE.test(tidy);
}

/** Characters of the longest postcode, without blanks. */
const LONGEST = 7;

/** Letters and figures that are taken for each other. */
const ALIKE: Readonly<Record<string, string>> = {
  ...{ O: "0", "0": "O", I: "1", "1": "I", S: "5", "5": "S", B: "8", "8": "B", Z: "2", "2": "Z" },
};

/** Whether a text would be a postcode with one letter as the figure that it looks like, or one figure as a letter, and is none as it stands. */
export function isMistypedPostcode(text: string): boolean {
  const tidy = tidyPostcode(text);
  if (tidy === "" || tidy.length > LONGEST || isPossible(tidy)) return false;
  return [...tidy].some((sign, at) => {
    const other = ALIKE[sign];
    return other !== undefined && isPossible(tidy.slice(0, at) + other + tidy.slice(at + 1));
  });
}

/** "S60 1" of "S60 1AB", as `normalisePostcode` writes it. */
export function sectorOf(postcode: string): string {
  return postcode.slice(0, -2);
}
