import type { Measure } from "../../domain/framework/edition";

/** What a supplier must know to enter a quarter's figure. */
export function accumulationWords({ accumulation }: Pick<Measure, "accumulation">): string {
  return WORDS[accumulation];
}

const WORDS: Readonly<Record<Measure["accumulation"], string>> = {
  flow: "Enter what was delivered in this quarter only; quarters add up.",
  "people-once":
    "Enter only those that are new in this quarter; each person or course counts once over the contract.",
  "fte-years":
    "Enter the average FTE over the quarter's days of the contract. One FTE counts for the quarter's length in years (see One counts as). Leave a post out once it has counted for a year.",
  qualitative: "Describe it in words; no figure is asked for.",
};
