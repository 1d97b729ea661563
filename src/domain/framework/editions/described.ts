import type { Framework, Measure } from "../edition";
import type { RowSource } from "../publication";

/** Who added to a publication's words what forms need besides. */
export const ADDED = "Social value for Excel, for the buyer to confirm";

const COUNTING = "It has no quantity: say what will be done on this contract, by whom and by when.";
const EVIDENCE = "A record of what was done, with its dates; no names of people.";

/** A criterion that is answered, committed to and reported in words; how forms say so is this product's. */
export function described(
  measure: Pick<Measure, "id" | "reference" | "outcome" | "headline" | "definition" | "flaws">,
  source: RowSource,
): Measure {
  return {
    ...measure,
    unit: "qualitative",
    accumulation: "qualitative",
    counting: COUNTING,
    evidence: EVIDENCE,
    source,
  };
}

/** What an edition must say of quantities, which none of these has: a buyer's own measures may have them. */
export const OF_QUANTITIES: Pick<Framework, "fteCappedAtOneYear" | "offerFlags"> = {
  fteCappedAtOneYear: false,
  offerFlags: { timesNext: 2, shareOfValue: 50 },
};

export const OPEN_GOVERNMENT_LICENCE = "Open Government Licence v3.0";
export const ATTRIBUTION =
  "Contains public sector information licensed under the Open Government Licence v3.0.";
