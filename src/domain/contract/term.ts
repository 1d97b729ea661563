import { addDays, type Day, quarterOf } from "../values/calendar";

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
  const [year = 0, month = 1, date = 1] = first.split("-").map(Number);
  return addDays(new Date(Date.UTC(year + 1, month - 1, date)).toISOString().slice(0, 10), -1);
}
