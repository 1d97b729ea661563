import { readNumber } from "../../domain/values/typed-in-a-field";
import type { Kept } from "./draft";

/** How the weights of levels are typed. */
export const LEVEL_WEIGHTS_HINT =
  "One level on each line with what one of it counts as, for example 3: 1.5. A level that is left out counts as 1. Bidders read it.";

/**
 * What one of each level counts as, as it is typed: "3: 1.5", one on each line. What is no number stands as it is typed, to be
 * refused.
 */
export function levelWeightsOf(typed: string): Kept {
  const lines = typed.split(/\r?\n/).flatMap((line) => {
    const [level = "", ...weight] = line.split(/[:=\t]/);
    return line.trim() === "" ? [] : [[level.trim(), numberOr(weight.join(":").trim())] as const];
  });
  return lines.length === 0 ? {} : { levelWeights: Object.fromEntries(lines) };
}

function numberOr(text: string): number | string {
  const figure = readNumber(text);
  return typeof figure === "number" ? figure : text;
}

/** Weights of a tender.json as they are typed; anything else as nothing. */
export function levelWeightsText(weights: unknown): string {
  if (typeof weights !== "object" || weights === null || Array.isArray(weights)) return "";
  return Object.entries(weights)
    .map(([level, weight]) => `${level}: ${String(weight)}`)
    .join("\n");
}
