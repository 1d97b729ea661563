import type { Letters } from "../council/sections/letters";
import { shippedEditions } from "../framework/shipped-editions";
import type { Issue, Result } from "../issues/issue";
import { type PreferredBidder, preferredBidder } from "../evaluation/preferred-bidder";
import { checkOneEdition, type ProxyPack } from "../framework/proxies";
import { errorAt } from "../issues/schema-issues";
import type { BidEvaluation, Evaluation, ScoringOptions } from "../evaluation/score-tender";
import { isAssessed } from "../evaluation/status";
import { otherBiddersNamed } from "./names";
import { councilWords } from "./council-words";
import { criteriaMethods } from "./criteria";
import { missingFromSummaries } from "./missing";
import { criterionScores, type SummarySection, summarySections, withheldSections } from "./sections";
import { outcomeOf } from "./outcome";
import { withheldInVain } from "./withheld";
import { knownAuthority } from "../tender/edition-rules";
import { scoresByPounds } from "../tender/methods";
import { editionOf, type Tender } from "../tender/tender";
import type { AssessedTender, AssessmentSummary } from "./model";
import { decimalsToTell } from "../values/decimals";

export interface SummaryOptions extends ScoringOptions {
  /** The pack that a workbook was scored with, where figures come from one: both must be of one edition. */
  readonly workbookPack?: ProxyPack | undefined;
  /** Whether summaries go out although something is not recorded that they have to state; each says so in its place. */
  readonly incomplete?: boolean | undefined;
  /** The council's own words; none where absent. */
  readonly letters?: Letters | undefined;
}

export interface NotAssessed {
  readonly bidder: string;
  readonly status: string;
}

/**
 * The summary for one bidder. Refused while a bid is incomplete, with an illustrative proxy pack, with packs of two
 * editions, for a tender that is not an assessed one, where a reason names a bidder whom the reader may not see, and,
 * unless the options say otherwise, while something is not recorded that a summary has to state.
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
  { proxyPack, workbookPack, editions, incomplete: mayLack = false }: SummaryOptions,
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
  const missing = missingFromSummaries(tender, evaluation, editions);
  if (missing.length > 0 && !mayLack) {
    const lacks = errorAt(["incomplete"], "summaries-lack", { count: missing.length });
    return {
      ok: false,
      issues: [...missing.map((issue) => ({ ...issue, severity: "error" as const })), lacks],
    };
  }
  return { ...preferred, issues: [...missing, ...withheldInVain(tender, evaluation, preferred.value)] };
}

function summaryOf(setting: Setting, bidder: string, warnings: readonly Issue[]): Result<AssessmentSummary> {
  const { tender, evaluation, options, preferred } = setting;
  const { letters = {} } = options;
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
  const proxyPack = scoresByPounds(tender) ? options.proxyPack : undefined;
  const summary: AssessmentSummary = {
    reference: tender.reference,
    title: tender.title,
    serviceArea: tender.serviceArea,
    authority: knownAuthority(tender, edition),
    awarded,
    outcome: outcomeOf(tender, evaluation, bid, preferred, {
      totalWithheld: winning?.total === null,
      decimals,
    }),
    ...(preferred.date === undefined ? {} : { awardDate: preferred.date }),
    scoredAgain: (tender.rescorings ?? []).map(({ date }) => date),
    criteria: criteriaMethods(tender, edition, proxyPack),
    ...(tender.fullCriteria ? { fullCriteria: tender.fullCriteria } : {}),
    words: councilWords(letters, { bidder, tender: tender.title, reference: tender.reference }),
    ...(proxyPack ? { proxyEdition: proxyPack.edition } : {}),
    decimals,
    own,
    ...(winning ? { winning } : {}),
  };
  const named = otherBiddersNamed(summary, tender, letters);
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
  return left.some(({ scoreWithheld }) => scoreWithheld) ? { ...winning, total: null } : winning;
}

function assessed(
  tender: Tender,
  { bidder, total }: BidEvaluation,
  sections: readonly SummarySection[],
): AssessedTender {
  const { address, email, identifier, members } = tender.bidders.find(({ name }) => name === bidder) ?? {};
  return {
    bidder,
    ...(address === undefined ? {} : { address }),
    ...(email === undefined ? {} : { email }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(members === undefined ? {} : { members }),
    sections,
    criteria: criterionScores(sections),
    total,
  };
}
