/** A text as a formula writes it, in quotes. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
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

/** A figure where a condition holds, else an empty text; both as formulas. */
export function orEmpty(condition: string, figure: string): string {
  return `IF(${condition},${figure},"")`;
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

/** The rank of a figure among others, the highest first; equal figures share one. */
export function rankAmong(figures: string, figure: string): string {
  return `COUNTIF(${figures},">"&${figure})+1`;
}

/** The cell of a column that stands at a number, counted from 1. */
export function cellAtNumber(column: string, number: string): string {
  return `INDEX(${column},${number})`;
}

/** How many cells of a named column say a text; a sum of products also counts a column of one line, which COUNTIF does not take in every engine. */
export function countSaying(column: string, text: string): string {
  return `SUMPRODUCT((${column}=${quoted(text)})*1)`;
}
