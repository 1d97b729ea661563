import type { PreferredBidder } from "../evaluation/preferred-bidder";
import type { BidEvaluation, Evaluation } from "../evaluation/score-tender";
import { decidingTieBreak } from "../evaluation/ties";
import type { TieBreak } from "../tender/file";
import { TIE_BREAK_RULES } from "../tender/methods";
import type { Tender } from "../tender/tender";
import { withDecimals } from "../values/decimals";

/** Why the contract went to a bidder or did not, in words for that bidder; of others' figures it gives the winner's total alone. */
export function outcomeOf(
  tender: Tender,
  { bids }: Evaluation,
  bid: BidEvaluation,
  { bid: winner, reason }: PreferredBidder,
  { totalWithheld, decimals }: { readonly totalWithheld: boolean; readonly decimals: number },
): string {
  const shown = (total: number | null) => (total === null ? "not given" : withDecimals(total, decimals));
  const because = reason === undefined ? "" : ` ${reason}`;
  if (bid.bidder === winner.bidder) {
    const scored = bids.filter(({ total }) => total !== null).length;
    const total = `its total is ${shown(bid.total)} out of 100`;
    if (reason !== undefined) return `Awarded:${because} (${total}.)`;
    const equal = bids.flatMap((each) =>
      each === winner ? [] : (decidingTieBreak(winner, each, tender.tieBreaks) ?? []),
    );
    if (equal.length > 0)
      return `Awarded: ${total}, and of equal totals it comes first by ${inWords(equal)}, as the tender documents state.`;
    return scored === 1
      ? `Awarded: ${total}, and it is the only tender that met every requirement.`
      : `Awarded: ${total}, the highest.`;
  }
  if (bid.total === null) return `Not awarded: ${belowMinimum(tender, bid)}`;
  const theirs = totalWithheld ? "" : ` and the winning tender's is ${shown(winner.total)}`;
  const totals = `Your total is ${shown(bid.total)}${theirs}, out of 100.`;
  const decides = decidingTieBreak(winner, bid, tender.tieBreaks);
  if (decides && (winner.rank ?? 0) < (bid.rank ?? 0)) {
    // That totals are equal would give a total away that is withheld.
    const first = totalWithheld
      ? "the winning tender comes first by its total and the tie rule"
      : `the totals are equal, and the winning tender comes first by ${inWords([decides])}`;
    return `Not awarded: ${first}, as the tender documents state. ${totals}`;
  }
  if ((winner.rank ?? 0) < (bid.rank ?? 0)) {
    return `Not awarded: the winning tender has a higher total. ${totals}`;
  }
  return `Not awarded:${because} (${totals})`;
}

/** "the lower price and the higher quality score" */
function inWords(tieBreaks: readonly TieBreak[]): string {
  return [...new Set(tieBreaks)].map((each) => TIE_BREAK_RULES[each].first).join(" and ");
}

function belowMinimum(tender: Tender, { quality, socialValue }: BidEvaluation): string {
  const questions = tender.qualityQuestions.flatMap(({ title }, index) =>
    quality[index]?.belowMinimum ? [title] : [],
  );
  const answers = socialValue.some((offer) => offer.belowMinimum) ? ["social value answers"] : [];
  return `a mark is below the minimum that the tender documents set (${[...questions, ...answers].join("; ")}), so the tender has no total.`;
}
