import type { Issue } from "../../issues/issue";
import { errorAt } from "../../issues/schema-issues";

/** Spreadsheets hold 42% as 0.42, which as a percentage of its own would be less than one: it is refused, not guessed at. */
export function checkPercent(
  path: readonly (string | number)[],
  percent: number | undefined,
): readonly Issue[] {
  return percent !== undefined && percent > 0 && percent < 1
    ? [errorAt(path, "percent-as-share", { percent })]
    : [];
}
