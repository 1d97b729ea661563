import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue, type Place, type Severity } from "../issues/issue";

import { type Done, DONE_WORDS } from "../return/done";
import type { ContractAction, EvidenceLook } from "./follow-up";

export const VERDICTS = ["Validated", "Part validated", "Rejected"] as const;
export type ClaimVerdict = (typeof VERDICTS)[number];

/** An officer's decision on a claim. */
export interface ClaimDecision {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly measure: string;
  readonly level: string | null;
  readonly verdict: ClaimVerdict | null;
  /** In the measure's unit; null stands for all that was claimed where the claim is validated. */
  readonly quantity: number | null;
  readonly reason: string | null;
  readonly officer: string | null;
  readonly date: Day | null;
  /** What was claimed when it was decided: it holds for this figure alone. */
  readonly claimed: number | null;
  /** Of a measure without a quantity: what was answered when it was decided. */
  readonly done?: Done | null | undefined;
}

/** What is claimed, by which a decision holds or not. */
export interface Decided {
  readonly claimed: number | null;
  readonly done: Done | null;
}

/** Whether a decision was made on what is claimed now. */
export function isDecidedOn(decision: Pick<ClaimDecision, "claimed" | "done">, now: Decided): boolean {
  return decision.claimed === now.claimed && (decision.done ?? null) === now.done;
}

/** An officer's choice among the returns of one contract and quarter, or a note on one. */
export interface Choice {
  /** The content key of the return that is spoken of. */
  readonly key: string;
  readonly contract: string;
  readonly quarter: QuarterId;
  /** Null for a note alone. */
  readonly use: boolean | null;
  readonly officer: string | null;
  readonly date: Day | null;
  readonly note: string | null;
  /** The content keys of the others that were on record when it was chosen. */
  readonly over: readonly string[];
}

export interface Decisions {
  readonly validations: readonly ClaimDecision[];
  readonly choices: readonly Choice[];
  /** Absent where nothing was done yet, or nobody looked. */
  readonly actions?: readonly ContractAction[] | undefined;
  readonly evidence?: readonly EvidenceLook[] | undefined;
}

export const NO_DECISIONS: Decisions = { validations: [], choices: [] };

/** By contract, quarter, measure and level. */
export function claimKey(claim: {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly measure: string;
  readonly level: string | null;
}): string {
  return JSON.stringify([claim.contract, claim.quarter, claim.measure, claim.level]);
}

/** From nothing to the whole of a claim; that of a claim below 0, as net of credit notes, is below 0 too. */
function isPartOf(quantity: number, claimed: number): boolean {
  return quantity >= Math.min(0, claimed) && quantity <= Math.max(0, claimed);
}

/** How much of a claim is validated: all, a part or none; 0 while nothing is decided, or a quantity that cannot be. */
export function validatedQuantity(validation: ClaimDecision | undefined, claimed: number | null): number {
  const quantity = validation?.quantity ?? null;
  if (quantity !== null && !isPartOf(quantity, claimed ?? 0)) return 0;
  if (validation?.verdict === "Validated") return validation.quantity ?? claimed ?? 0;
  return validation?.verdict === "Part validated" ? (validation.quantity ?? 0) : 0;
}

/** A claim that is open again, since another figure is claimed than was decided on. */
function decidedBefore({ claimed, done = null }: ClaimDecision, now: Decided, place: Place): Issue {
  const inWords = (answer: Done | null) => (answer === null ? "not said" : DONE_WORDS[answer]);
  if (done !== null || now.done !== null)
    return makeIssue("error", place, "decision-on-other-answer", {
      before: inWords(done),
      after: inWords(now.done),
    });
  return makeIssue("error", place, "decision-on-other-claim", {
    before: claimed ?? 0,
    after: now.claimed ?? 0,
  });
}

/** What a decision lacks, or that it was made on another figure or answer than there is now; nothing where there is no verdict. A part of what is told in words has no quantity. */
export function decisionFaults(
  validation: ClaimDecision,
  { isTold, ...now }: Decided & { readonly isTold: boolean },
  place: Place,
): readonly Issue[] {
  const { verdict, quantity, reason, officer, date } = validation;
  const { claimed } = now;
  if (!verdict) return [];
  if (!isDecidedOn(validation, now)) return [decidedBefore(validation, now, place)];
  const least = Math.min(0, claimed ?? 0);
  const fault = <Code extends IssueCode>(severity: Severity, code: Code, ...limits: LimitsOf<Code>) =>
    makeIssue(severity, place, code, ...limits);
  return [
    ...(quantity !== null && quantity < least
      ? [fault("error", "too-low", { label: "Validated quantity", minimum: least })]
      : []),
    ...(quantity !== null && quantity > Math.max(0, claimed ?? 0)
      ? [fault("error", "validated-above-claimed", { validated: quantity, claimed: claimed ?? 0 })]
      : []),
    ...(verdict === "Part validated" && quantity === null && !isTold
      ? [fault("error", "validated-quantity-missing")]
      : []),
    ...(verdict !== "Validated" && reason === null ? [fault("warning", "decision-reason-missing")] : []),
    ...(officer === null || date === null ? [fault("warning", "decision-unsigned")] : []),
  ];
}
