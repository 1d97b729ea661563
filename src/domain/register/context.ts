import type { QuarterId } from "../values/calendar";
import { type Contract } from "../contract/contract";
import type { Framework, Measure } from "../framework/edition";
import { type Decisions, type ClaimDecision } from "./decisions";

/** What rows are worked out by. */
export interface RowContext {
  /** By reference. */
  readonly contracts: readonly Contract[];
  readonly byReference: ReadonlyMap<string, Contract>;
  readonly editions: ReadonlyMap<string, Framework>;
  readonly quarter: QuarterId;
  readonly decisions: Decisions;
  readonly validations: ReadonlyMap<string, ClaimDecision>;
  readonly serviceArea: (contract: Contract) => string;
  /** Of a unit. */
  readonly pounds: (contract: Contract, measure: Measure, level: string | null) => number | undefined;
}
