/** Parts may miss their whole by this much, so that 33.3, 33.3 and 33.4 are 100; the sheets' formulas write the same. */
export const SUM_TOLERANCE = 1e-6;

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** Whether parts are a whole together: shares 100, the quarters' figures what is committed. */
export function sumsTo(parts: readonly number[], whole: number): boolean {
  return Math.abs(sum(parts) - whole) < SUM_TOLERANCE;
}
