import { beyondWords } from "../spend/basis";
import type { SupplyChain } from "./model";

/** Where a local share is no share of a whole: credit notes are taken off the total, or off what is local. */
export function beyondShareWords(spends: readonly SupplyChain[]): readonly string[] {
  const shares = spends.flatMap(({ localShare, localShareLow, localShareHigh }) => [
    localShare,
    localShareLow,
    localShareHigh,
  ]);
  return beyondWords(shares) === "" ? [] : [BEYOND_SHARE];
}

const BEYOND_SHARE =
  "A local share below 0% or over 100% comes of credit notes, which are taken off the total or off what is local.";
