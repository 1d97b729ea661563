import { shippedEditions } from "../framework/shipped-editions";
import { parseQuarter } from "../values/calendar";
import type { Contract } from "../contract/contract";
import type { Framework } from "../framework/edition";
import { claimKey, type Decisions } from "./decisions";
import { consolidationIssues } from "./exceptions";
import type { ConsolidateOptions, Register, RegisterRow, RegisterState } from "./model";
import { contractsWithoutPack, packOfRegister, poundsByContract } from "./packs";
import { joinReceived, type Received } from "./received";
import { restate } from "./restatements";
import { countReturns, listReturns } from "./returns-list";
import { paymentsOf, rowsOf } from "./rows";
import { serviceAreaNames } from "./service-areas";
import { sortReturns } from "./sort-returns";
import { snapshotsOf } from "./snapshots";
import { supplyChainOf } from "./supply-chain";
import { totalsOf } from "./totals";
import type { RowContext } from "./context";

/**
 * The register of what came before and what came now. Which files came together, in which order and how often makes no
 * difference: everything is worked out anew from all that was received and decided.
 */
export function consolidate(
  state: RegisterState,
  received: readonly Received[],
  options: ConsolidateOptions,
): Register {
  const settings = options.settings ?? {};
  const editions = options.editions ?? shippedEditions;
  const context = contextOf(options, state.decisions, editions);
  const all = joinReceived(state.received, received);
  const sorted = sortReturns(all, context);
  const rows = rowsOf(sorted, context);
  const payments = paymentsOf(sorted, context);
  const returns = listReturns(sorted, context, options.asOf);
  const before = rowsOf(sortReturns(joinReceived(state.received), context), context);
  return {
    quarter: options.quarter,
    asOf: options.asOf,
    contracts: context.contracts,
    editions,
    settings,
    proxyPack: packOfRegister(options),
    withoutPack: contractsWithoutPack(context.contracts, options),
    rows,
    payments,
    returns,
    counts: countReturns(returns, options.quarter),
    totals: totalsOf(rows, options.quarter, settings.serviceAreas),
    supplyChain: supplyChainOf(payments.filter(({ quarter }) => quarter === options.quarter)),
    exceptions: consolidationIssues(sorted, rows, context),
    state: {
      received: all,
      decisions: state.decisions,
      restatements: [...state.restatements, ...restate(before, rows, options)],
      snapshots: snapshotsOf(state.snapshots, { rows, payments, settings }),
    },
  };
}

/** The rows of what a register has on record, by these contracts. */
export function rowsOnRecord(
  state: RegisterState,
  options: Pick<ConsolidateOptions, "contracts" | "quarter"> & { readonly editions: readonly Framework[] },
): readonly RegisterRow[] {
  const context = contextOf(options, state.decisions, options.editions);
  return rowsOf(sortReturns(joinReceived(state.received), context), context);
}

function contextOf(
  options: Omit<ConsolidateOptions, "asOf">,
  decisions: Decisions,
  editions: readonly Framework[],
): RowContext {
  const { contracts, quarter, settings } = options;
  return {
    contracts: [...contracts].sort((one, other) => (one.reference < other.reference ? -1 : 1)),
    byReference: new Map(contracts.map((contract) => [contract.reference, contract])),
    editions: new Map(editions.map((edition) => [edition.id, edition])),
    quarter,
    decisions,
    validations: new Map(decisions.validations.map((validation) => [claimKey(validation), validation])),
    serviceArea: serviceAreaNames(contracts, settings?.serviceAreas ?? []),
    pounds: poundsByContract(options),
  };
}

/** Whether any of the contracts has days in a quarter of that name. */
export function quarterOfAny(contracts: readonly Contract[], quarter: string): boolean {
  return contracts.some(
    ({ calendar }) => parseQuarter(quarter, calendar.socialValueFirstMonth) !== undefined,
  );
}
