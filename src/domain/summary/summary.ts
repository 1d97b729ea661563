import { shippedEditions } from "../framework/shipped-editions";
import { flagTender } from "../evaluation/flags";
import type { Issue, Result } from "../issues/issue";
import { type PreferredBidder, preferredBidder } from "../evaluation/preferred-bidder";
import { checkOneEdition, type ProxyPack } from "../framework/proxies";
import { errorAt, warningAt } from "../issues/schema-issues";
import { type BidEvaluation, type Evaluation, type ScoringOptions } from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import { otherBiddersNamed } from "./names";
import { type SummarySection, summarySections, withheldSections } from "./sections";
import { outcomeOf } from "./outcome";
import { scoresByPounds } from "../tender/methods";
import { criterionMarks } from "../tender/available-marks";
import { editionOf, type Tender } from "../tender/tender";
import type { AssessedTender, AssessmentSummary } from "./model";
import { decimalsToTell } from "../values/decimals";

export interface SummaryOptions extends ScoringOptions {
  /** The pack that a workbook was scored with, where figures come from one: both must be of one edition. */
  readonly workbookPack?: ProxyPack | undefined;
}

export interface NotAssessed {
  readonly bidder: string;
  readonly status: string;
}

/**
 * The summary for one bidder. Refused while a bid is incomplete, with an illustrative proxy pack, with packs of two
 * editions, for a tender that is not an assessed one, and where a reason names a bidder whom the reader may not see.
 */
export function assessmentSummary(
  tender: Tender,
  evaluation: Evaluation,
  bidder: string,
  options: SummaryOptions = {},
): Result<AssessmentSummary> {
  const ready = readyForSummaries(tender, evaluation, options);
  return ready.ok
    ? summaryOf({ tender, evaluation, options, preferred: ready.value }, bidder, ready.issues)
    : ready;
}

/** The summaries of every assessed bidder, and who gets none. One that is refused refuses all. */
export function assessmentSummaries(
  tender: Tender,
  evaluation: Evaluation,
  options: SummaryOptions = {},
): Result<{
  readonly summaries: readonly AssessmentSummary[];
  readonly notAssessed: readonly NotAssessed[];
}> {
  const ready = readyForSummaries(tender, evaluation, options);
  if (!ready.ok) return ready;
  const setting = { tender, evaluation, options, preferred: ready.value };
  const made = evaluation.bids.filter(isAssessed).map(({ bidder }) => summaryOf(setting, bidder, []));
  const issues = [...ready.issues, ...made.flatMap((each) => each.issues)];
  if (made.some(({ ok }) => !ok)) return { ok: false, issues };
  return {
    ok: true,
    issues,
    value: {
      summaries: made.flatMap((each) => (each.ok ? [each.value] : [])),
      notAssessed: evaluation.bids
        .filter((bid) => !isAssessed(bid))
        .map(({ bidder, status }) => ({ bidder, status })),
    },
  };
}

interface Setting {
  readonly tender: Tender;
  readonly evaluation: Evaluation;
  readonly options: SummaryOptions;
  readonly preferred: PreferredBidder;
}

function readyForSummaries(
  tender: Tender,
  evaluation: Evaluation,
  { proxyPack, workbookPack, editions }: SummaryOptions,
): Result<PreferredBidder> {
  const packs = scoresByPounds(tender) ? [proxyPack, workbookPack].flatMap((pack) => pack ?? []) : [];
  const illustrative = packs.find((pack) => pack.illustrative);
  const incomplete = evaluation.bids.flatMap(({ bidder, status }, index) =>
    status === "Incomplete" ? [errorAt(["bids", index], "evaluation-incomplete", {}, bidder)] : [],
  );
  const issues = [
    ...checkOneEdition(packs),
    ...(illustrative
      ? [errorAt(["proxyPack"], "illustrative-award", { edition: illustrative.edition })]
      : []),
    ...incomplete,
  ];
  if (issues.length > 0) return { ok: false, issues };
  const preferred = preferredBidder(tender, evaluation);
  if (!preferred.ok) return preferred;
  const reasons = flagTender(tender, evaluation, editions ?? shippedEditions).filter(
    ({ code, place }) => code === "reason-missing" && isOfAssessed(place.path, evaluation),
  );
  return { ...preferred, issues: [...reasons, ...missingDetails(tender, evaluation)] };
}

function isOfAssessed(path: Issue["place"]["path"], { bids }: Evaluation): boolean {
  const bid = bids[Number(path?.[1])];
  return bid !== undefined && isAssessed(bid);
}

function missingDetails(tender: Tender, { bids }: Evaluation): readonly Issue[] {
  return tender.bidders.flatMap(({ name, ...bidder }, index) => {
    const bid = bids[index];
    if (!bid || !isAssessed(bid)) return [];
    return (["address", "identifier"] as const).flatMap((detail) =>
      bidder[detail] === undefined
        ? [warningAt(["bidders", index, detail], "supplier-detail-missing", { detail }, name)]
        : [],
    );
  });
}

function summaryOf(setting: Setting, bidder: string, warnings: readonly Issue[]): Result<AssessmentSummary> {
  const { tender, evaluation, options, preferred } = setting;
  const index = evaluation.bids.findIndex((each) => each.bidder === bidder);
  const bid = evaluation.bids[index];
  if (!bid) throw new Error(`no such bidder: ${bidder}`);
  if (!isAssessed(bid)) {
    const issue = errorAt(["bids", index], "bid-not-assessed", { status: bid.status.toLowerCase() }, bidder);
    return { ok: false, issues: [issue] };
  }
  const awarded = bid.bidder === preferred.bid.bidder;
  const edition = editionOf(tender, options.editions ?? shippedEditions);
  const sections = (of: BidEvaluation) => summarySections(tender, evaluation, of, edition);
  const winning = awarded ? undefined : winningTender(tender, preferred.bid, sections(preferred.bid));
  const own = assessed(tender, bid, sections(bid));
  const decimals = decimalsIn(own, winning);
  const marks = criterionMarks(tender);
  const summary: AssessmentSummary = {
    reference: tender.reference,
    title: tender.title,
    serviceArea: tender.serviceArea,
    authority: edition.council,
    awarded,
    outcome: outcomeOf(tender, evaluation, bid, preferred, {
      totalWithheld: winning?.total === null,
      decimals,
    }),
    ...(preferred.date === undefined ? {} : { awardDate: preferred.date }),
    criteria: [
      { name: "Price", weight: marks.price },
      { name: "Quality", weight: marks.quality },
      { name: "Social value", weight: marks.socialValue },
    ],
    ...(scoresByPounds(tender) && options.proxyPack ? { proxyEdition: options.proxyPack.edition } : {}),
    decimals,
    own,
    ...(winning ? { winning } : {}),
  };
  const named = otherBiddersNamed(summary, tender);
  return named.length > 0 ? { ok: false, issues: named } : { ok: true, value: summary, issues: warnings };
}

/**
 * Enough for each score beside what was available, and beside the same score of the winning tender; what is withheld tells
 * nothing.
 */
function decimalsIn(own: AssessedTender, winning: AssessedTender | undefined): number {
  const scores = ({ total, sections }: AssessedTender) => [
    [total],
    ...sections.flatMap(({ lines, ...section }) =>
      [section, ...lines].map(({ available, awarded }) => (awarded === null ? [] : [available, awarded])),
    ),
  ];
  const theirs = winning ? scores(winning) : [];
  return Math.max(
    ...scores(own).map((score, index) =>
      decimalsToTell([...score, ...(theirs[index] ?? [])].flatMap((figure) => figure ?? [])),
    ),
  );
}

/** Less what is withheld; a total would give a withheld score away. */
function winningTender(
  tender: Tender,
  bid: BidEvaluation,
  sections: readonly SummarySection[],
): AssessedTender {
  const left = withheldSections(tender, bid.bidder, sections);
  const winning = assessed(tender, bid, left);
  return left.some(({ awarded }) => awarded === null) ? { ...winning, total: null } : winning;
}

function assessed(
  tender: Tender,
  { bidder, total }: BidEvaluation,
  sections: readonly SummarySection[],
): AssessedTender {
  const { address, identifier } = tender.bidders.find(({ name }) => name === bidder) ?? {};
  return {
    bidder,
    ...(address === undefined ? {} : { address }),
    ...(identifier === undefined ? {} : { identifier }),
    sections,
    total,
  };
}
