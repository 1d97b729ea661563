import type { Bid, GivenStatus } from "../tender/bids";
import { hasQuantity } from "../framework/edition";
import { usablePrice } from "./price";
import type { QuestionMarks } from "./quality";
import { type OfferMarks, shareOfAnswer, type SocialValueScale } from "./social-value";

export type Status = "Excluded" | "Withdrawn" | "Disregarded" | "Below a minimum" | "Incomplete" | "Complete";

export const GIVEN_STATUS: Readonly<Record<GivenStatus, Status>> = {
  excluded: "Excluded",
  withdrawn: "Withdrawn",
  disregarded: "Disregarded",
};

export interface Entries {
  readonly bid: Bid;
  readonly questions: readonly QuestionMarks[];
  readonly offers: readonly OfferMarks[];
}

/**
 * A status that an officer gave stands; then a half of social value that is blank, where the tender disregards that; then a mark
 * below a minimum, an entry that is missing, or complete.
 */
export function statusOf(entries: Entries, scale: SocialValueScale): Status {
  const { bid, questions, offers } = entries;
  if (bid.status) return GIVEN_STATUS[bid.status];
  if (blankHalfOf(offers, scale) !== null) return "Disregarded";
  if ([...questions, ...offers].some(({ belowMinimum }) => belowMinimum)) return "Below a minimum";
  return isEntered(entries, scale) ? "Complete" : "Incomplete";
}

export const BLANK_HALVES = {
  quantitative: "Quantitative half of social value is blank",
  qualitative: "Qualitative half of social value is blank",
  both: "Both halves of social value are blank",
} as const;
export type HalfLeftBlank = (typeof BLANK_HALVES)[keyof typeof BLANK_HALVES];

/**
 * Which half of social value a bid leaves blank, where the tender disregards such bids; null for none. Only what is entered says
 * so: a quantity of 0 for every measure with one; no answer that gets more than 0.
 */
export function blankHalfOf(
  offers: readonly OfferMarks[],
  { tender, marks, measures }: SocialValueScale,
): HalfLeftBlank | null {
  if (tender.blankHalf !== "disregarded") return null;
  const quantities = measures.flatMap(({ definition }, index) =>
    hasQuantity(definition) ? [offers[index]?.quantity ?? null] : [],
  );
  const noQuantity =
    marks.quantitative > 0 && quantities.length > 0 && quantities.every((quantity) => quantity === 0);
  const noAnswer =
    marks.qualitative > 0 &&
    offers.every((offer, index) => {
      const share = shareOfAnswer(offer);
      return share !== null && share * (marks.measures[index]?.qualitative ?? 0) === 0;
    });
  if (noQuantity && noAnswer) return BLANK_HALVES.both;
  if (noQuantity) return BLANK_HALVES.quantitative;
  return noAnswer ? BLANK_HALVES.qualitative : null;
}

/** A bid that is out needs nothing more and sets no benchmark. */
export function isOut(status: Status): boolean {
  return status !== "Complete" && status !== "Incomplete";
}

/** Whether everything is entered that carries marks. */
function isEntered({ bid, questions, offers }: Entries, { marks, measures }: SocialValueScale): boolean {
  const priced = marks.price === 0 || usablePrice(bid.price) !== null;
  const marked = marks.quality === 0 || questions.every(({ mark }) => mark !== null);
  const offered =
    marks.quantitative === 0 ||
    measures.every(({ definition }, index) => !hasQuantity(definition) || offers[index]?.quantity !== null);
  const answered =
    marks.qualitative === 0 ||
    offers.every(
      ({ answerCounts, appropriate, achievable }) =>
        answerCounts === false || (appropriate.mark !== null && achievable.mark !== null),
    );
  return priced && marked && offered && answered;
}

/** A tender of an excluded supplier, or one that is disregarded or withdrawn, is not an assessed one (sections 26 and 50). */
export function isAssessed({ status }: { readonly status: Status }): boolean {
  return status === "Complete" || status === "Below a minimum";
}
