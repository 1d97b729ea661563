import { Rescoring, type Standing } from "../tender/evaluation-record";
import type { Issue, Result } from "../issues/issue";
import { errorAt, schemaIssues } from "../issues/schema-issues";
import { type ScoringOptions, scoreTender } from "./score-tender";
import type { Tender } from "../tender/tender";

/**
 * The tender after a withdrawal or a correction of an opened bid, with totals and ranks before and after on record.
 * Refused without a reason, where no bid differs, and where more than the bids differs: other weights or methods are
 * never tried on real bids.
 */
export function recordRescoring(
  before: Tender,
  after: Tender,
  why: { readonly reason: string; readonly date: string; readonly officer: string },
  options: ScoringOptions = {},
): Result<Tender> {
  const issues = [...checkWhy(why), ...checkChange(before, after)];
  if (issues.length > 0) return { ok: false, issues };
  const rescoring = { ...why, before: standings(before, options), after: standings(after, options) };
  return {
    ok: true,
    value: { ...after, rescorings: [...(before.rescorings ?? []), rescoring] },
    issues: [],
  };
}

function checkWhy(why: Readonly<Record<"reason" | "date" | "officer", string>>): readonly Issue[] {
  const parsed = Rescoring.pick({ reason: true, date: true, officer: true }).safeParse(why);
  return parsed.success ? [] : schemaIssues(parsed.error, why);
}

function checkChange(before: Tender, after: Tender): readonly Issue[] {
  const changed = SCHEME.filter((part) => !same(before[part], after[part]));
  if (changed.length > 0) return changed.map((part) => errorAt([part], "rescoring-scheme-changed"));
  return same(before.bids, after.bids) ? [errorAt(["bids"], "rescoring-no-change")] : [];
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
  "minimums",
  "proxyPack",
] as const;

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function standings(tender: Tender, options: ScoringOptions): readonly Standing[] {
  return scoreTender(tender, options).bids.map(({ bidder, status, total, rank }) => ({
    bidder,
    status,
    total,
    rank,
  }));
}
