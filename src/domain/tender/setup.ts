import type { Tender } from "./tender";

/** What the evaluation brings to a tender; all else is its setup. */
const OF_EVALUATION = [
  "bids",
  "deadline",
  "bidLog",
  "evaluatorFiles",
  "rescorings",
  "redactions",
  "award",
] as const;

/** A tender.json without what the evaluation brought; anything that is no object stays as it is, to be refused. */
export function withoutEvaluation(json: unknown): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  const evaluation: readonly string[] = OF_EVALUATION;
  return Object.fromEntries(Object.entries(json).filter(([part]) => !evaluation.includes(part)));
}

/** Whether two tenders are set up alike, whatever is entered in them. */
export function sameSetup(one: Tender, other: Tender): boolean {
  return JSON.stringify(withoutEvaluation(one)) === JSON.stringify(withoutEvaluation(other));
}
