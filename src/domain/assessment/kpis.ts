import type { ThresholdAmounts } from "../council/threshold-amounts";
import { type Framework, needsKpis } from "../framework/edition";
import { estimatedValueOf } from "./estimated-value";
import { againstThreshold, type ContractFacts, isUtilities, type MissingFact } from "./public-contract";

/** Kinds of contract for which section 52 of the Procurement Act 2023 asks for no key performance indicators. */
export const WITHOUT_KPIS = [
  "framework",
  "concession",
  "light-touch",
  "light-touch-concession",
  "utilities-light-touch",
] as const;

/** How many key performance indicators a contract needs, and why; or what has to be known for it. */
export type NeededKpis =
  | {
      readonly needed: number;
      readonly because: "over" | "not-asked" | "not-over" | "exempt" | "private-utility" | "below";
    }
  | { readonly needed?: undefined; readonly missing: MissingFact };

/**
 * A public contract of "an estimated value of more than £5 million" needs at least three, unless it is of a kind that
 * section 52 exempts. A contract below its threshold is no public contract, as works of £5,100,000 in 2026.
 */
export function neededKpis(
  contract: ContractFacts,
  { kpis }: Pick<Framework, "kpis">,
  table?: readonly ThresholdAmounts[],
): NeededKpis {
  if (kpis.count === 0) return { needed: 0, because: "not-asked" };
  const { kind, privateUtility } = contract;
  const { known, atLeast } = estimatedValueOf(contract);
  if (WITHOUT_KPIS.some((exempt) => exempt === kind)) return { needed: 0, because: "exempt" };
  if (known !== undefined && !needsKpis(kpis, known)) return { needed: 0, because: "not-over" };
  if (!needsKpis(kpis, atLeast)) return { missing: "estimatedValue" };
  if (kind === undefined) return { missing: "kind" };
  if (isUtilities(kind)) {
    if (privateUtility === true) return { needed: 0, because: "private-utility" };
    if (privateUtility !== false) return { missing: "privateUtility" };
  }
  const against = againstThreshold(contract, table);
  if (against.answer === "unknown") return { missing: against.missing };
  return against.answer === "below"
    ? { needed: 0, because: "below" }
    : { needed: kpis.count, because: "over" };
}
