import { type Framework, hasQuantity } from "../framework/edition";
import type { Issue } from "../issues/issue";
import { warningAt } from "../issues/schema-issues";
import type { TenderFile } from "./file";
import { measuresAtHand } from "./measures";
import { scoresByPounds } from "./methods";

/**
 * What a sound setup had better say too. Measures whose quantity is scored against the highest offer alone give all marks to
 * a small offer where others offer nothing; it is said while it can be changed, which is before any bid is entered.
 */
export function adviseTender(tender: TenderFile, editions: readonly Framework[]): readonly Issue[] {
  const { measures, weights, socialValueSplit, bids = [] } = tender;
  const scored = weights.socialValue > 0 && socialValueSplit.quantitative > 0 && !scoresByPounds(tender);
  const edition = editions.find(({ id }) => id === tender.framework);
  if (!scored || !edition || isBidEntered(bids)) return [];
  const atHand = measuresAtHand(tender, edition);
  const open = measures.flatMap(({ id, weight, reference }) => {
    const measure = atHand.get(id);
    return measure && hasQuantity(measure) && weight > 0 && reference === undefined ? [measure.headline] : [];
  });
  if (open.length === 0) return [];
  const named = new Intl.ListFormat("en-GB").format(open);
  return [warningAt(["measures"], "references-advised", { measures: named })];
}

/** What `adviseTender` says nothing of once bids are opened, left out of issues that were found without their bids. */
export function withoutAdvice(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code }) => code !== "references-advised");
}

/** Whether any bid has a price, a mark or a quantity. */
export function isBidEntered(bids: readonly unknown[]): boolean {
  return bids.some(hasFigure);
}

function hasFigure(entry: unknown): boolean {
  if (typeof entry === "number") return true;
  return typeof entry === "object" && entry !== null && Object.values(entry).some(hasFigure);
}
