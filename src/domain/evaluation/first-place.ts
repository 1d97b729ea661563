import type { BidEvaluation } from "./score-tender";
import { totalText } from "./total-text";

/** Who ranks first and with what, or why nobody does yet; undefined where no bid is left. */
export function firstPlace(bids: readonly BidEvaluation[]): string | undefined {
  if (bids.some(({ status }) => status === "Incomplete"))
    return "No bid is ranked until each is complete or out.";
  const [first, ...others] = bids.filter(({ rank }) => rank === 1);
  if (!first || first.total === null) return undefined;
  const shown = totalText(bids);
  const total = shown(first.total);
  if (others.length > 0) {
    const names = new Intl.ListFormat("en-GB").format([first, ...others].map(({ bidder }) => bidder));
    return `${names} share the first place with ${total} of 100: it is to be decided between them.`;
  }
  const asMuch = bids.some((bid) => bid !== first && bid.total !== null && shown(bid.total) === total);
  return `${first.bidder} ranks first with ${total} of 100${asMuch ? ", by the tie rule" : ""}.`;
}
