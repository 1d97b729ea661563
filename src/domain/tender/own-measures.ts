import * as z from "zod";
import { type Measure, OWN_MEASURES } from "../framework/edition";
import { labelled } from "../issues/labels";

/** The most that a bidder may offer. */
export const MOST_OWN_MEASURES = 5;

/** Characters: a headline names a commitment, and a unit stands in the prompts of cells. */
export const OWN_LONGEST = { headline: 100, unit: 40, method: 2000, evidence: 500 } as const;

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** Decimals of a quantity in a unit that nobody but the bidder has defined. */
export const OWN_DECIMALS = 2;

/** A measure that a bidder offers beside those that the tender asks for, in its own words. */
export const OwnMeasure = z.strictObject({
  headline: labelled("headline", text(OWN_LONGEST.headline)),
  /** "events", "trees planted" */
  unit: labelled("unit", text(OWN_LONGEST.unit)).optional(),
  /** Over the whole contract. */
  quantity: labelled("quantity", z.number().gt(0).max(1e12)).optional(),
  method: labelled("way of delivery", text(OWN_LONGEST.method)).optional(),
  evidence: labelled("evidence", text(OWN_LONGEST.evidence)).optional(),
});
export type OwnMeasure = z.infer<typeof OwnMeasure>;

/** The line of the tender on which they are marked together: in words only, so that none of its marks go by a quantity. */
export const OWN_LINE: Measure = {
  id: OWN_MEASURES,
  outcome: OWN_MEASURES,
  headline: "Measures of the bidder's own",
  definition: `Up to ${MOST_OWN_MEASURES} measures that the bidder offers beside those of the tender, each with a headline, a unit, a quantity, how it will be delivered, and its evidence.`,
  unit: "qualitative",
  unitInWords: "the bidder's own",
  accumulation: "qualitative",
  counting:
    "They are marked together for how appropriate and how achievable they are; a bid that offers none gets no marks for them. Their quantities are not scored, have no value in pounds and are never added to anything else. Those of the bid that is awarded become commitments of the contract.",
  evidence: "What the bidder says that it will give.",
};

/** Whether a tender lets bidders offer measures of their own. */
export function takesOwnMeasures({
  measures,
}: {
  readonly measures: readonly { readonly id: string }[];
}): boolean {
  return measures.some(({ id }) => id === OWN_MEASURES);
}

/** Headlines are told apart as names are, whatever their case and the blanks in them. */
export function sameHeadline(one: string, other: string): boolean {
  const plain = (headline: string) => headline.trim().replace(/\s+/g, " ").toLowerCase();
  return plain(one) === plain(other);
}

/** Where headlines repeat one before them, or one that the tender has already. */
export function repeatedHeadlines(
  headlines: readonly (string | undefined)[],
  taken: readonly string[],
): readonly { readonly index: number; readonly headline: string }[] {
  return headlines.flatMap((headline, index) => {
    if (headline === undefined) return [];
    const before = [...taken, ...headlines.slice(0, index)];
    return before.some((other) => other !== undefined && sameHeadline(other, headline))
      ? [{ index, headline }]
      : [];
  });
}
