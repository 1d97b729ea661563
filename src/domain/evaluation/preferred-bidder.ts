import { sameName } from "../tender/bids";
import type { Issue, Result } from "../issues/issue";
import { errorAt } from "../issues/schema-issues";
import { isLimited, lotAwardNeeded } from "./lot-award";
import type { BidEvaluation, Evaluation } from "./score-tender";
import type { Tender } from "../tender/tender";

/** The bidder to whom the contract goes, and the written reason where its total alone does not say why. */
export interface PreferredBidder {
  readonly bid: BidEvaluation;
  readonly reason?: string;
  readonly date?: string;
}

/**
 * The recorded award, or the one bidder with the highest total. A bidder whose total is not the highest, or shares
 * the highest without a tie rule, needs a reason in writing. Of a lot the total says nothing where a bidder may win fewer lots
 * than there are.
 */
export function preferredBidder(tender: Tender, { bids }: Evaluation): Result<PreferredBidder> {
  const { award, tieRule } = tender;
  const path = ["award"];
  const first = bids.filter(({ rank }) => rank === 1);
  const [highest] = first;
  if (!highest) return refused(errorAt(path, "no-bid-to-award"));
  if (!award && isLimited(tender)) return refused(lotAwardNeeded(tender));
  if (!award) return first.length > 1 ? refused(errorAt(path, "award-needed")) : found({ bid: highest });
  const bid = bids.find(({ bidder }) => sameName(bidder, award.bidder));
  if (!bid) throw new Error(`award to an unknown bidder: ${award.bidder}`);
  if (bid.rank === null) {
    const status = bid.status.toLowerCase();
    return refused(errorAt(path, "award-to-bid-out", { status }, bid.bidder));
  }
  const shared = bid.rank === 1 && first.length > 1;
  const reason = award.reason ?? (shared ? tieRule : undefined);
  if (reason === undefined && (shared || bid.rank > 1)) {
    return refused(errorAt(path, "award-reason-needed", { rank: bid.rank }, bid.bidder));
  }
  return found({
    bid,
    ...(reason === undefined ? {} : { reason }),
    ...(award.date ? { date: award.date } : {}),
  });
}

function found(value: PreferredBidder): Result<PreferredBidder> {
  return { ok: true, value, issues: [] };
}

function refused(issue: Issue): Result<never> {
  return { ok: false, issues: [issue] };
}
