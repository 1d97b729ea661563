/** So many times more or less is a slip of a digit, or real and to be told: £113m was once printed for £13m. */
export const TELLING_TIMES = 10;

export type MagnitudeChange = "ten-times-up" | "ten-times-down";

/**
 * Whether a figure is at least ten times the one before, or at most a tenth, of whatever sign; nothing is told of 0.
 * Both are in one unit and free of binary dust, as whole pence are. The sheets' formula says the same
 * (src/sheets/language/magnitude.ts).
 */
export function magnitudeChange(now: number, before: number): MagnitudeChange | undefined {
  const [size, earlier] = [Math.abs(now), Math.abs(before)];
  if (earlier === 0 || size === 0) return undefined;
  if (size >= earlier * TELLING_TIMES) return "ten-times-up";
  return size * TELLING_TIMES <= earlier ? "ten-times-down" : undefined;
}
