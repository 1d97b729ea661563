import { type Contract, latestTerms } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import { counted, penceInWords } from "../issues/words/sentences";
import { poundsOfPence } from "../values/amount";
import { parseQuarter, type Quarter, type QuarterId } from "../values/calendar";
import { sum } from "../values/shares";
import type { Register, SetApart } from "./model";
import type { SortedReturns } from "./sort-returns";

/** The contracts of one calendar, and those of others. */
export interface ByCalendar {
  readonly usual: readonly Contract[];
  readonly apart: readonly Contract[];
}

/**
 * The contracts whose social value year begins in the month of most that run in the quarter, and the others: a quarter of
 * theirs is not the same three months, or has no such name, so that a sum over both would be of no time at all. Their
 * sheets' quarters, the years and what is due go by their own calendar, which a register of their own has.
 */
export function byCalendar(contracts: readonly Contract[], quarter: QuarterId): ByCalendar {
  const running = runningIn(contracts, quarter);
  const of = (list: readonly Contract[], month: number) =>
    list.filter((contract) => monthOf(contract) === month).length;
  const [usual] = monthsOf(contracts).toSorted(
    (one, other) =>
      of(running, other) - of(running, one) || of(contracts, other) - of(contracts, one) || one - other,
  );
  return {
    usual: contracts.filter((contract) => monthOf(contract) === usual),
    apart: contracts.filter((contract) => monthOf(contract) !== usual),
  };
}

function monthOf({ calendar }: Contract): number {
  return calendar.socialValueFirstMonth;
}

function monthsOf(contracts: readonly Contract[]): readonly number[] {
  return [...new Set(contracts.map(monthOf))];
}

/** With a day in the quarter, by any of their calendars. */
function runningIn(contracts: readonly Contract[], quarter: QuarterId): readonly Contract[] {
  const periods = monthsOf(contracts).flatMap((month) => parseQuarter(quarter, month) ?? []);
  return contracts.filter((contract) =>
    periods.some(({ start, end }) => contract.start <= end && latestTerms(contract).end >= start),
  );
}

/** What is in no figure of the quarter: contracts of another calendar that run in it or sent a return for it, by reference. */
export function setApartOf(
  { usual, apart }: ByCalendar,
  { quarters }: SortedReturns,
  quarter: QuarterId,
): readonly SetApart[] {
  const [first] = usual;
  if (!first) return [];
  const running = new Set(runningIn([...usual, ...apart], quarter));
  const own = parseQuarter(quarter, monthOf(first));
  return apart.flatMap((contract) => {
    const sent = quarters.filter(
      (each) => each.contract === contract && isAbout(contract, each.quarter, { quarter, own }),
    );
    if (!running.has(contract) && sent.length === 0) return [];
    const counting = sent.flatMap(({ returns }) => returns.filter(({ standing }) => standing === "Accepted"));
    const pence = counting.flatMap(({ read }) => read.spend.map((payment) => payment.pence));
    return [{ contract, usual: monthOf(first), returns: counting.length, spendPence: sum(pence) }];
  });
}

/** Whether a contract's quarter has the name of the register's; where its calendar has no such name, days of it. */
function isAbout(
  { calendar }: Contract,
  id: QuarterId,
  { quarter, own }: { readonly quarter: QuarterId; readonly own: Quarter | undefined },
): boolean {
  if (parseQuarter(quarter, calendar.socialValueFirstMonth)) return id === quarter;
  const days = parseQuarter(id, calendar.socialValueFirstMonth);
  return own !== undefined && days !== undefined && days.start <= own.end && days.end >= own.start;
}

export function setApartIssues({ apart, quarter }: Pick<Register, "apart" | "quarter">): readonly Issue[] {
  return apart.map(({ contract, usual, returns, spendPence }) =>
    makeIssue("error", { subject: contract.reference }, "another-calendar", {
      ...{ quarter, month: monthOf(contract), usual },
      ...{ returns, net: poundsOfPence(spendPence) },
    }),
  );
}

/** What stands beside the figures; nothing where all contracts have one calendar. */
export function setApartWords({ apart }: Pick<Register, "apart">): readonly string[] {
  if (apart.length === 0) return [];
  const returns = sum(apart.map((each) => each.returns));
  const pence = sum(apart.map(({ spendPence }) => spendPence));
  const which =
    apart.length === 1 ? "1 contract whose year begins" : `${apart.length} contracts whose years begin`;
  return [
    `${which} in another month ${apart.length === 1 ? "is" : "are"} in none of these figures, with ${counted(returns, "return")} and ${penceInWords(pence)} of spend in the supply chain: see Exceptions.`,
  ];
}
