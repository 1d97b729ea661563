import type { Tier } from "../council/tiers";
import { shareOf } from "../return/spend-lines";
import { sum } from "../values/shares";
import type { RegisterPayment, SupplyChain } from "./model";

/** What suppliers spent through their contracts, in whole pence. */
export function supplyChainOf(
  payments: readonly Pick<RegisterPayment, "pence" | "tier" | "sme" | "vcse">[],
): SupplyChain {
  const add = (which: (payment: (typeof payments)[number]) => boolean) =>
    sum(payments.filter(which).map(({ pence }) => pence));
  const inTier = (wanted: Tier) => add(({ tier }) => tier === wanted);
  const total = add(() => true);
  const local = inTier("borough");
  const unknown = (sign: number) => add(({ tier, pence }) => tier === "unknown" && pence * sign > 0);
  return {
    total,
    local,
    wider: inTier("wider-area"),
    elsewhere: inTier("elsewhere"),
    unknown: inTier("unknown"),
    sme: add(({ sme }) => sme === "Yes"),
    vcse: add(({ vcse }) => vcse === "Yes"),
    localShare: shareOf(local, total),
    localShareLow: shareOf(local + unknown(-1), total),
    localShareHigh: shareOf(local + unknown(1), total),
  };
}
