/** Weights and shares may miss 100 by this much, so that 33.3 + 33.3 + 33.4 passes. */
export const WEIGHT_TOLERANCE = 1e-6;

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
