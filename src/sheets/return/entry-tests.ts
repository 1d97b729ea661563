import { ARITHMETIC_FUNCTIONS } from "../../domain/values/arithmetic";
import { MOST_FIGURE } from "../../domain/values/amount";

/** What is asked of a cell that a supplier types into, as formulas; the reader asks the same of what it finds. */

/** True of a cell that is empty, or holds blanks alone: those of web pages too. */
export function isBlankEntry(cell: string): string {
  return `LEN(TRIM(SUBSTITUTE(${cell},"\u00a0"," ")))=0`;
}

export function isFilledEntry(cell: string): string {
  return `LEN(TRIM(SUBSTITUTE(${cell},"\u00a0"," ")))>0`;
}

/** True of a formula of more than numbers, which has a letter in it: what it looks at is not at hand for who reads the form. */
export function looksElsewhere(cell: string): string {
  const text = `FORMULATEXT(${cell})`;
  return `IFERROR(NOT(EXACT(UPPER(${text}),LOWER(${text}))),FALSE)`;
}

/** True of a formula of more than numbers and what adds up or rounds them. */
export function isNoSum(cell: string): string {
  const text = ARITHMETIC_FUNCTIONS.reduce(
    (formula, name) => `SUBSTITUTE(${formula},"${name}(","(")`,
    `UPPER(FORMULATEXT(${cell}))`,
  );
  return `IFERROR(NOT(EXACT(${text},LOWER(${text}))),FALSE)`;
}

/** True of a figure that is more than any can be. */
export function isBeyond(cell: string): string {
  return `ABS(${cell})>${MOST_FIGURE}`;
}

/** True of a cell that says something else than the choices of its list. */
export function isNoneOf(cell: string, choices: readonly string[]): string {
  return `AND(${choices.map((choice) => `${cell}<>"${choice}"`).join(",")})`;
}
