import { parseQuarter } from "../values/calendar";
import { type Contract, contractQuarters } from "../contract/contract";
import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue } from "../issues/issue";
import { compare, firstFileName, type QuarterReturn, type Received } from "./received";
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

/** Refuses what cannot be added, and says of the rest which returns count. */
export function sortReturns(all: readonly Received[], context: RowContext): SortedReturns {
  const refusals: RefusedReturn[] = [];
  const groups = new Map<
    string,
    { contract: Contract; returns: { received: Received; read: QuarterReturn }[] }
  >();
  for (const received of all) {
    const placed = placeReturn(received, context);
    if ("issues" in placed) refusals.push(placed);
    else {
      const key = JSON.stringify([placed.read.contract, placed.read.quarter]);
      const group = groups.get(key) ?? { contract: placed.contract, returns: [] };
      group.returns.push(placed);
      groups.set(key, group);
    }
  }
  const quarters = [...groups].map(([key, { contract, returns }]) => ({
    key,
    contract,
    quarter: returns[0]?.read.quarter ?? "",
    returns: standings(returns, context.decisions.choices),
  }));
  return {
    quarters: quarters.sort((one, other) => compare(one.key, other.key)),
    refusals,
  };
}

function placeReturn(
  received: Received,
  { byReference }: RowContext,
):
  RefusedReturn | { readonly received: Received; readonly read: QuarterReturn; readonly contract: Contract } {
  const { read } = received;
  if (!read) return { received, issues: received.issues };
  const contract = byReference.get(read.contract);
  if (!contract) return refused(received, "contract-not-listed", { reference: read.contract });
  const known = parseQuarter(read.quarter, contract.calendar.socialValueFirstMonth);
  const own = contractQuarters(contract);
  if (!known || !own.some(({ id }) => id === read.quarter)) {
    const [first, last] = [own[0]?.id ?? "", own.at(-1)?.id ?? ""];
    return refused(received, "return-outside-contract", { quarter: read.quarter, first, last });
  }
  return { received, read, contract };
}

function refused<Code extends IssueCode>(
  received: Received,
  code: Code,
  ...limits: LimitsOf<Code>
): RefusedReturn {
  return { received, issues: [makeIssue("error", { file: firstFileName(received) }, code, ...limits)] };
}
