import type { Day } from "../values/day";
import type { QuarterId } from "../values/calendar";
import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue, type Place, type Severity } from "../issues/issue";

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
function decidedBefore({ claimed: before }: ClaimDecision, claimed: number | null, place: Place): Issue {
  return makeIssue("error", place, "decision-on-other-claim", { before: before ?? 0, after: claimed ?? 0 });
}

/** What a decision lacks, or that it was made on another figure than `claimed`; nothing where there is no verdict. */
export function decisionFaults(
  validation: ClaimDecision,
  claimed: number | null,
  place: Place,
): readonly Issue[] {
  const { verdict, quantity, reason, officer, date } = validation;
  if (!verdict) return [];
  if (validation.claimed !== claimed) return [decidedBefore(validation, claimed, place)];
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
    ...(verdict === "Part validated" && quantity === null
      ? [fault("error", "validated-quantity-missing")]
      : []),
    ...(verdict !== "Validated" && reason === null ? [fault("warning", "decision-reason-missing")] : []),
    ...(officer === null || date === null ? [fault("warning", "decision-unsigned")] : []),
  ];
}
