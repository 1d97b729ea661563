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

/** "S60 1" of "S60 1AB", as `normalisePostcode` writes it. */
export function sectorOf(postcode: string): string {
  return postcode.slice(0, -2);
}
