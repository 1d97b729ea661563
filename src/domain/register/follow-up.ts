import type { QuarterId } from "../values/calendar";
import type { Day } from "../values/day";

/** What was done about a commitment or a return: a reminder, an improvement plan, a remedy under the contract. */
export interface ContractAction {
  /** The contract's reference. */
  readonly contract: string;
  /** What it is about, in the officer's words. */
  readonly about: string | null;
  readonly action: string | null;
  readonly officer: string | null;
  readonly began: Day | null;
  /** By when it shall be done, and when it was. */
  readonly due: Day | null;
  readonly done: Day | null;
  readonly outcome: string | null;
}

/** Who looked at the evidence that a claim names, and in which file. */
export interface EvidenceLook {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly measure: string;
  readonly level: string | null;
  /** The reference that the supplier gave. */
  readonly reference: string;
  readonly file: string | null;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string | null;
  readonly officer: string | null;
  readonly date: Day | null;
  readonly note: string | null;
}

/** By claim and reference: other evidence for the claim has to be looked at again. */
export function evidenceKey(look: {
  readonly contract: string;
  readonly quarter: QuarterId;
  readonly measure: string;
  readonly level: string | null;
  readonly reference: string;
}): string {
  return JSON.stringify([look.contract, look.quarter, look.measure, look.level, look.reference]);
}
