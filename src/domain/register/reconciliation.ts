import { sum } from "../values/shares";
import type { Register } from "./model";
import { rounded } from "../values/decimals";

/**
 * By how much the quarter's figures miss those of the returns that count: quantities of all measures added up, and
 * pounds of spend. 0 proves that nothing was lost or counted twice; it is the sheet's Reconciliation_Difference.
 */
export function reconciliationDifference({ quarter, totals, payments, returns }: Register): number {
  const own = returns.filter((each) => each.quarter === quarter && each.status === "Accepted");
  const claimed = sum(totals.map((total) => total.claimed));
  const control = sum(own.map(({ claimedControl }) => claimedControl));
  const pence = sum(payments.filter((each) => each.quarter === quarter).map((each) => each.pence));
  const spend = pence - sum(own.map(({ spendPence }) => spendPence));
  return Math.abs(rounded(claimed - control, 6)) + Math.abs(spend) / 100;
}
