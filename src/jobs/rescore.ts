import { decimalsOfTotals, recordRescoring, type RescoringReason } from "../domain/evaluation/rescoring";
import type { Result } from "../domain/issues/issue";
import type { Rescoring, BidStanding } from "../domain/tender/evaluation-record";
import type { Tender } from "../domain/tender/tender";
import type { TenderToScore } from "./tender";
import { withDecimals } from "../domain/values/decimals";

/** The tender after a re-scoring, with its record. */
export interface Rescored {
  readonly tender: Tender;
  readonly record: Rescoring;
}

/** Scores opened bids again after one of them was withdrawn or corrected, and records it. */
export function rescore(
  before: Tender,
  { tender: after, edition, proxyPack }: TenderToScore,
  why: RescoringReason,
): Result<Rescored> {
  const recorded = recordRescoring(before, after, why, { editions: [edition], proxyPack });
  if (!recorded.ok) return recorded;
  const record = recorded.value.rescorings?.at(-1);
  if (!record) throw new Error("a re-scoring without a record");
  return { ...recorded, value: { tender: recorded.value, record } };
}

/** A bidder's place before and after, with as many decimals as tell the totals apart: "rank 2 with 87.60", "withdrawn". */
export interface StandingBeforeAndAfter {
  readonly bidder: string;
  readonly before: string;
  readonly after: string;
}

export function standingsOf(record: Rescoring): readonly StandingBeforeAndAfter[] {
  const { before, after } = record;
  const decimals = decimalsOfTotals(record);
  return before.map((was) => {
    const is = after.find(({ bidder }) => bidder === was.bidder);
    return {
      bidder: was.bidder,
      before: placeWords(was, decimals),
      after: is ? placeWords(is, decimals) : "not there",
    };
  });
}

function placeWords({ status, total, rank }: BidStanding, decimals: number): string {
  return rank === null || total === null
    ? status.toLowerCase()
    : `rank ${rank} with ${withDecimals(total, decimals)}`;
}
