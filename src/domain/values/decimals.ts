/** Binary fractions carry an error in the last digits. */
export function hasAtMost(figure: number, decimals: number): boolean {
  return Math.abs(figure - Number(figure.toFixed(decimals))) < 1e-7;
}
