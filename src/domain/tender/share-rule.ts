import { sum, WEIGHT_TOLERANCE } from "../values/shares";
import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";

/** An issue where shares do not sum to 100. */
export function checkSum(path: readonly string[], code: string, shares: readonly number[]): readonly Issue[] {
  const total = sum(shares);
  return Math.abs(total - 100) < WEIGHT_TOLERANCE
    ? []
    : [errorAt(path, code, { sum: Number(total.toFixed(6)) })];
}
