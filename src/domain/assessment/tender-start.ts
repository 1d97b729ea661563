import { tenderFrom, type TenderStart } from "./assess";
import type { Assessment } from "./assessment";
import type { NewTenders } from "../council/sections/new-tenders";
import { type Framework, frameworkApplies, hasQuantity, leastWeight, valueOn } from "../framework/edition";
import type { TenderFile } from "../tender/file";
import { NOTHING_OFFERED } from "../tender/tender";

/** A tender.json to begin with: what the assessment settled, defaults, and lists that are still to be filled. */
export type StartedTender = TenderStart &
  Pick<
    TenderFile,
    | "authority"
    | "weights"
    | "socialValueSplit"
    | "methods"
    | "nothingOffered"
    | "tieBreaks"
    | "answerDescriptors"
    | "qualityQuestions"
    | "evaluators"
    | "bidders"
  >;

/** Of the council's file: its name, which buys under an edition that any buyer uses, and what its tenders begin with. */
export interface StartingCouncil {
  readonly name?: string | undefined;
  readonly tender?: NewTenders | undefined;
}

/**
 * Social value gets the edition's weight where the framework applies or a measure is chosen, and price and quality
 * halve the rest: 40, 40 and 20. Quantity and quality of social value halve too, where a chosen measure has a
 * quantity. What the council begins its tenders with takes the place of both.
 */
export function startTender(
  assessment: Assessment,
  edition: Framework,
  { name, tender: { weights, socialValueSplit, answerDescriptors } = {} }: StartingCouncil = {},
): StartedTender {
  const start = tenderFrom(assessment, edition);
  const chosen = edition.measures.filter(({ id }) => start.measures.some((measure) => measure.id === id));
  const value = valueOn(edition.threshold.basis, assessment) ?? 0;
  const weighs = chosen.length > 0 || frameworkApplies(edition, value);
  const socialValue = weighs ? leastWeight(edition, value) : 0;
  const half = (100 - socialValue) / 2;
  const asked = chosen.length === 0 ? edition.measures : chosen;
  const quantitative = asked.some(hasQuantity) ? (socialValueSplit?.quantitative ?? 50) : 0;
  return {
    ...start,
    ...(edition.anyBuyer && name !== undefined ? { authority: name } : {}),
    weights: (weighs ? weights : undefined) ?? { price: half, quality: half, socialValue },
    socialValueSplit: { quantitative, qualitative: 100 - quantitative },
    methods: {
      price: "lowest-over-bid",
      quality: "share-of-maximum",
      socialValueQuantitative: "quantity-share-of-highest",
    },
    nothingOffered: NOTHING_OFFERED,
    ...(answerDescriptors ? { answerDescriptors: wordsOf(answerDescriptors) } : {}),
    tieBreaks: [],
    qualityQuestions: edition.questions ?? [],
    evaluators: [],
    bidders: [],
  };
}

function wordsOf(
  descriptors: NonNullable<NewTenders["answerDescriptors"]>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(descriptors).flatMap(([mark, words]) => (words === undefined ? [] : [[mark, words]])),
  );
}
