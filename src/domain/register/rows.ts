import { countsAs, dueBy } from "../contract/accumulation";
import { parseQuarter, type Quarter, type QuarterId } from "../values/calendar";
import { type Contract, contractQuarters, termsOn } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { Commitment } from "../contract/file";
import { claimKey, isDecidedOn, validatedQuantity } from "./decisions";
import type { ClaimSource, RegisterLedger, RegisterRow, RowStatus } from "./model";
import { compare, firstFileName, type ReturnedClaim } from "./received";
import type { SortedReturns } from "./sort-returns";
import type { StandingReturn } from "./standing";
import type { RowContext } from "./context";

type Claimed = Pick<ReturnedClaim, "quantity" | "done" | "evidence" | "narrative" | "confidential">;

const NOTHING: Claimed = { quantity: null, evidence: null, narrative: null, confidential: null };

/** The register's rows: by quarter, contract and commitment; what is committed stands in one row of each. */
export function rowsOf(sorted: SortedReturns, context: RowContext): readonly RegisterRow[] {
  const withReturns = new Set(
    sorted.quarters.map(({ contract, quarter }) => `${quarter} ${contract.reference}`),
  );
  const has = (contract: Contract, quarter: QuarterId) => withReturns.has(`${quarter} ${contract.reference}`);
  const rows = [
    ...sorted.quarters.flatMap(({ contract, quarter, returns }) =>
      quarterRows(contract, quarter, returns, context),
    ),
    ...context.contracts.flatMap((contract) => [
      ...(isDue(contract, context.quarter) && !has(contract, context.quarter)
        ? quarterRows(contract, context.quarter, [], context)
        : []),
      ...earlierRows(contract, (quarter) => has(contract, quarter), context),
    ]),
  ];
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (one, other) =>
        compare(one.row.quarterEnd, other.row.quarterEnd) ||
        compare(one.row.contract.reference, other.row.contract.reference) ||
        one.index - other.index,
    )
    .map(({ row }) => row);
}

/** Whether a contract has a day in the quarter, so that it owes a return. */
export function isDue(contract: Contract, quarter: QuarterId): boolean {
  return contractQuarters(contract).some(({ id }) => id === quarter);
}

function quarterRows(
  contract: Contract,
  quarterId: QuarterId,
  returns: readonly StandingReturn[],
  context: RowContext,
): readonly RegisterRow[] {
  const row = rowMaker(contract, quarterId, context);
  const accepted = returns.find(({ standing }) => standing === "Accepted");
  const { commitments } = termsOn(contract, quarterOf(contract, quarterId).end);
  const others = returns.filter((each) => each !== accepted);
  return [
    ...commitments.map((commitment) => {
      const claim = accepted?.read.claims.find((each) => isOf(commitment, each));
      const status = accepted ? "Accepted" : "No return";
      const source = accepted && claim ? sourceOf(accepted, claim) : null;
      return row({
        ...commitment,
        ...{ commitment, claim: claim ?? NOTHING, status, key: accepted?.key ?? null, source },
      });
    }),
    ...(accepted ? claimRows(accepted, row, (claim) => !commitments.some((each) => isOf(each, claim))) : []),
    ...others.flatMap((other) => claimRows(other, row, () => true)),
  ];
}

/** The claims of a return that stand beside what is committed. */
function claimRows(
  returned: StandingReturn,
  row: ReturnType<typeof rowMaker>,
  which: (claim: ReturnedClaim) => boolean,
): readonly RegisterRow[] {
  const { read, standing, key } = returned;
  return read.claims.filter(which).map((claim) =>
    row({
      measure: claim.measure,
      level: claim.level ?? undefined,
      ...{ claim, status: standing, key, source: sourceOf(returned, claim) },
    }),
  );
}

function sourceOf({ received, read }: StandingReturn, claim: ReturnedClaim): ClaimSource {
  const cell = received.cells?.[read.claims.indexOf(claim)] ?? "";
  return { file: firstFileName(received), cell: cell === "" ? null : cell };
}

function isOf({ measure, level }: Pick<Commitment, "measure" | "level">, claim: ReturnedClaim): boolean {
  return claim.measure === measure && claim.level === (level ?? null);
}

/** What the contract's file says was accepted in quarters before, of which the register has no return. */
function earlierRows(
  contract: Contract,
  has: (quarter: QuarterId) => boolean,
  context: RowContext,
): readonly RegisterRow[] {
  const end = parseQuarter(context.quarter, contract.calendar.socialValueFirstMonth)?.end;
  if (end === undefined) return [];
  return (contract.earlier ?? [])
    .filter(({ quarter }) => !has(quarter) && quarterOf(contract, quarter).end < end)
    .map(({ quarter, measure, level, quantity, validated }) => {
      const claim = { ...NOTHING, quantity };
      const placed = rowMaker(
        contract,
        quarter,
        context,
      )({ measure, level, claim, status: "Contract file", key: null, source: null });
      return { ...placed, validated: validated ?? 0 };
    });
}

interface RowParts {
  readonly measure: string;
  readonly level?: string | undefined;
  readonly commitment?: Commitment;
  readonly claim: Claimed;
  readonly status: RowStatus;
  readonly key: string | null;
  readonly source: ClaimSource | null;
}

function rowMaker(
  contract: Contract,
  quarterId: QuarterId,
  context: RowContext,
): (parts: RowParts) => RegisterRow {
  const edition = context.editions.get(contract.framework);
  if (!edition) throw new Error(`unknown framework edition: ${contract.framework}`);
  const quarter = quarterOf(contract, quarterId);
  const measures = contractMeasures(contract, edition);
  const supplier = termsOn(contract, quarter.end).supplier;
  const valued = context.valued(contract, quarter.end);
  return ({ measure: id, level = null, commitment, claim, status, key, source }) => {
    const measure = measures.get(id);
    if (!measure) throw new Error(`unknown measure: ${id}`);
    const counts = status === "Accepted" || status === "Contract file";
    const own = { contract: contract.reference, quarter: quarterId, measure: id, level };
    const decided = status === "Accepted" ? context.validations.get(claimKey(own)) : undefined;
    const done = claim.done ?? null;
    const holds = decided !== undefined && isDecidedOn(decided, { claimed: claim.quantity, done });
    const validation = holds ? decided : undefined;
    return {
      contract,
      serviceArea: context.serviceArea(contract),
      directorate: context.directorate(contract),
      area: context.area(contract),
      council: context.council(contract),
      supplier,
      quarter: quarterId,
      quarterEnd: quarter.end,
      edition,
      measure,
      level,
      kpi: commitment?.kpi === true,
      carriesCommitment: commitment !== undefined,
      committed: commitment?.quantity ?? 0,
      due: commitment ? dueBy(commitment, quarter, contract.calendar.socialValueFirstMonth) : 0,
      status,
      counts,
      key,
      source,
      claimed: claim.quantity,
      done,
      countsAs: countsAs(measure, contract, { edition, quarter }),
      evidence: claim.evidence,
      narrative: claim.narrative,
      confidential: claim.confidential,
      validation,
      reopened: !holds && decided?.verdict ? decided : undefined,
      evidenced: counts && claim.evidence !== null ? (claim.quantity ?? 0) : 0,
      validated: counts ? validatedQuantity(validation, claim.quantity) : 0,
      ...valued(measure, level),
    };
  };
}

function quarterOf(contract: Contract, id: QuarterId): Quarter {
  const quarter = parseQuarter(id, contract.calendar.socialValueFirstMonth);
  if (!quarter) throw new Error(`no quarter of the contract: ${id}`);
  return quarter;
}

/** The ledgers of the returns that count, by quarter and contract; those without payments are left out. */
export function ledgersOf({ quarters }: SortedReturns, context: RowContext): readonly RegisterLedger[] {
  const inOrder = quarters.toSorted((one, other) => compare(one.quarter, other.quarter));
  return inOrder.flatMap(({ contract, quarter, returns }) =>
    returns
      .filter(({ standing, read }) => standing === "Accepted" && read.spend.length > 0)
      .map(({ received, read: { spend } }) => ({
        file: firstFileName(received),
        contract,
        serviceArea: context.serviceArea(contract),
        directorate: context.directorate(contract),
        area: context.area(contract),
        council: context.council(contract),
        quarter,
        spend,
      })),
  );
}
