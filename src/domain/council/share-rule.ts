import { rounded } from "../values/decimals";
import { sum, sumsTo } from "../values/shares";
import type { Issue } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";

/** Where shares have to sum to 100, by the code of what is said where they do not. */
type SumRule = "weights-sum" | "split-sum" | "question-weights-sum" | "measure-weights-sum";

/** An issue where shares do not sum to 100. */
export function checkSum(
  path: readonly string[],
  code: SumRule,
  shares: readonly number[],
): readonly Issue[] {
  return sumsTo(shares, 100) ? [] : [errorAt(path, code, { sum: rounded(sum(shares), 6) })];
}
