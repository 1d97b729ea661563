import type { PreferredBidder } from "../evaluation/preferred-bidder";
import type { BidEvaluation, Evaluation } from "../evaluation/score-tender";
import type { Tender } from "../tender/tender";

/** Why the contract went to a bidder or did not, in words for that bidder; of others' figures it gives the winner's total alone. */
export function outcomeOf(
  tender: Tender,
  { bids }: Evaluation,
  bid: BidEvaluation,
  { bid: winner, reason }: PreferredBidder,
  { totalWithheld, decimals }: { readonly totalWithheld: boolean; readonly decimals: number },
): string {
  const shown = (total: number | null) => (total === null ? "not given" : total.toFixed(decimals));
  const because = reason === undefined ? "" : ` ${reason}`;
  if (bid.bidder === winner.bidder) {
    const scored = bids.filter(({ total }) => total !== null).length;
    const total = `its total is ${shown(bid.total)} out of 100`;
    if (reason !== undefined) return `Awarded:${because} (${total}.)`;
    return scored === 1
      ? `Awarded: ${total}, and it is the only tender that met every requirement.`
      : `Awarded: ${total}, the highest.`;
  }
  if (bid.total === null) return `Not awarded: ${belowMinimum(tender, bid)}`;
  const theirs = totalWithheld ? "" : ` and the winning tender's is ${shown(winner.total)}`;
  const totals = `Your total is ${shown(bid.total)}${theirs}, out of 100.`;
  if ((winner.rank ?? 0) < (bid.rank ?? 0)) {
    return `Not awarded: the winning tender has a higher total. ${totals}`;
  }
  return `Not awarded:${because} (${totals})`;
}

function belowMinimum(tender: Tender, { quality, socialValue }: BidEvaluation): string {
  const questions = tender.qualityQuestions.flatMap(({ title }, index) =>
    quality[index]?.belowMinimum ? [title] : [],
  );
  const answers = socialValue.some((offer) => offer.belowMinimum) ? ["social value answers"] : [];
  return `a mark is below the minimum that the tender documents set (${[...questions, ...answers].join("; ")}), so the tender has no total.`;
}
