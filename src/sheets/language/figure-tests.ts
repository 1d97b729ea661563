import { DECIMALS_TOLERANCE } from "../../domain/values/decimals";
import { SUM_TOLERANCE } from "../../domain/values/shares";

/** Formulas write a tolerance as it would be typed. */
const DECIMALS = DECIMALS_TOLERANCE.toFixed(7);
const SUM = SUM_TOLERANCE.toFixed(6);

/** True where a cell's figure has at most so many decimals: `hasAtMost` in a formula. */
export function hasAtMostDecimals(cell: string, decimals: number): string {
  return `${missOf(cell, decimals)}<${DECIMALS}`;
}

/** True where it has more. */
export function hasMoreDecimals(cell: string, decimals: number): string {
  return `${missOf(cell, decimals)}>=${DECIMALS}`;
}

function missOf(cell: string, decimals: number): string {
  return `ABS(${cell}-ROUND(${cell},${decimals}))`;
}

/** True where a sum is the whole: `sumsTo` in a formula. Both are cells, or what stands for a figure. */
export function isWhole(sum: string, whole: string | number): string {
  return `ABS(${sum}-${whole})<${SUM}`;
}

/** What is said of shares that do not sum to 100, as a formula's text; `what` is "Weights". */
export function sumsToOther(what: string, cells: string): string {
  return `"${what} sum to "&ROUND(SUM(${cells}),2)&", not 100."`;
}

/** True where the cells, blanks and text left out, sum to 100. */
export function sumsTo100(cells: string): string {
  return isWhole(`SUM(${cells})`, 100);
}
