import { addDays, type Day } from "../values/day";
import { quarterOf } from "../values/calendar";

export interface Term {
  readonly start: Day;
  readonly end: Day;
}

/** The term of a contract of which nothing is agreed yet: from the first day of the next quarter, for a year. */
export function proposedTerm(today: Day, yearBegins: number, agreed: Partial<Term> = {}): Term {
  const start = agreed.start ?? addDays(quarterOf(today, yearBegins).end, 1);
  return { start, end: agreed.end ?? lastDayOfYear(start) };
}

/** A year from the first day: 31 March for 1 April, 28 February for 29 February. */
function lastDayOfYear(first: Day): Day {
  const yearLater = `${Number(first.slice(0, 4)) + 1}${first.slice(4)}`;
  return addDays(yearLater, -1);
}
