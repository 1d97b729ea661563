import type { Measure } from "../framework/edition";
import type { Offer } from "./bids";
import type { TenderMeasure } from "./file";

/** A level of a measure, and what one of it counts as. */
export interface WeightedLevel {
  readonly level: string;
  readonly weight: number;
}

type Weighted = Pick<TenderMeasure, "levelWeights"> & { readonly definition: Measure };

/** The levels of a measure whose tender weights them; none where they count alike. */
export function weightedLevels({ levelWeights, definition }: Weighted): readonly WeightedLevel[] {
  if (!levelWeights) return [];
  return (definition.levels ?? []).map((level) => ({ level, weight: levelWeights[level] ?? 1 }));
}

type Offered = Pick<Offer, "quantity" | "level" | "byLevel">;

/** What is offered at each level; an offer that states one level is all of that level. */
export function levelQuantities({ quantity, level, byLevel }: Offered): Readonly<Record<string, number>> {
  if (byLevel) return byLevel;
  return level === undefined || quantity === null ? {} : { [level]: quantity };
}

/** Whether what is offered by level is all that is offered: sums of fractions may carry binary dust. */
export function levelsSum(offer: Offered): boolean {
  const sum = Object.values(levelQuantities(offer)).reduce((total, each) => total + each, 0);
  return Math.abs(sum - (offer.quantity ?? 0)) < LEVELS_TOLERANCE;
}

/** How near the sum of the levels has to be to what is offered; the sheets' formula has the same. */
export const LEVELS_TOLERANCE = 1e-9;

/** The quantity that counts: the sum of each level's quantity times its weight; null while the levels are not all there. */
export function weightedQuantity(offer: Offered, levels: readonly WeightedLevel[]): number | null {
  if (offer.quantity === null || !levelsSum(offer)) return null;
  const quantities = levelQuantities(offer);
  return levels.reduce((sum, { level, weight }) => sum + (quantities[level] ?? 0) * weight, 0);
}
