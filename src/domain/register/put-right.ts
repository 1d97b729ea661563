import { type Issue, makeIssue } from "../issues/issue";
import type { QuarterId } from "../values/calendar";
import type { Choice } from "./decisions";
import { compare, contentKey, firstFileName, identity, type Received } from "./received";
import { isRefusedByDay, type RefusedReturn, type SortedReturns } from "./sort-returns";
import type { Acceptance } from "./standing";

interface OnRecord {
  readonly received: readonly Received[];
  readonly accepted: readonly Acceptance[];
}

/**
 * The keys of refused files that an accepted return puts right: those that were on record for its contract and quarter
 * before it was accepted, and those that could not be read and came together with it. A file that is refused after it may be a
 * correction that failed, and is to be put right itself.
 */
export function putRightBy(
  { refusals }: SortedReturns,
  { received, accepted }: OnRecord,
): (by: Pick<Acceptance, "contract" | "quarter" | "key">) => readonly string[] {
  const known = new Set(received.map(identity));
  const before = new Map(accepted.map((each) => [each.key, new Set(each.over)]));
  return ({ contract, quarter, key }) =>
    refusals
      .filter((refusal) => {
        const of = ofQuarter(refusal);
        const id = identity(refusal.received);
        const over = before.get(key);
        const came = known.has(id) || refusal.received.read === undefined;
        return of.contract === contract && of.quarter === quarter && (over ? over.has(id) : came);
      })
      .map((refusal) => identity(refusal.received))
      .sort(compare);
}

/**
 * Those that no accepted return has put right since, and no officer has chosen not to use. A file that does not say whose it is
 * can be put right by none: it is told in the quarter for which it came last, and in others the return that is missing is
 * asked for.
 */
export function stillRefused(
  refusals: readonly RefusedReturn[],
  {
    accepted,
    choices,
    quarter,
  }: {
    readonly accepted: readonly Acceptance[];
    readonly choices: readonly Choice[];
    readonly quarter: QuarterId;
  },
): readonly RefusedReturn[] {
  const over = putRight(accepted);
  const left = new Set(choices.flatMap(({ key, use }) => (use === false ? [key] : [])));
  return refusals.filter((refusal) => {
    const { received } = refusal;
    if (over.has(identity(received))) return false;
    if (isRefusedByDay(refusal) && left.has(contentKey(received))) return false;
    return ofQuarter(refusal).contract !== undefined || received.cameFor === quarter;
  });
}

/** The keys of refused files that are put right, among those of returns that were replaced. */
export function putRight(accepted: readonly Acceptance[]): ReadonlySet<string> {
  return new Set(accepted.flatMap(({ over }) => over));
}

/** Files that could not be read and came together with the return that counts: which was sent later nobody can tell. */
export function besideAccepted(
  { quarters, refusals }: SortedReturns,
  accepted: readonly Acceptance[],
  received: readonly Received[],
): readonly Issue[] {
  const known = new Set(received.map(identity));
  const over = putRight(accepted);
  return refusals
    .filter((refusal) => over.has(identity(refusal.received)) && !known.has(identity(refusal.received)))
    .flatMap((refusal) => {
      const of = ofQuarter(refusal);
      const own = quarters.find(
        ({ contract, quarter }) => contract.reference === of.contract && quarter === of.quarter,
      );
      const counts = own?.returns.find(({ standing }) => standing === "Accepted");
      if (!counts) return [];
      const place = { file: firstFileName(refusal.received) };
      return [
        makeIssue("warning", place, "refused-beside-accepted", { file: firstFileName(counts.received) }),
      ];
    });
}

function ofQuarter({ received: { read, says } }: RefusedReturn) {
  return { contract: read?.contract ?? says?.contract, quarter: read?.quarter ?? says?.quarter };
}
