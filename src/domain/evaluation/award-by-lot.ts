import * as z from "zod";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt, warningAt } from "../issues/schema-issues";
import { sameName } from "../tender/bids";
import { BidStanding } from "../tender/evaluation-record";
import { LotOf } from "../tender/file";
import { line, prose } from "../values/fields";

/** Who gets a lot of those that are equal, and why. */
const Decision = z.strictObject({
  bidder: labelled("bidder decided on", line).optional(),
  reason: labelled("reason of the decision", prose).optional(),
});

/** A lot with the bids as its own workbook scores them. */
const ScoredLot = z.strictObject({
  id: labelled("id", line),
  title: labelled("lot's title", line),
  /** Absent where the lot's workbook was not given. */
  bids: labelled("bids", z.array(labelled("bid", BidStanding)).min(1).max(30).readonly()).optional(),
  decision: labelled("decision", Decision).optional(),
});
export type ScoredLot = z.infer<typeof ScoredLot>;

/** The lots of a tender in the order in which they are awarded, with what their workbooks score. */
export const ScoredLots = z.strictObject({
  tender: labelled("whole tender", LotOf.shape.tender),
  mostToWin: labelled("most lots to win", LotOf.shape.mostToWin),
  lots: labelled("lots", z.array(labelled("lot", ScoredLot)).min(2).max(10).readonly()),
});
export type ScoredLots = z.infer<typeof ScoredLots>;

/** What a lot that nobody gets yet waits for, as it stands in the sheet. */
export const NOT_AWARDED = {
  missing: "Its workbook was not given",
  incomplete: "Bids are incomplete",
  none: "No bid can win it",
  waits: "Waits for the lots before it",
  tied: "Equal: decide between the bids",
} as const;
export type NotAwarded = keyof typeof NOT_AWARDED;

/** What becomes of a bid, as it stands in the sheet; behind what is passed over stand the lots that its bidder has won. */
export const BID_OUTCOMES = {
  awarded: "Awarded",
  out: "Not ranked",
  passedOver: "Passed over: has won ",
  behind: "Another bid comes before it",
  open: "Not decided yet",
} as const;

export interface BidForLot extends BidStanding {
  /** Titles of the lots that its bidder has won by then. */
  readonly won: readonly string[];
  /** Whether it is ranked, and its bidder may win one more. */
  readonly mayWin: boolean;
  /** Whether it would get the lot, and its bidder may yet win too many of the lots before. */
  readonly waits: boolean;
  readonly awarded: boolean;
  readonly outcome: string;
}

export interface LotAward {
  readonly lot: ScoredLot;
  readonly bids: readonly BidForLot[];
  /** Lots before it that nobody has yet and somebody may get. */
  readonly undecidedBefore: number;
  /** The best rank of a bid that can win; null for none. */
  readonly best: number | null;
  /** Of the bids that share it. */
  readonly first: readonly string[];
  /** Absent where nobody gets it yet. */
  readonly winner?: string;
  readonly notAwarded?: NotAwarded;
}

/**
 * Awards lots one after the other in the order that was disclosed: each to the bid that ranks first of those whose bidders
 * have not won as many as they may. Of bids that are equal then none gets it until it is decided; a lot waits where the bidder
 * who would get it may still get too many of the lots before.
 */
export function awardByLot({ lots, mostToWin }: ScoredLots): readonly LotAward[] {
  return lots.reduce<readonly LotAward[]>((before, lot) => [...before, awardOf(lot, before, mostToWin)], []);
}

function awardOf(lot: ScoredLot, before: readonly LotAward[], mostToWin: number): LotAward {
  const undecidedBefore = before.filter(isUndecided).length;
  const ranked = (lot.bids ?? []).map((bid) => {
    const won = lotsWon(before, bid.bidder);
    return { ...bid, won, mayWin: bid.rank !== null && won.length < mostToWin };
  });
  const ranks = ranked.flatMap(({ rank, mayWin }) => (mayWin && rank !== null ? [rank] : []));
  const best = ranks.length > 0 ? Math.min(...ranks) : null;
  const bids = ranked.map((bid) => {
    const isFirst = bid.mayWin && bid.rank === best;
    return { ...bid, isFirst, waits: isFirst && bid.won.length + undecidedBefore >= mostToWin };
  });
  const first = bids.filter(({ isFirst }) => isFirst).map(({ bidder }) => bidder);
  const blocked = blockedBy(lot, { best, waits: bids.some(({ waits }) => waits) });
  const winner = blocked === undefined ? winnerOf(first, lot) : undefined;
  const notAwarded = blocked ?? (winner === undefined ? "tied" : undefined);
  return {
    lot,
    bids: bids.map(({ isFirst: _, ...bid }) => ({
      ...bid,
      awarded: winner === bid.bidder,
      outcome: outcomeOf(bid, winner),
    })),
    undecidedBefore,
    best,
    first,
    ...(winner === undefined ? {} : { winner }),
    ...(notAwarded === undefined ? {} : { notAwarded }),
  };
}

function blockedBy(
  { bids }: ScoredLot,
  { best, waits }: { readonly best: number | null; readonly waits: boolean },
): NotAwarded | undefined {
  if (!bids) return "missing";
  if (bids.some(({ status }) => status === "Incomplete")) return "incomplete";
  if (best === null) return "none";
  return waits ? "waits" : undefined;
}

function winnerOf(first: readonly string[], { decision }: ScoredLot): string | undefined {
  const [only, ...others] = first;
  if (others.length === 0) return only;
  return first.find((bidder) => decision?.bidder !== undefined && sameName(decision.bidder, bidder));
}

function outcomeOf(
  { bidder, rank, won, mayWin }: Omit<BidForLot, "outcome" | "awarded" | "waits">,
  winner: string | undefined,
): string {
  if (winner === bidder) return BID_OUTCOMES.awarded;
  if (rank === null) return BID_OUTCOMES.out;
  if (!mayWin) return BID_OUTCOMES.passedOver + won.join(", ");
  return winner === undefined ? BID_OUTCOMES.open : BID_OUTCOMES.behind;
}

function lotsWon(awards: readonly LotAward[], bidder: string): readonly string[] {
  return awards.flatMap(({ lot, winner }) =>
    winner !== undefined && sameName(winner, bidder) ? [lot.title] : [],
  );
}

/** Who gets the lot, or why nobody does yet. */
export function lotOutcome({ winner, notAwarded }: Pick<LotAward, "winner" | "notAwarded">): string {
  if (winner !== undefined) return winner;
  return notAwarded === undefined ? "" : NOT_AWARDED[notAwarded];
}

/** Whether somebody may yet get a lot that nobody has. */
export function isUndecided({ notAwarded }: Pick<LotAward, "notAwarded">): boolean {
  return notAwarded !== undefined && notAwarded !== "none";
}

/** What was decided where nothing was to be decided, or for a bid that is not among the equal ones. */
export function checkDecisions(scored: ScoredLots): readonly Issue[] {
  return awardByLot(scored).flatMap(({ lot, first }, index) => {
    const { bidder, reason } = lot.decision ?? {};
    const at = ["lots", index, "decision"];
    const named = first.length > 1 ? first.join(", ") : undefined;
    if (bidder === undefined) {
      return reason === undefined || named === undefined
        ? []
        : [errorAt([...at, "bidder"], "lot-decision-needed", { bidders: named }, lot.title)];
    }
    if (named === undefined) return [warningAt([...at, "bidder"], "lot-decision-unneeded", {}, lot.title)];
    return first.some((each) => sameName(each, bidder))
      ? []
      : [errorAt([...at, "bidder"], "lot-decision-not-equal", { bidders: named }, lot.title)];
  });
}
