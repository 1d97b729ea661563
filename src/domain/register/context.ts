import type { QuarterId } from "../values/calendar";
import { type Contract } from "../contract/contract";
import type { Framework, Measure } from "../framework/edition";
import type { Day } from "../values/day";
import { type ClaimDecision } from "./decisions";
import type { RegisterRow } from "./model";
import type { Settled } from "./standing";

/** What rows are worked out by. */
export interface RowContext {
  /** By reference. */
  readonly contracts: readonly Contract[];
  readonly byReference: ReadonlyMap<string, Contract>;
  readonly editions: ReadonlyMap<string, Framework>;
  readonly quarter: QuarterId;
  /** No return that is declared after it counts; undefined where what a register before counted is worked out anew. */
  readonly asOf: Day | undefined;
  readonly settled: Settled;
  readonly validations: ReadonlyMap<string, ClaimDecision>;
  readonly serviceArea: (contract: Contract) => string;
  readonly directorate: (contract: Contract) => string | null;
  readonly area: (contract: Contract) => string;
  readonly council: (contract: Contract) => string | null;
  /** What a unit of a contract's measure is worth on a day, by the pack in force and by those before it. */
  readonly valued: (
    contract: Contract,
    on: Day,
  ) => (measure: Measure, level: string | null) => Pick<RegisterRow, "pounds" | "valuation" | "poundsBefore">;
}
