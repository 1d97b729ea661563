import type { Day } from "../values/day";
import { shippedEditions } from "../framework/shipped-editions";
import { TIER_WORDS } from "../council/tiers";
import { parseQuarter } from "../values/calendar";
import type { Contract } from "../contract/contract";
import type { Framework } from "../framework/edition";
import { claimKey, type Decisions } from "./decisions";
import { earlierIssues, earlierNotTold } from "./earlier-not-told";
import { consolidationIssues } from "./exceptions";
import type {
  ConsolidateOptions,
  Register,
  RegisterLedger,
  RegisterRow,
  MissingBefore,
  RegisterState,
  ReturnEntry,
} from "./model";
import {
  contractPackChanges,
  contractsWithoutPack,
  laterPacksUntil,
  valuationsOf,
  valuedByContract,
} from "./packs";
import { besideAccepted, putRightBy, stillRefused } from "./put-right";
import { compare, contentKey, joinReceived, type Received } from "./received";
import { restate } from "./restatements";
import { countReturns, listReturns } from "./returns-list";
import { spendOf } from "./ledgers";
import { ledgersOf, rowsOf } from "./rows";
import { areaNames, tierNamesOf } from "./areas";
import { councilNames } from "./councils";
import { directorateNames } from "./directorates";
import { serviceAreaNames } from "./service-areas";
import { byQuarter, rememberRefusals, type SortedReturns, sortReturns } from "./sort-returns";
import { type Acceptance, acceptancesOf, standings } from "./standing";
import { publicationIssues, snapshotsOf } from "./snapshots";
import { byCalendar, setApartIssues, setApartOf } from "./set-apart";
import { sharedLedgerIssues, sharedLedgersOf } from "./shared-ledgers";
import { supplyChainOf } from "./supply-chain";
import { areaTotalsOf, councilTotalsOf, directorateTotalsOf, totalsOf } from "./totals";
import type { RowContext } from "./context";

/**
 * The register of what came before and what came now. Which files came together, in which order and how often makes no
 * difference; what an earlier register counted stands until a plain correction or an officer's choice.
 */
export function consolidate(
  state: RegisterState,
  received: readonly Received[],
  options: ConsolidateOptions,
): Register {
  const settings = options.settings ?? {};
  const editions = options.editions ?? shippedEditions;
  const accepted = acceptedBefore(state);
  const calendars = byCalendar(options.contracts, options.quarter);
  const own = { ...options, contracts: calendars.usual, editions };
  const given = {
    asOf: options.asOf,
    settled: { choices: state.decisions.choices, accepted: byKey(accepted) },
  };
  const context = contextOf(own, state.decisions, given);
  const all = joinReceived(state.received, received);
  const others = sortReturns(
    all.filter(isOf(calendars.apart)),
    contextOf({ ...own, contracts: calendars.apart }, state.decisions, given),
  );
  const { quarters, refusals } = sortReturns(
    all.filter((each) => !isOf(calendars.apart)(each)),
    context,
  );
  const sorted = { quarters, refusals: [...refusals, ...others.refusals] };
  const apart = setApartOf(calendars, others, options.quarter);
  const acceptances = acceptancesOf(
    sorted.quarters,
    putRightBy(sorted, { received: state.received, accepted }),
  );
  const toPutRight = {
    ...sorted,
    refusals: stillRefused(sorted.refusals, {
      ...{ accepted: acceptances, choices: state.decisions.choices, quarter: options.quarter },
    }),
  };
  const rows = rowsOf(sorted, context);
  const ledgers = ledgersOf(sorted, context);
  const sharedLedgers = sharedLedgersOf(ledgers);
  const returns = listReturns({ ...sorted, acceptances }, others, context, {
    asOf: options.asOf,
    missingBefore: state.missing ?? [],
  });
  const missing = missingOf(state, returns);
  const notTold = earlierNotTold(context, rows, missing);
  const before = onRecord(state, own);
  const published = {
    settings,
    before: { ...before, rows: before.rows.map(asCounted(accepted)) },
    now: { rows, ledgers },
    asOf: options.asOf,
    withoutContract: accepted.filter(
      ({ contract }) => !calendars.usual.some(({ reference }) => reference === contract),
    ),
  };
  const end = endOf(options);
  const tierNames = tierNamesOf(context.contracts, options);
  const chosen = new Set(state.decisions.choices.flatMap(({ key, use }) => (use === true ? [key] : [])));
  return {
    quarter: options.quarter,
    asOf: options.asOf,
    contracts: context.contracts,
    apart,
    editions,
    settings,
    tierNames: tierNames ?? TIER_WORDS,
    tierNamesDiffer: tierNames === undefined,
    valuations: valuationsOf(context.contracts, own, end),
    laterPacks: laterPacksUntil(own, end),
    laterContractPacks: contractPackChanges(context.contracts, own, end),
    withoutPack: contractsWithoutPack(context.contracts, own, end),
    rows,
    ledgers,
    sharedLedgers,
    returns,
    earlierNotTold: notTold,
    counts: countReturns(returns, options.quarter),
    totals: totalsOf(rows, options.quarter, settings.serviceAreas),
    directorateTotals: directorateTotalsOf(rows, options.quarter, settings),
    areaTotals: areaTotalsOf(rows, options.quarter),
    councilTotals: councilTotalsOf(rows, options.quarter),
    ...(options.directSpend ? { directSpend: options.directSpend } : {}),
    supplyChain: supplyChainOf(spendOf(ledgers.filter(({ quarter }) => quarter === options.quarter))),
    exceptions: [
      ...consolidationIssues(toPutRight, rows, context),
      ...setApartIssues({ apart, quarter: options.quarter }),
      ...besideAccepted(sorted, acceptances, state.received),
      ...earlierIssues(notTold),
      ...sharedLedgerIssues(sharedLedgers),
      ...publicationIssues(state.snapshots, published),
    ],
    state: {
      received: rememberRefusals(all, sorted),
      decisions: state.decisions,
      restatements: [...state.restatements, ...restate(before.rows, rows, { ...own, chosen })],
      snapshots: snapshotsOf(state.snapshots, published),
      accepted: [...acceptances.map(onDay(context)), ...acceptedOfOthers(accepted, sorted)],
      missing,
    },
  };
}

/** With where the contract stood on the register's day. */
function onDay({
  byReference,
  serviceArea,
  directorate,
}: RowContext): (acceptance: Acceptance) => Acceptance {
  return (acceptance) => {
    const contract = byReference.get(acceptance.contract);
    return contract
      ? { ...acceptance, serviceArea: serviceArea(contract), directorate: directorate(contract) }
      : acceptance;
  };
}

/** A row as the register before told it: a contract may have moved to another service area since. */
function asCounted(accepted: readonly Acceptance[]): (row: RegisterRow) => RegisterRow {
  const keyOf = (contract: string, quarter: string) => JSON.stringify([contract, quarter]);
  const by = new Map(accepted.map((each) => [keyOf(each.contract, each.quarter), each]));
  return (row) => {
    const { serviceArea = row.serviceArea, directorate = row.directorate } =
      by.get(keyOf(row.contract.reference, row.quarter)) ?? {};
    return { ...row, serviceArea, directorate };
  };
}

/** What did not come by the registers before and this one, and has not come since. */
function missingOf(
  { missing = [] }: RegisterState,
  returns: readonly ReturnEntry[],
): readonly MissingBefore[] {
  const keyOf = ({ contract, quarter }: MissingBefore) => JSON.stringify([quarter, contract]);
  const of = (which: (entry: ReturnEntry) => boolean) =>
    returns.filter(which).map(({ reference, quarter }): MissingBefore => ({ contract: reference, quarter }));
  const came = new Set(of(({ key, status }) => key !== null && status !== "Refused").map(keyOf));
  const all = [...missing, ...of(({ status }) => status === "Missing")];
  return [...new Map(all.map((each) => [keyOf(each), each]))]
    .filter(([key]) => !came.has(key))
    .sort(([one], [other]) => compare(one, other))
    .map(([, each]) => each);
}

/** Whether what came is of one of these contracts. */
function isOf(contracts: readonly Contract[]): (received: Received) => boolean {
  const references = new Set(contracts.map(({ reference }) => reference));
  return ({ read }) => read !== undefined && references.has(read.contract);
}

/** What a register has on record, by these contracts: its rows and the ledgers of the returns that it counts. */
export function onRecord(
  state: RegisterState,
  options: Pick<ConsolidateOptions, "contracts" | "quarter"> & { readonly editions: readonly Framework[] },
): { readonly rows: readonly RegisterRow[]; readonly ledgers: readonly RegisterLedger[] } {
  const accepted = byKey(acceptedBefore(state));
  const context = contextOf(options, state.decisions, {
    asOf: undefined,
    settled: { choices: [], accepted },
  });
  // What it refused is on record too, and would count where nothing else came.
  const counted = joinReceived(state.received).filter((received) => accepted.has(contentKey(received)));
  const sorted = sortReturns(counted, context);
  return { rows: rowsOf(sorted, context), ledgers: ledgersOf(sorted, context) };
}

/** What a register counted; before the third form the one declared last, or the one that was chosen. */
function acceptedBefore({ accepted, received, decisions }: RegisterState): readonly Acceptance[] {
  if (accepted) return accepted;
  const settled = { choices: decisions.choices, accepted: new Map() };
  return acceptancesOf(
    byQuarter(received).map((returns) => ({
      quarter: returns[0]?.read.quarter ?? "",
      returns: standings(returns, settled),
    })),
  );
}

/** What was accepted of contracts that are not in the list now: it stands where they come back. */
function acceptedOfOthers(
  accepted: readonly Acceptance[],
  { quarters }: SortedReturns,
): readonly Acceptance[] {
  return accepted.filter(
    (before) =>
      !quarters.some(
        ({ contract, quarter }) => contract.reference === before.contract && quarter === before.quarter,
      ),
  );
}

function byKey(accepted: readonly Acceptance[]): ReadonlyMap<string, Acceptance> {
  return new Map(accepted.map((each) => [each.key, each]));
}

function contextOf(
  options: Omit<ConsolidateOptions, "asOf" | "editions"> & { readonly editions: readonly Framework[] },
  decisions: Decisions,
  settled: Pick<RowContext, "asOf" | "settled">,
): RowContext {
  const { contracts, quarter, settings, editions } = options;
  const inOrder = [...contracts].sort((one, other) => (one.reference < other.reference ? -1 : 1));
  return {
    ...settled,
    contracts: inOrder,
    byReference: new Map(contracts.map((contract) => [contract.reference, contract])),
    editions: new Map(editions.map((edition) => [edition.id, edition])),
    quarter,
    validations: new Map(decisions.validations.map((validation) => [claimKey(validation), validation])),
    serviceArea: serviceAreaNames(contracts, settings?.serviceAreas ?? []),
    directorate: directorateNames(contracts, settings ?? {}),
    area: areaNames(contracts, options.areas),
    council: councilNames(contracts, settings ?? {}),
    valued: valuedByContract(valuationsOf(inOrder, options, endOf(options)), options),
  };
}

/** The last day of a register's quarter, by the latest of its contracts' calendars. */
function endOf({ contracts, quarter }: Pick<ConsolidateOptions, "contracts" | "quarter">): Day {
  const ends = contracts.flatMap(
    ({ calendar }) => parseQuarter(quarter, calendar.socialValueFirstMonth)?.end ?? [],
  );
  return ends.sort().at(-1) ?? "9999-12-31";
}

/** Whether any of the contracts has days in a quarter of that name. */
export function quarterOfAny(contracts: readonly Contract[], quarter: string): boolean {
  return contracts.some(
    ({ calendar }) => parseQuarter(quarter, calendar.socialValueFirstMonth) !== undefined,
  );
}
