import type { Bid, GivenStatus } from "../tender/bids";
import { hasQuantity } from "../framework/edition";
import { usablePrice } from "./price";
import type { QuestionMarks } from "./quality";
import type { OfferMarks, SocialValueScale } from "./social-value";

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

/** A status that an officer gave stands; then a mark below a minimum, an entry that is missing, or complete. */
export function statusOf(entries: Entries, scale: SocialValueScale): Status {
  const { bid, questions, offers } = entries;
  if (bid.status) return GIVEN_STATUS[bid.status];
  if ([...questions, ...offers].some(({ belowMinimum }) => belowMinimum)) return "Below a minimum";
  return isEntered(entries, scale) ? "Complete" : "Incomplete";
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
    offers.every(({ appropriate, achievable }) => appropriate.mark !== null && achievable.mark !== null);
  return priced && marked && offered && answered;
}
