import { distance } from "fastest-levenshtein";

/** How many letters must be put in, taken out or replaced to make one text of another. */
export function lettersBetween(one: string, other: string): number {
  return distance(one, other);
}
