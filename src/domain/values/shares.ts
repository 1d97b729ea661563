import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";

/** Weights and shares may miss 100 by this much, so that 33.3 + 33.3 + 33.4 passes. */
export const WEIGHT_TOLERANCE = 1e-6;

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}

/** An issue where shares do not sum to 100. */
export function checkSum(path: readonly string[], code: string, shares: readonly number[]): readonly Issue[] {
  const total = sum(shares);
  return Math.abs(total - 100) < WEIGHT_TOLERANCE
    ? []
    : [errorAt(path, code, { sum: Number(total.toFixed(6)) })];
}
