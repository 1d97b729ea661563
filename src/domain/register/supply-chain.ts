import type { Tier } from "../council/tiers";
import { shareOf } from "../return/spend-lines";
import type { SupplyChain } from "./model";
import type { ReturnedPayment } from "./received";

/** What suppliers spent through their contracts, in whole pence. */
export function supplyChainOf(
  payments: readonly Pick<ReturnedPayment, "pence" | "tier" | "sme" | "vcse">[],
): SupplyChain {
  const tiers: Record<Tier, number> = { borough: 0, "wider-area": 0, elsewhere: 0, unknown: 0 };
  const found = { total: 0, sme: 0, vcse: 0 };
  /** Of the payments whose place is not known: what was paid, and what came back. */
  const unknown = { paid: 0, back: 0 };
  for (const { pence, tier, sme, vcse } of payments) {
    found.total += pence;
    tiers[tier] += pence;
    if (sme === "Yes") found.sme += pence;
    if (vcse === "Yes") found.vcse += pence;
    if (tier === "unknown") unknown[pence > 0 ? "paid" : "back"] += pence;
  }
  const { total } = found;
  const local = tiers.borough;
  return {
    ...found,
    local,
    wider: tiers["wider-area"],
    elsewhere: tiers.elsewhere,
    unknown: tiers.unknown,
    localShare: shareOf(local, total),
    localShareLow: shareOf(local + unknown.back, total),
    localShareHigh: shareOf(local + unknown.paid, total),
  };
}
