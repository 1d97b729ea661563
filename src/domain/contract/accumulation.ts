import { daysBetween, type Day } from "../values/day";
import { parseQuarter, type Quarter } from "../values/calendar";
import { type Contract, contractQuarters, latestTerms } from "./contract";
import type { Commitment } from "./file";
import type { Framework, Measure } from "../framework/edition";
import { sum } from "../values/shares";
import { rounded } from "../values/decimals";

/**
 * The length of a quarter in years, to four decimals: 0.25 for a whole one, and for a part-quarter that share of 0.25
 * that the contract's days have of the quarter's days. 47 of 91 days are 0.1291. A year of whole quarters is so exactly 1.
 */
export function quarterYears(contract: Contract, { start, end }: Quarter): number {
  const first = later(start, contract.start);
  const last = earlier(end, latestTerms(contract).end);
  if (last < first) return 0;
  return rounded((0.25 * daysBetween(first, last)) / daysBetween(start, end), 4);
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

/**
 * What one unit claimed in a quarter counts as: 1, or for FTE the quarter's length in years. Where the framework counts
 * an FTE for "one year or the contract's duration, whichever is shorter", a contract of less than a year counts its own
 * length as one: full time for the whole of a six-month contract is 1 FTE, so each of its quarters counts 0.5.
 */
export function countsAs(
  { accumulation }: Pick<Measure, "accumulation">,
  contract: Contract,
  { edition, quarter }: { readonly edition: Framework; readonly quarter: Quarter },
): number {
  if (accumulation !== "fte-years") return 1;
  const years = quarterYears(contract, quarter);
  if (!edition.fteCappedAtOneYear) return years;
  const whole = sum(contractQuarters(contract).map((each) => quarterYears(contract, each)));
  return whole < 1 ? rounded(years / whole, 4) : years;
}

/** What is due of a commitment by the end of a quarter: its profile's quarters that have ended by then. */
export function dueBy({ due }: Commitment, { end }: Quarter, yearBegins: number): number {
  return sum(
    due.flatMap(({ quarter, quantity }) => {
      const ends = parseQuarter(quarter, yearBegins)?.end;
      return ends !== undefined && ends <= end ? [quantity] : [];
    }),
  );
}

/** What was accepted for a commitment in the quarters before one, as claimed or as validated, counted as the measure accumulates. */
export function earlierTotal(
  { measure, level }: Commitment,
  contract: Contract,
  about: { readonly definition: Measure; readonly edition: Framework; readonly quarter: Quarter },
  figure: "quantity" | "validated" = "quantity",
): number {
  const { definition, edition, quarter } = about;
  return sum(
    (contract.earlier ?? []).flatMap((accepted) => {
      const of = parseQuarter(accepted.quarter, contract.calendar.socialValueFirstMonth);
      const same = accepted.measure === measure && accepted.level === level;
      if (!same || !of || of.end >= quarter.start) return [];
      return [(accepted[figure] ?? 0) * countsAs(definition, contract, { edition, quarter: of })];
    }),
  );
}

export type ReturnStatus = "Complete" | "On track" | "Behind" | "Not started";

export interface Progress {
  readonly toDate: number;
  /** What is still to be delivered; 0 where more than committed was. */
  readonly remaining: number;
  readonly status: ReturnStatus;
}

/** Figures are compared to this many decimals, so that thirds that add up to the whole complete it. */
export const COMPARED_DECIMALS = 6;

/** Where a commitment stands: behind where less than is due was delivered, even where nothing has started. */
export function progressOf(figures: {
  readonly committed: number;
  readonly due: number;
  readonly earlier: number;
  readonly claimed: number;
  readonly countsAs: number;
}): Progress {
  const toDate = figures.earlier + figures.claimed * figures.countsAs;
  const remaining = Math.max(0, figures.committed - toDate);
  return { toDate, remaining, status: statusOf(figures, toDate) };
}

function statusOf({ committed, due }: { committed: number; due: number }, toDate: number): ReturnStatus {
  const [done, all, now] = [toDate, committed, due].map((each) => rounded(each, COMPARED_DECIMALS));
  if (done === undefined || all === undefined || now === undefined) throw new Error("no figures");
  if (done >= all) return "Complete";
  if (done < now) return "Behind";
  return done > 0 ? "On track" : "Not started";
}
