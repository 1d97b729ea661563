import { errorAt } from "../issues/schema-issues";
import type { Issue, Result } from "../issues/issue";
import type { BidStanding } from "../tender/evaluation-record";
import type { LotOf } from "../tender/file";
import { sameName } from "../tender/bids";
import { mostLotsWords, titleOfLot } from "../tender/lots";
import type { Tender } from "../tender/tender";
import { rounded, TELLING_DECIMALS } from "../values/decimals";
import { awardByLot, type LotAward, lotOutcome, type ScoredLots } from "./award-by-lot";
import type { Evaluation } from "./score-tender";

/** Whether the rank alone does not say who gets a lot, since a bidder may win fewer lots than there are. */
export function isLimited({ lot }: Pick<Tender, "lot">): boolean {
  return lot !== undefined && lot.mostToWin < lot.lots.length;
}

/** Why a lot whose rank alone does not say who gets it cannot go to anybody yet. */
export function lotAwardNeeded({ lot }: Pick<Tender, "lot">): Issue {
  return errorAt(["award", "overview"], "lot-award-needed", {
    most: lot?.mostToWin ?? 0,
    lots: lot?.lots.length ?? 0,
  });
}

/**
 * The tender of a lot with the award that an overview of all lots gives it on record, and why it goes past bids that rank
 * before. Refused where the overview is not of this tender as it is scored now, while nobody gets the lot, and where a bidder is
 * named, or has the award on record, who does not.
 */
export function withLotAward(
  tender: Tender,
  evaluation: Evaluation,
  scored: ScoredLots,
  named?: string,
): Result<Tender> {
  const { lot } = tender;
  if (!lot) return refused(errorAt([], "not-a-lot", { reference: tender.reference }));
  const { reference } = lot.tender;
  if (scored.tender.reference !== reference)
    return refused(errorAt([], "overview-of-another-tender", { found: scored.tender.reference, reference }));
  const title = titleOfLot(lot);
  if (!isOf(scored, lot) || !isScoredSo(scored, lot, evaluation))
    return refused(errorAt([], "overview-outdated", { title }));
  const award = awardByLot(scored).find((each) => each.lot.id === lot.id);
  if (award?.winner === undefined) {
    const why = award ? lotOutcome(award) : "";
    return refused(errorAt(["award"], "lot-not-awarded", { why }, title));
  }
  const { winner: bidder } = award;
  const chosen = named ?? tender.award?.bidder;
  if (chosen !== undefined && !sameName(chosen, bidder))
    return refused(errorAt(["award", "bidder"], "lot-award-other", { winner: bidder }, title));
  const undecided = award.first.length > 1 && !award.lot.decision?.reason && tender.tieRule === undefined;
  if (undecided) return refused(errorAt(["award"], "lot-decision-unexplained", {}, bidder));
  const reason = reasonOf(award, lot, tender);
  return {
    ok: true,
    value: { ...tender, award: { bidder, ...(reason === undefined ? {} : { reason }) } },
    issues: [],
  };
}

function isOf({ lots, mostToWin }: ScoredLots, lot: LotOf): boolean {
  const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).join();
  return mostToWin === lot.mostToWin && ids(lots) === ids(lot.lots);
}

/** Whether the lot's bids stand in the overview as they are scored now. */
function isScoredSo({ lots }: ScoredLots, { id }: LotOf, { bids }: Evaluation): boolean {
  const standing = ({ bidder, status, total, rank }: BidStanding) => [
    bidder,
    status,
    total === null ? null : rounded(total, TELLING_DECIMALS),
    rank,
  ];
  const then = lots.find((each) => each.id === id)?.bids ?? [];
  return JSON.stringify(then.map(standing)) === JSON.stringify(bids.map(standing));
}

/** "The bid with rank 1 is passed over: its bidder has won South. A bidder can win at most 1 of the 3 lots." It names no bidder. */
function reasonOf(award: LotAward, lot: LotOf, { tieRule }: Tender): string | undefined {
  const best = award.best ?? 0;
  const passed = award.bids.flatMap(({ rank, mayWin, won }) =>
    rank !== null && !mayWin && rank <= best
      ? [`The bid with rank ${rank} is passed over: its bidder has won ${won.join(", ")}.`]
      : [],
  );
  const decision = award.first.length > 1 ? (award.lot.decision?.reason ?? tieRule) : undefined;
  const said = [
    ...(passed.length > 0 ? [...passed, mostLotsWords(lot)] : []),
    ...(decision === undefined ? [] : [decision]),
  ];
  return said.length > 0 ? said.join(" ").slice(0, LONGEST_REASON) : undefined;
}

/** As many characters as the reason for an award may have. */
const LONGEST_REASON = 5000;

function refused(issue: Issue): Result<never> {
  return { ok: false, issues: [issue] };
}
