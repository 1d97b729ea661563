import { parseQuarter } from "../values/calendar";
import { grouped } from "../values/grouped";
import { type Contract, contractQuarters } from "../contract/contract";
import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue } from "../issues/issue";
import { compare, contentKey, firstFileName, type QuarterReturn, type Received } from "./received";
import { standings, type StandingReturn } from "./standing";
import type { RowContext } from "./context";

/** A received file that is not added, and why. */
export interface RefusedReturn {
  readonly received: Received;
  readonly issues: readonly Issue[];
}

/** The returns of one contract and quarter. */
export interface ContractQuarter {
  readonly contract: Contract;
  readonly quarter: string;
  readonly returns: readonly StandingReturn[];
}

export interface SortedReturns {
  /** By contract and quarter, those that have returns. */
  readonly quarters: readonly ContractQuarter[];
  readonly refusals: readonly RefusedReturn[];
}

interface ReadReturn {
  readonly received: Received;
  readonly read: QuarterReturn;
}

/** Refuses what cannot be added, and says of the rest which returns count. */
export function sortReturns(all: readonly Received[], context: RowContext): SortedReturns {
  const placed = all.map((received) => placeReturn(received, context));
  const refusals = placed.filter((each) => "issues" in each);
  const sound = placed.filter((each) => "contract" in each);
  const quarters = [...grouped(sound, quarterKey)].map(([key, returns]) => {
    const [{ contract, read }] = returns;
    return { key, contract, quarter: read.quarter, returns: standings(returns, context.settled) };
  });
  return {
    quarters: quarters.sort((one, other) => compare(one.key, other.key)),
    refusals,
  };
}

/** The returns that were read, by contract and quarter. */
export function byQuarter(all: readonly Received[]): readonly (readonly ReadReturn[])[] {
  const read = all.flatMap((received) => (received.read ? [{ received, read: received.read }] : []));
  return [...grouped(read, quarterKey).values()];
}

function quarterKey({ read }: ReadReturn): string {
  return JSON.stringify([read.contract, read.quarter]);
}

function placeReturn(
  received: Received,
  context: RowContext,
):
  RefusedReturn | { readonly received: Received; readonly read: QuarterReturn; readonly contract: Contract } {
  const { read } = received;
  const { byReference, settled } = context;
  if (!read) return { received, issues: received.issues };
  const contract = byReference.get(read.contract);
  if (!contract) return refused(received, "contract-not-listed", { reference: read.contract });
  const known = parseQuarter(read.quarter, contract.calendar.socialValueFirstMonth);
  const own = contractQuarters(contract);
  if (!known || !own.some(({ id }) => id === read.quarter)) {
    const [first, last] = [own[0]?.id ?? "", own.at(-1)?.id ?? ""];
    return refused(received, "return-outside-contract", { quarter: read.quarter, first, last });
  }
  const tooLate = declaredAfterDay(read, context);
  const before = received.issues.filter(isAfterDay);
  if ((tooLate || before.length > 0) && !stays(received, settled))
    return tooLate ? refused(received, AFTER_DAY, tooLate) : { received, issues: before };
  return { received: withRefusal(received), read, contract };
}

/** Whether a register counted a return, or an officer chose it. */
function stays(received: Received, { accepted, choices }: RowContext["settled"]): boolean {
  const key = contentKey(received);
  return accepted.has(key) || choices.some((each) => each.key === key && each.use === true);
}

const AFTER_DAY = "declared-after-day";

function isAfterDay({ code, severity }: Issue): boolean {
  return code === AFTER_DAY && severity === "error";
}

/** Whether a return was refused because it was declared after the day of consolidation: an officer can choose it. */
export function isRefusedByDay({ received, issues }: RefusedReturn): boolean {
  return received.read !== undefined && issues.some(isAfterDay);
}

/**
 * What came, as the next register has it: a return that was refused by the day of consolidation stays refused when that
 * day has passed, until it is sent again with another declaration or an officer chooses it.
 */
export function rememberRefusals(all: readonly Received[], { refusals }: SortedReturns): readonly Received[] {
  const issues = new Map(
    refusals.filter(isRefusedByDay).map((refusal) => [refusal.received, refusal.issues]),
  );
  return all.map((received) => (received.read ? withRefusal(received, issues.get(received)) : received));
}

function withRefusal(received: Received, refusal: readonly Issue[] = []): Received {
  return { ...received, issues: [...received.issues.filter((issue) => !isAfterDay(issue)), ...refusal] };
}

/** The two days of a return that is declared after the day of consolidation; what an earlier register accepted is not lost by it. */
export function declaredAfterDay({ declared }: QuarterReturn, { asOf }: Pick<RowContext, "asOf">) {
  return asOf !== undefined && declared !== null && declared > asOf ? { declared, asOf } : undefined;
}

function refused<Code extends IssueCode>(
  received: Received,
  code: Code,
  ...limits: LimitsOf<Code>
): RefusedReturn {
  return { received, issues: [makeIssue("error", { file: firstFileName(received) }, code, ...limits)] };
}
