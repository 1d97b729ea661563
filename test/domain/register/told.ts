import { ppn026 } from "../../../src/domain/framework/editions/ppn-026";
import type { RatingBasis } from "../../../src/domain/council/sections/ratings";
import { consolidate } from "../../../src/domain/register/consolidate";
import type { ClaimDecision, ClaimVerdict } from "../../../src/domain/register/decisions";
import { EMPTY_STATE, type Register } from "../../../src/domain/register/model";
import type { Done } from "../../../src/domain/return/done";
import { claim, contractOf, optionsWith, QUARTER, received, returnOf } from "./returned";

/** Of each measure of PPN 026 what the supplier answered, and what the council decided on it. */
export const TOLD: readonly (readonly [Done | null, ClaimVerdict | null])[] = [
  ["done", "Validated"],
  ["partly", "Validated"],
  ["done", "Part validated"],
  ["done", "Rejected"],
  ["not-done", null],
  [null, null],
];

const measures = ppn026.measures.map(({ id }) => id);

export const toldContract = contractOf("T-1", {
  framework: ppn026.id,
  commitments: measures.map((measure, index) => ({
    ...{ measure, quantity: 0, due: [], promise: "As the bid says." },
    ...(index < 3 ? { kpi: true } : {}),
  })),
});

export function decided(index: number, parts: Partial<ClaimDecision>): ClaimDecision {
  return {
    ...{ contract: "T-1", quarter: QUARTER, measure: measures[index] ?? "", level: null },
    ...{
      verdict: null,
      quantity: null,
      reason: null,
      officer: "Officer 1",
      date: "2026-08-01",
      claimed: null,
    },
    ...parts,
  };
}

const DECISIONS = TOLD.flatMap(([done, verdict], index) =>
  verdict === null
    ? []
    : [decided(index, { verdict, done, reason: verdict === "Validated" ? null : "By the log" })],
);

/** A quarter of a contract whose commitments are all in words. */
export function toldRegister(ratedBy: RatingBasis, validations = DECISIONS): Register {
  const claims = measures.map((measure, index) => {
    const [done] = TOLD[index] ?? [null];
    return claim(measure, null, { narrative: "What was done.", ...(done === null ? {} : { done }) });
  });
  return consolidate(
    { ...EMPTY_STATE, decisions: { validations, choices: [] } },
    [received(returnOf("T-1", { claims, spend: [] }), "told.xlsx")],
    optionsWith([toldContract], {
      settings: { bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 }, ratedBy },
    }),
  );
}
