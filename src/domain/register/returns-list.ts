import { type Day, daysBetween } from "../values/day";
import { parseQuarter, type QuarterId } from "../values/calendar";
import { countsAs } from "../contract/accumulation";
import { type Contract, returnDeadline, termsOn } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import { sum } from "../values/shares";
import type { MissingBefore, ReturnCounts, ReturnEntry } from "./model";
import { compare, contentKey, identity, type QuarterReturn } from "./received";
import { putRight } from "./put-right";
import { countedUnit } from "./reconciliation";
import { isDue } from "./rows";
import { type ContractQuarter, isRefusedByDay, type RefusedReturn, type SortedReturns } from "./sort-returns";
import { exact } from "./totals";
import type { RowContext } from "./context";
import type { Acceptance, StandingReturn } from "./standing";

const ORDER: Readonly<Record<ReturnEntry["status"], number>> = {
  Missing: 0,
  "To choose": 1,
  Accepted: 2,
  Replaced: 3,
  Refused: 4,
  "Put right": 5,
  "Set apart": 6,
};

/**
 * Every return that came, and those of the quarter and of quarters before that did not: by quarter, contract and status.
 * `apart` are those of contracts of other calendars, of which none is to be chosen here; `missingBefore` did not come by the
 * registers before.
 */
export function listReturns(
  sorted: SortedReturns & { readonly acceptances: readonly Acceptance[] },
  apart: Pick<SortedReturns, "quarters">,
  context: RowContext,
  { asOf, missingBefore }: { readonly asOf: Day; readonly missingBefore: readonly MissingBefore[] },
): readonly ReturnEntry[] {
  const entriesOf = ({ contract, quarter, returns }: ContractQuarter) =>
    returns.map(({ received, read, key, standing }, _, own): ReturnEntry => ({
      status: standing,
      quarter,
      contract,
      reference: contract.reference,
      key,
      received,
      supplier: supplierOf(contract, quarter),
      ...lateness(contract, quarter, firstDeclared(own)),
      declared: read.declared,
      ...controls(read, contract, context),
    }));
  const setApart = apart.quarters
    .flatMap(entriesOf)
    .map((entry): ReturnEntry => ({ ...entry, status: "Set apart", key: null }));
  const came = [...sorted.quarters.flatMap(entriesOf), ...setApart];
  const missing = notHere(sorted, missingBefore, context).map(([contract, quarter]): ReturnEntry => ({
    status: "Missing",
    quarter,
    contract,
    reference: contract.reference,
    key: null,
    received: undefined,
    supplier: supplierOf(contract, quarter),
    ...lateness(contract, quarter, asOf),
    declared: null,
    controls: [],
    spendPence: 0,
  }));
  const over = putRight(sorted.acceptances);
  const refused = sorted.refusals.map((refusal): ReturnEntry => {
    const entry = refusedEntry(refusal, context);
    return over.has(identity(refusal.received)) ? { ...entry, status: "Put right", key: null } : entry;
  });
  return [...missing, ...came, ...refused].sort(
    (one, other) =>
      compare(one.quarter, other.quarter) ||
      compare(one.reference, other.reference) ||
      ORDER[one.status] - ORDER[other.status] ||
      compare(one.key ?? "", other.key ?? ""),
  );
}

/** Contracts with the quarter of which no return was read: the register's own, and those before that are still missing. */
function notHere(
  { quarters }: Pick<SortedReturns, "quarters">,
  missingBefore: readonly MissingBefore[],
  { contracts, byReference, quarter }: RowContext,
): readonly (readonly [Contract, QuarterId])[] {
  const keyOf = (reference: string, id: QuarterId) => JSON.stringify([reference, id]);
  const here = new Set(quarters.map((each) => keyOf(each.contract.reference, each.quarter)));
  const before = missingBefore.flatMap((each) => {
    const contract = byReference.get(each.contract);
    return contract && isBefore(contract, each.quarter, quarter) ? [[contract, each.quarter] as const] : [];
  });
  return [...before, ...contracts.map((contract) => [contract, quarter] as const)].filter(
    ([contract, id]) => isDue(contract, id) && !here.has(keyOf(contract.reference, id)),
  );
}

function isBefore({ calendar }: Contract, one: QuarterId, other: QuarterId): boolean {
  const [before, after] = [one, other].map((id) => parseQuarter(id, calendar.socialValueFirstMonth));
  return before !== undefined && after !== undefined && before.end < after.end;
}

/** Lateness goes by the first return: who corrects later was in time. */
function firstDeclared(returns: readonly StandingReturn[]): Day | null {
  const days = returns.flatMap(({ read: { declared } }) => declared ?? []);
  return days.length > 0 ? days.reduce((one, other) => (one < other ? one : other)) : null;
}

function controls({ claims, spend, quarter: id }: QuarterReturn, contract: Contract, context: RowContext) {
  const edition = context.editions.get(contract.framework);
  const quarter = parseQuarter(id, contract.calendar.socialValueFirstMonth);
  if (!edition || !quarter) throw new Error(`no edition or quarter of the contract: ${contract.reference}`);
  const measures = contractMeasures(contract, edition);
  const units = new Map<string, number>();
  for (const { measure: measureId, quantity } of claims) {
    const measure = measures.get(measureId);
    if (!measure || quantity === null) continue;
    const counted = quantity * countsAs(measure, contract, { edition, quarter });
    units.set(countedUnit(measure), (units.get(countedUnit(measure)) ?? 0) + counted);
  }
  return {
    controls: [...units].map(([unit, quantity]) => ({ unit, quantity: exact(quantity) })),
    spendPence: sum(spend.map(({ pence }) => pence)),
  };
}

/** A refused file is of the quarter that it says, else of the one for which it came. */
function refusedEntry(refusal: RefusedReturn, { byReference }: RowContext): ReturnEntry {
  const { received } = refusal;
  const reference = received.read?.contract ?? received.says?.contract ?? "";
  const contract = byReference.get(reference);
  const quarter = received.read?.quarter ?? received.says?.quarter ?? received.cameFor;
  return {
    status: "Refused",
    quarter,
    contract,
    reference,
    supplier: contract ? supplierOf(contract, quarter) : null,
    key: isRefusedByDay(refusal) ? contentKey(received) : null,
    received,
    declared: received.read?.declared ?? null,
    deadline: null,
    daysLate: 0,
    controls: [],
    spendPence: 0,
  };
}

function supplierOf(contract: Contract, quarterId: QuarterId): string {
  const quarter = parseQuarter(quarterId, contract.calendar.socialValueFirstMonth);
  return quarter ? termsOn(contract, quarter.end).supplier : contract.supplier;
}

/** A day is late from the one after the deadline on. */
function lateness(contract: Contract, quarterId: QuarterId, day: Day | null) {
  const quarter = parseQuarter(quarterId, contract.calendar.socialValueFirstMonth);
  const deadline = quarter && returnDeadline(contract, quarter.end);
  if (deadline === undefined) return { deadline: null, daysLate: 0 };
  return { deadline, daysLate: day !== null && day > deadline ? daysBetween(deadline, day) - 1 : 0 };
}

/** Of one quarter; the same content in several files was received once. */
export function countReturns(returns: readonly ReturnEntry[], quarter: QuarterId): ReturnCounts {
  const of = (status: ReturnEntry["status"]) =>
    returns.filter((each) => each.quarter === quarter && each.status === status).length;
  return {
    received: of("Accepted") + of("Replaced") + of("Put right") + of("To choose") + of("Refused"),
    accepted: of("Accepted"),
    replaced: of("Replaced") + of("Put right"),
    refused: of("Refused"),
    missing: of("Missing"),
  };
}
