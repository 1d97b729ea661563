import { type Tier, TIER_WORDS, type TierWords } from "../../domain/council/tiers";
import { type Condition, countWhere, sumWhere } from "../language/exact-sum";
import { quoted } from "../language/formulas";
import { FROM_REGISTER, type LedgerName } from "./ledger";

/** A condition on lines of the sheet Ledger. */
export type LedgerCondition = Condition<LedgerName>;

export const AMOUNT: LedgerName = "Ledger_Amount";
const SCOPE: LedgerCondition = { column: "Ledger_InScope", is: '"Yes"' };

export function inTier(tier: Tier, names: TierWords): LedgerCondition {
  return { column: "Ledger_Tier", is: quoted(names[tier]) };
}

// It has no name but the standard one.
export const UNKNOWN = inTier("unknown", TIER_WORDS);
/** Credits of unknown place. */
export const UNKNOWN_CREDITS = [UNKNOWN, { column: AMOUNT, is: "0", compared: "<" }] as const;

/** Lines whose service area is from the supplier register. */
export const AREA_OF_REGISTER: LedgerCondition = { column: "Ledger_AreaFrom", is: `"${FROM_REGISTER}"` };

/** What lines in scope come to where every condition is met. */
export function sum(...where: readonly LedgerCondition[]): string {
  return sumWhere(AMOUNT, [SCOPE, ...where]);
}

/** How many they are. */
export function count(...where: readonly LedgerCondition[]): string {
  return countWhere([SCOPE, ...where]);
}

/** By which other sheets' formulas, and the next period, find the figures. */
export const LOCAL_NAMES = {
  total: "Local_Total",
  lines: "Local_Lines",
  local: "Local_Borough",
  unknown: "Local_Unknown",
  unknownCredits: "Local_UnknownCredits",
  share: "Local_Share",
  shareLow: "Local_ShareLow",
  shareHigh: "Local_ShareHigh",
} as const;
