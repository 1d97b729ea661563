import { type DueInPlan, MILESTONES } from "../tender/delivery-plan";
import type { Quarter } from "../values/calendar";
import { addDays, addMonths, type Day } from "../values/day";
import { hasAtMost, rounded } from "../values/decimals";
import { sum, sumsTo } from "../values/shares";
import type { Framework } from "../framework/edition";
import { commitmentName, type Contract } from "./contract";
import { contractMeasures } from "./measures";
import type { Commitment } from "./file";

interface Promised {
  readonly quantity: number;
  readonly decimals: number;
  /** What the bidder's plan gives by quarter of the contract, if it does. */
  readonly plan: DueInPlan | undefined;
}

interface Over {
  /** The contract's first day. */
  readonly start: Day;
  /** Every quarter of the social value year with a day of the contract; at least one. */
  readonly quarters: readonly Quarter[];
}

/** When a quantity is due: as the plan says where that gives the whole of it by quarter, else in equal parts. */
export function dueOf(
  { quantity, decimals, plan }: Promised,
  over: Over,
): Pick<Commitment, "due" | "dueFrom"> {
  const planned = Object.values(plan ?? {});
  if (quantity > 0 && planned.length > 0 && sumsTo(planned, quantity))
    return { due: asPlanned(plan ?? {}, decimals, over), dueFrom: "plan" };
  return {
    due: spread(
      quantity,
      decimals,
      over.quarters.map(({ id }) => id),
    ),
  };
}

/**
 * What is to have happened by the end of a quarter of the contract is due in the quarter of the year in which that end is,
 * so that nothing is due before it was promised; in the contract's last quarter where it ends sooner. What comes after the
 * first year is spread over the quarters that are left.
 */
function asPlanned(plan: DueInPlan, decimals: number, { start, quarters }: Over): Commitment["due"] {
  const last = quarters.length - 1;
  const ends = [1, 2, 3, 4].map((count) => addDays(addMonths(start, count * 3), -1));
  const places = ends.map((end) => {
    const found = quarters.findIndex((quarter) => quarter.end >= end);
    return found < 0 ? last : found;
  });
  const afterYear = quarters.slice((places[3] ?? last) + 1);
  const rest = (afterYear.length > 0 ? afterYear : quarters.slice(-1)).map(({ id }) => id);
  const parts = MILESTONES.flatMap((part, index): Commitment["due"] => {
    const quantity = plan[part] ?? 0;
    if (part === "later") return spread(quantity, decimals, rest);
    return quarters
      .slice(places[index])
      .slice(0, 1)
      .map(({ id }) => ({ quarter: id, quantity }));
  });
  return quarters.flatMap(({ id }) => {
    const own = parts.filter(({ quarter }) => quarter === id);
    const quantity = rounded(sum(own.map((part) => part.quantity)), MOST_DECIMALS);
    return quantity > 0 ? [{ quarter: id, quantity }] : [];
  });
}

/** Six decimals, as many as a profile's sum is checked to. */
const MOST_DECIMALS = 6;

/**
 * A quantity in parts as equal as its decimals allow, which sum to it exactly: 10 people over four quarters are 2, 3,
 * 2 and 3. Quarters with nothing due are left out.
 */
export function spread(quantity: number, decimals: number, quarters: readonly string[]): Commitment["due"] {
  const kept = Math.min(MOST_DECIMALS, Math.max(decimals, decimalsOf(quantity)));
  const unit = 10 ** kept;
  const units = Math.round(quantity * unit);
  const until = (count: number) => Math.floor((units * count) / quarters.length);
  return quarters.flatMap((quarter, index) => {
    const part = until(index + 1) - until(index);
    return part > 0 ? [{ quarter, quantity: part / unit }] : [];
  });
}

function decimalsOf(quantity: number): number {
  const places = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count);
  return places.find((count) => hasAtMost(quantity, count)) ?? MOST_DECIMALS;
}

/** "Due as the bid's plan says: Local jobs. In equal parts: Apprenticeships, level 3." */
export function dueWords(contract: Contract, edition: Framework): string {
  const measures = contractMeasures(contract, edition);
  const counted = contract.commitments.filter(({ quantity }) => quantity > 0);
  const named = (from: Commitment["dueFrom"]) =>
    counted.filter(({ dueFrom }) => dueFrom === from).map((each) => commitmentName(each, measures));
  const [planned, spreadOut] = [named("plan"), named(undefined)];
  if (counted.length === 0) return "What is committed is told in words, with no quantity that is due.";
  if (planned.length === 0) return "Each quantity is due in equal parts over the quarters.";
  const byPlan = `Due as the bid's plan says: ${planned.join("; ")}.`;
  return spreadOut.length === 0
    ? byPlan
    : `${byPlan} In equal parts over the quarters: ${spreadOut.join("; ")}.`;
}
