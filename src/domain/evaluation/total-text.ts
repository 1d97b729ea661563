import type { BidEvaluation } from "./score-tender";
import { decimalsToTell, withDecimals } from "../values/decimals";

/** How a total is shown beside those of the other bids: no two that differ are shown alike. */
export function totalText(bids: readonly BidEvaluation[]): (total: number) => string {
  const decimals = decimalsToTell(bids.flatMap(({ total }) => total ?? []));
  return (total) => withDecimals(total, decimals);
}
