import { LOG_LINES, Rescoring, type BidStanding } from "../tender/evaluation-record";
import type { Issue, Result } from "../issues/issue";
import { labelAt } from "../issues/labels";
import { errorAt, readShape } from "../issues/schema-issues";
import { TenderFile } from "../tender/file";
import { shippedEditions } from "../framework/shipped-editions";
import { sameJson } from "../values/same-json";
import { bidChanges } from "./bid-changes";
import { type BidEvaluation, type ScoringOptions, scoreTender } from "./score-tender";
import { editionOf, type Tender } from "../tender/tender";
import { decimalsToTell } from "../values/decimals";

/** Why opened bids are scored again. */
export interface RescoringReason {
  readonly reason: string;
  readonly date: string;
  readonly officer: string;
}

/**
 * The tender after a withdrawal or a correction of one opened bid, with totals and ranks before and after on record and
 * in the bid log. Refused without a reason; where no bid differs or several do; where a bid is incomplete, so that
 * nothing was scored yet; where more than a bid differs, since other weights or methods are never tried on real bids;
 * and where the copy from before knows less of earlier re-scorings, so that each change is recorded once.
 */
export function recordRescoring(
  before: Tender,
  after: Tender,
  why: RescoringReason,
  options: ScoringOptions = {},
): Result<Tender> {
  const issues = [...checkWhy(why), ...checkChange(before, after)];
  if (issues.length > 0) return { ok: false, issues };
  const [was, is] = [scoreTender(before, options), scoreTender(after, options)];
  const unscored = firstWithIssues([incomplete(was.bids), incomplete(is.bids)]);
  if (unscored.length > 0) return { ok: false, issues: unscored };
  return { ok: true, value: withRecord(before, after, { why, was, is, options }), issues: [] };
}

interface Rescored {
  readonly why: RescoringReason;
  readonly was: ReturnType<typeof scoreTender>;
  readonly is: ReturnType<typeof scoreTender>;
  readonly options: ScoringOptions;
}

function withRecord(before: Tender, after: Tender, { why, was, is, options }: Rescored): Tender {
  const edition = editionOf(after, options.editions ?? shippedEditions);
  const [index = 0] = changedBids(before, after);
  const [bidBefore, bidAfter] = [before.bids[index], after.bids[index]];
  if (!bidBefore || !bidAfter) throw new Error("no bid that differs");
  const { bidder } = bidAfter;
  const { date, officer, reason } = why;
  const record: Rescoring = {
    date,
    officer,
    reason,
    bidder,
    changes: bidChanges(bidBefore, bidAfter, after, edition),
    before: was.bids.map(standing),
    after: is.bids.map(standing),
  };
  const { bidLog = [], rescorings = [] } = after;
  const entry = {
    kind: "rescored",
    bidder,
    detail: why.reason,
    date: why.date,
    officer: why.officer,
  } as const;
  return {
    ...after,
    rescorings: [...rescorings, record],
    // A full log takes no more lines; the record itself is apart from it.
    bidLog: bidLog.length < LOG_LINES ? [...bidLog, entry] : bidLog,
  };
}

function checkWhy(why: RescoringReason): readonly Issue[] {
  return readShape(Rescoring.pick({ reason: true, date: true, officer: true }), why).issues;
}

function checkChange(before: Tender, after: Tender): readonly Issue[] {
  const scheme = SCHEME.filter((part) => !sameJson(before[part], after[part]));
  const changed = changedBids(before, after).map((index) => after.bids[index]?.bidder ?? "");
  return firstWithIssues([
    scheme.map((part) => errorAt([part], "rescoring-scheme-changed", { label: labelAt(TenderFile, [part]) })),
    sameJson(before.rescorings ?? [], after.rescorings ?? [])
      ? []
      : [errorAt(["rescorings"], "rescoring-older-copy")],
    changed.length === 0 ? [errorAt(["bids"], "rescoring-no-change")] : [],
    changed.length > 1 ? [errorAt(["bids"], "rescoring-several-bids", { bidders: changed.join(", ") })] : [],
  ]);
}

/** What is wrong first; what follows from it is not told as well. */
function firstWithIssues(checks: readonly (readonly Issue[])[]): readonly Issue[] {
  return checks.find((issues) => issues.length > 0) ?? [];
}

function changedBids(before: Tender, after: Tender): readonly number[] {
  return after.bids.flatMap((bid, index) => (sameJson(bid, before.bids[index]) ? [] : [index]));
}

function incomplete(bids: readonly BidEvaluation[]): readonly Issue[] {
  return bids.flatMap(({ status, bidder }, index) =>
    status === "Incomplete" ? [errorAt(["bids", index], "rescoring-incomplete", {}, bidder)] : [],
  );
}

/** What was published or agreed before bids were opened. */
const SCHEME = [
  "reference",
  "framework",
  "weights",
  "socialValueSplit",
  "methods",
  "qualityQuestions",
  "measures",
  "bespokeMeasures",
  "evaluators",
  "bidders",
  "moderation",
  "nothingOffered",
  "blankHalf",
  "tieBreaks",
  "answerDescriptors",
  "minimums",
  "proxyPack",
] as const;

function standing({ bidder, status, total, rank }: BidEvaluation): BidStanding {
  return { bidder, status, total, rank };
}

/** With how many decimals the totals of a record are shown, so that no two that differ are alike. */
export function decimalsOfTotals({ before, after }: Rescoring): number {
  return decimalsToTell([...before, ...after].flatMap(({ total }) => total ?? []));
}
