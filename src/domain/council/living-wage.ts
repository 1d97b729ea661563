import * as z from "zod";
import { labelled } from "../issues/labels";
import { addDays, addMonths, type Day } from "../values/day";
import { amount, day, prose } from "../values/fields";

/** The measure whose people are paid the living wage at least, in the framework's editions. */
export const PAID_LIVING_WAGE = "good-jobs";

/** The rate of the Real Living Wage, which the framework calls by the Joseph Rowntree Foundation's name, in pounds an hour. */
export const LivingWage = z.strictObject({
  /** The day from which employers pay it at the latest. */
  from: labelled("first day", day),
  hourly: labelled("pounds an hour", amount),
  london: labelled("pounds an hour in London", amount).optional(),
  /** Who announced it, when, and where that is read. */
  source: labelled("source", prose),
});
export type LivingWage = z.infer<typeof LivingWage>;

/** Those that come with the product; a council adds the later ones to its settings. */
export const livingWages: readonly LivingWage[] = [
  {
    from: "2025-05-01",
    hourly: 12.6,
    london: 13.85,
    source: "announced in October 2024, payable by 1 May 2025 (employeebenefits.co.uk)",
  },
  {
    from: "2026-05-01",
    hourly: 13.45,
    london: 14.8,
    source: "announced on 22 October 2025, payable by 1 May 2026 (independent.co.uk, employeebenefits.co.uk)",
  },
];

/** The product's rates and a council's, which counts where both have one of the same day. */
export function withCouncilsRates(own: readonly LivingWage[] = []): readonly LivingWage[] {
  const days = new Set(own.map(({ from }) => from));
  return [...livingWages.filter(({ from }) => !days.has(from)), ...own];
}

/** Days on which one rate is in force; undefined where none is known. */
export interface WagePeriod {
  readonly first: Day;
  readonly last: Day;
  readonly wage: LivingWage | undefined;
}

/** A new rate comes every year: one is in force to the day before the next, and for twelve months at most. */
export function wagePeriods(first: Day, last: Day, rates: readonly LivingWage[]): readonly WagePeriod[] {
  const ordered = rates.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const known = ordered.flatMap((wage, index) => {
    const own = addDays(addMonths(wage.from, 12), -1);
    const next = ordered[index + 1]?.from;
    const end = next !== undefined && next <= own ? addDays(next, -1) : own;
    return end < first || wage.from > last
      ? []
      : [{ first: later(wage.from, first), last: earlier(end, last), wage }];
  });
  const periods: WagePeriod[] = [];
  let from = first;
  for (const period of known) {
    if (from < period.first) periods.push({ first: from, last: addDays(period.first, -1), wage: undefined });
    periods.push(period);
    from = addDays(period.last, 1);
  }
  return from > last ? periods : [...periods, { first: from, last, wage: undefined }];
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}
