import type { Measure } from "../framework/edition";
import type { ThresholdAmounts } from "../council/threshold-amounts";
import { againstThreshold, type ContractFacts } from "./public-contract";

/** A measure that counts what is local, by the words of its headline and definition. */
export function isLocal({ headline, definition }: Pick<Measure, "headline" | "definition">): boolean {
  return /\blocal(?:ly)?\b/i.test(`${headline} ${definition}`);
}

/** Whether scoring local measures needs a justification on record, and whether it is there. */
export type Justification = "no-local-measure" | "below" | "unknown" | "needed" | "recorded";

/**
 * At and above the threshold section 17(5)(e) of the Local Government Act 1988 still bars location as such, so that
 * the assessment records why local measures are scored.
 */
export function justificationOf(
  contract: ContractFacts & { readonly whyLocalMeasures?: string | undefined },
  chosen: readonly Measure[],
  table?: readonly ThresholdAmounts[],
): Justification {
  if (!chosen.some(isLocal)) return "no-local-measure";
  const { answer } = againstThreshold(contract, table);
  if (answer !== "at-or-above") return answer;
  return contract.whyLocalMeasures === undefined ? "needed" : "recorded";
}
