/**
 * How near a figure must be to one of so many decimals to be taken for it: binary fractions and sums of them carry an
 * error in their last digits. The sheets' formulas write the same (src/sheets/language/figure-tests.ts), so that what a
 * form takes, its reader takes.
 */
export const DECIMALS_TOLERANCE = 1e-7;

/** Whether a figure has at most so many decimals: 2.25 has at most two, 2.255 has not. */
export function hasAtMost(figure: number, decimals: number): boolean {
  return Math.abs(figure - Number(figure.toFixed(decimals))) < DECIMALS_TOLERANCE;
}

/** "at most 2 decimals" */
export function atMostDecimals(decimals: number): string {
  return `at most ${decimals} ${decimals === 1 ? "decimal" : "decimals"}`;
}

/** Figures that agree to so many decimals are equal: what differs beyond is the dust of binary fractions. */
export const TELLING_DECIMALS = 9;

/**
 * The fewest decimals, two at least, that print no two of the figures alike unless they are equal: 80.7 and 80.696
 * need three. Equal means to nine decimals, as for ranks.
 */
export function decimalsToTell(figures: readonly number[]): number {
  const different = new Set(figures.map((figure) => rounded(figure, TELLING_DECIMALS)));
  const tells = (decimals: number) =>
    new Set([...different].map((figure) => rounded(figure, decimals))).size === different.size;
  let decimals = 2;
  while (decimals < TELLING_DECIMALS && !tells(decimals)) decimals += 1;
  return decimals;
}

/** A figure in words with so many decimals, of the nine that tell it from others. */
export function withDecimals(figure: number, decimals: number): string {
  return rounded(rounded(figure, TELLING_DECIMALS), decimals).toFixed(decimals);
}

/** A figure of more digits has none to round away: Excel keeps fifteen. */
const MOST_DIGITS = 15;

/**
 * A figure to so many decimals, halves away from zero, as Excel's ROUND gives it: by the fifteen digits that Excel
 * keeps, so that 1.005 is 1.01 and 4999.999999999999 is 5,000 to the penny.
 */
export function rounded(figure: number, decimals: number): number {
  const unit = 10 ** decimals;
  const scaled = Math.abs(figure) * unit;
  if (scaled >= 10 ** MOST_DIGITS) return figure;
  const size = Math.round(Number(scaled.toPrecision(MOST_DIGITS))) / unit;
  return figure < 0 && size !== 0 ? -size : size;
}
