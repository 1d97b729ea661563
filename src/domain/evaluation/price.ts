import type { Tender } from "../tender/tender";

export type PriceMethod = Tender["methods"]["price"];

/** A price that is not above 0, as a pasted one may be, counts as not entered. */
export function usablePrice(price: number | null): number | null {
  return price !== null && price > 0 ? price : null;
}

export function lowestOf(prices: readonly (number | null)[]): number | null {
  const there = prices.filter((price) => price !== null);
  return there.length === 0 ? null : Math.min(...there);
}

/**
 * "lowest-over-bid": weight x lowest / price. "straight-line-from-lowest": weight x (1 - (price - lowest) / lowest),
 * not below 0. A bid under the lowest that counts gets the weight and no more. 40 marks and prices of £100, £105
 * and £108 give 40, 38.10 and 37.04 by "lowest-over-bid" (impactbids.com, the quality imperative), 40, 38 and 36.80
 * by the straight line.
 */
export function priceScore(
  method: PriceMethod,
  weight: number,
  { price, lowest }: { readonly price: number | null; readonly lowest: number | null },
): number | null {
  if (weight === 0) return 0;
  if (price === null || lowest === null) return null;
  const share = method === "lowest-over-bid" ? lowest / price : Math.max(0, 1 - (price - lowest) / lowest);
  return weight * Math.min(1, share);
}
