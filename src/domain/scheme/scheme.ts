import type { Tender } from "../tender/tender";
import type { TenderFile } from "../tender/file";

type Part = keyof TenderFile["weights"];

const PARTS: readonly Part[] = ["price", "quality", "socialValue"];

/** A weight is moved this far either way, in steps of 1. */
export const WEIGHT_REACH = 5;

export interface WeightTrial {
  readonly part: Part;
  /** -5 to 5. */
  readonly change: number;
  readonly weights: TenderFile["weights"];
  readonly ranks: readonly (number | null)[];
}

export interface PriceCut {
  readonly bidder: string;
  /** Pounds off the price that gain as much as one social value mark; null where the price score cannot gain a mark. */
  readonly cut: number | null;
}

/** Each weight moved from 5 down to 5 up, the other two scaled in proportion; moves that leave 0 to 100 are left out. */
export function weightTrials(weights: TenderFile["weights"]): readonly Omit<WeightTrial, "ranks">[] {
  const changes = Array.from({ length: 2 * WEIGHT_REACH + 1 }, (_, step) => step - WEIGHT_REACH);
  return PARTS.flatMap((part) =>
    changes.flatMap((change) => {
      const moved = moveWeight(weights, part, change);
      return moved ? [{ part, change, weights: moved }] : [];
    }),
  );
}

/** Of 40, 40, 20 with price at 44: 44, 37.33, 18.67. Undefined where it cannot be. */
export function moveWeight(
  weights: TenderFile["weights"],
  part: Part,
  change: number,
): TenderFile["weights"] | undefined {
  const moved = weights[part] + change;
  const others = 100 - weights[part];
  if (moved < 0 || moved > 100 || (others === 0 && change !== 0)) return undefined;
  const scale = others === 0 ? 0 : (100 - moved) / others;
  const scaled = (each: Part) => (each === part ? moved : weights[each] * scale);
  return { price: scaled("price"), quality: scaled("quality"), socialValue: scaled("socialValue") };
}

/**
 * The cut that adds one mark to a bid's price score while the lowest price stands. With 40 marks, a lowest of £100
 * and a price of £125 (32 marks), 33 marks need £121.21: a cut of £3.79. On the straight line a mark is worth the
 * lowest price / weight wherever the score is above 0.
 */
export function priceCut(
  { methods, weights: { price: weight } }: Pick<Tender, "methods" | "weights">,
  price: number,
  lowest: number | null,
): number | null {
  if (lowest === null || weight === 0) return null;
  if (methods.price === "lowest-over-bid") {
    const wanted = (weight * lowest) / price + 1;
    return wanted > weight ? null : price - (weight * lowest) / wanted;
  }
  const wanted = Math.max(0, weight * (1 - (price - lowest) / lowest)) + 1;
  return wanted > weight ? null : price - lowest * (2 - wanted / weight);
}
