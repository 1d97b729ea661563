import { LIMITS } from "../../workbook/limits";
import { inParts } from "./fitted";

/** A text as a formula writes it, in quotes; a long one in parts that Excel takes. */
export function quoted(text: string): string {
  const parts = inParts(text, LIMITS.formulaText);
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join("&");
}

/** True of a cell that is empty or holds blanks alone. */
export function isBlank(cell: string): string {
  return `LEN(TRIM(${cell}))=0`;
}

/** True of a cell that holds more than blanks. */
export function isFilled(cell: string): string {
  return `LEN(TRIM(${cell}))>0`;
}

export function isNumber(cell: string): string {
  return `ISNUMBER(${cell})`;
}

/** True of a cell that holds a figure from the least to the most, both included. */
export function isBetween(cell: string, least: string | number, most: string | number): string {
  return allOf(isNumber(cell), `${cell}>=${least}`, `${cell}<=${most}`);
}

/** True of a cell that holds the figure 0. */
export function isZero(cell: string): string {
  return allOf(isNumber(cell), `${cell}=0`);
}

/** True where every condition holds. */
export function allOf(...conditions: readonly string[]): string {
  return `AND(${conditions.join(",")})`;
}

/** True where any of the conditions holds. */
export function anyOf(...conditions: readonly string[]): string {
  return `OR(${conditions.join(",")})`;
}

/** 1 where a condition holds, else 0: columns of these are added up. */
export function oneWhere(condition: string): string {
  return `IF(${condition},1,0)`;
}

/** 0 where a condition holds, else 1. */
export function oneUnless(condition: string): string {
  return `IF(${condition},0,1)`;
}

/** What comes of a figure that is not 0; else 0. */
export function unlessZero(figure: string, result: string): string {
  return `IF(${figure}=0,0,${result})`;
}

/** A figure where a condition holds, else an empty text; both as formulas. */
export function orEmpty(condition: string, figure: string): string {
  return `IF(${condition},${figure},"")`;
}

/** A figure made of cells, once each of them holds a number; until then the formula says `none`. */
export function onceNumbers(cells: readonly string[], figure: string, none = ""): string {
  const tests = cells.map(isNumber);
  return `IF(${tests.length === 1 ? tests.join("") : allOf(...tests)},${figure},${quoted(none)})`;
}

/** The first result whose condition holds, in turn; all as formulas. */
export function firstOf(
  cases: readonly (readonly [condition: string, result: string])[],
  otherwise: string,
): string {
  return cases.reduceRight((rest, [condition, result]) => `IF(${condition},${result},${rest})`, otherwise);
}

/** A part divided by its whole; of a whole of 0 or less nothing is a share, and the formula says `none`. */
export function shareFormula(part: string, whole: string, none = ""): string {
  return `IF(${whole}>0,${part}/${whole},${quoted(none)})`;
}

/** A figure over the best one, at most 1; 0 where even the best is 0. */
export function partOfBest(figure: string, best: string): string {
  return unlessZero(best, `MIN(1,${figure}/${best})`);
}

/** The highest of the figures; empty where there is none. */
export function highestFormula(figures: string): string {
  return `IF(COUNT(${figures})=0,"",MAX(${figures}))`;
}

/** The rank of a figure among others, the highest first; equal figures share one. */
export function rankAmong(figures: string, figure: string): string {
  return `COUNTIF(${figures},">"&${figure})+1`;
}

/** The cell of a column that stands at a number, counted from 1. */
export function cellAtNumber(column: string, number: string): string {
  return `INDEX(${column},${number})`;
}

/** What COUNTIF and SUMIFS take for any text. */
export const ANY_TEXT = "?*";

/** How many cells say a text; a range of two ends or a name of several cells. */
export function countIn(range: string, text: string): string {
  return `COUNTIF(${range},${quoted(text)})`;
}

/** How many cells of a named column say a text; a sum of products also counts a column of one line, which COUNTIF does not take in every engine. */
export function countSaying(column: string, text: string): string {
  return `SUMPRODUCT((${column}=${quoted(text)})*1)`;
}
