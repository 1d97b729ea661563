import { compare, identity, type Received } from "./received";
import type { RefusedReturn, SortedReturns } from "./sort-returns";
import type { Acceptance } from "./standing";

/**
 * The keys of refused files that an accepted return puts right: those that were on record for its contract and quarter
 * before it was accepted. A file that is refused after it may be a correction that failed, and is to be put right itself.
 */
export function putRightBy(
  { refusals }: SortedReturns,
  {
    received,
    accepted,
  }: { readonly received: readonly Received[]; readonly accepted: readonly Acceptance[] },
): (by: Pick<Acceptance, "contract" | "quarter" | "key">) => readonly string[] {
  const known = new Set(received.map(identity));
  const before = new Map(accepted.map((each) => [each.key, new Set(each.over)]));
  return ({ contract, quarter, key }) =>
    refusals
      .filter((refusal) => {
        const of = ofQuarter(refusal);
        const id = identity(refusal.received);
        const over = before.get(key);
        return of.contract === contract && of.quarter === quarter && (over ? over.has(id) : known.has(id));
      })
      .map((refusal) => identity(refusal.received))
      .sort(compare);
}

/** Those that no accepted return has put right since. */
export function stillRefused(
  refusals: readonly RefusedReturn[],
  accepted: readonly Acceptance[],
): readonly RefusedReturn[] {
  const over = new Set(accepted.flatMap((each) => each.over));
  return refusals.filter(({ received }) => !over.has(identity(received)));
}

function ofQuarter({ received: { read, says } }: RefusedReturn) {
  return { contract: read?.contract ?? says?.contract, quarter: read?.quarter ?? says?.quarter };
}
