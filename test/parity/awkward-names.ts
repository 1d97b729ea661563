import { consolidate } from "../../src/domain/register/consolidate";
import { EMPTY_STATE, type Register } from "../../src/domain/register/model";
import { contractOf, optionsWith, payment, received, returnOf, claim } from "../domain/register/returned";

/** Names that a criterion of SUMIFS would take for patterns, comparisons, numbers, days or truth values. */
export const AWKWARD = [
  ...["*", "Adult*", "Adult care", "Adult ?are", "~Adult", "=1+1", "<5"],
  ...["007", "7", "1e3", "May 1", "TRUE"],
];

const contracts = AWKWARD.map((serviceArea) => contractOf(serviceArea, { serviceArea }));

/** Each service area, contract and supplier has an awkward name; each has claimed and spent another amount. */
export const awkwardNames: Register = consolidate(
  EMPTY_STATE,
  AWKWARD.map((name, index) =>
    received(
      returnOf(name, {
        claims: [
          claim("young-people-work-advice", index + 1, { evidence: "Log" }),
          claim("apprenticeships", 1),
        ],
        spend: [payment(100 * (index + 1), { supplier: name }), payment(-1, { tier: "unknown" })],
      }),
      `${index}.xlsx`,
    ),
  ),
  optionsWith(contracts, {
    settings: { bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 }, ratedBy: "claimed" },
  }),
);
