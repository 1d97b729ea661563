import { readNumber } from "../../domain/values/typed-in-a-field";

/** The sum of what is a number so far, free of binary dust: 33.3, 33.3 and 33.4 are 100. */
export function sumOf(figures: readonly string[]): number {
  const sum = figures.reduce((total, text) => {
    const figure = readNumber(text);
    return typeof figure === "number" ? total + figure : total;
  }, 0);
  return Math.round(sum * 1e9) / 1e9;
}

/** Shares to two decimals that sum to exactly 100; the first ones take the odd hundredths: 33.34, 33.33, 33.33. */
export function equalShares(count: number): readonly string[] {
  if (count === 0) return [];
  const hundredths = Math.floor(10_000 / count);
  const odd = 10_000 - hundredths * count;
  return Array.from({ length: count }, (_, index) => String((hundredths + (index < odd ? 1 : 0)) / 100));
}

/** Whether shares are those of equal sharing, in whatever order; so are those of nothing. */
export function isSharedEqually(figures: readonly string[]): boolean {
  const equal = equalShares(figures.length).toSorted();
  return figures.toSorted().every((figure, index) => figure === equal[index]);
}
