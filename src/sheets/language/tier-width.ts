import { TIERS, type TierWords } from "../../domain/council/tiers";

/** The width of a column of tiers: at least so wide, and wide enough for the longest name. */
export function tierWidth(names: TierWords, least: number): number {
  return Math.max(least, ...TIERS.map((tier) => names[tier].length + 2));
}
