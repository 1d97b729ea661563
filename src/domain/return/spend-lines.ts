import type { YesNoUnknown } from "../values/answer";
import type { Tier } from "../council/tiers";
import { type Places, tierOf } from "../council/places";
import type { Day } from "../values/day";
import { sum } from "../values/shares";
import { penceOfPounds } from "../values/amount";

/** A payment of a return's spend ledger; undefined where blank. */
export interface SpendLine {
  readonly invoice?: string;
  readonly date?: Day;
  readonly supplier?: string;
  readonly postcode?: string;
  /** True for a credit note, which alone may be negative. */
  readonly creditNote?: boolean;
  /** Pounds and pence without VAT. */
  readonly net?: number;
  readonly sme?: YesNoUnknown;
  readonly vcse?: YesNoUnknown;
  readonly confidential?: string;
}

export interface ReturnSpend {
  readonly total: number;
  readonly tiers: Readonly<Record<Tier, number>>;
  /** By what the lines say; a blank is unknown. */
  readonly sme: Readonly<Record<YesNoUnknown, number>>;
  readonly vcse: Readonly<Record<YesNoUnknown, number>>;
  /** The borough's share if no spend, or all, of unknown place is the borough's; null where the total is 0 or less. */
  readonly lowestLocalShare: number | null;
  readonly highestLocalShare: number | null;
}

/** A ledger's totals in pounds. */
export function totalSpend(lines: readonly SpendLine[], places: Places): ReturnSpend {
  const placed = lines.map((line) => ({ ...line, tier: tierOf(line.postcode, places) }));
  const of = (which: (line: (typeof placed)[number]) => boolean) => netOf(placed.filter(which));
  const inTier = (tier: Tier) => of((line) => line.tier === tier);
  const tiers = {
    borough: inTier("borough"),
    "wider-area": inTier("wider-area"),
    elsewhere: inTier("elsewhere"),
    unknown: inTier("unknown"),
  };
  const answers = (field: "sme" | "vcse") => ({
    Yes: of((line) => line[field] === "Yes"),
    No: of((line) => line[field] === "No"),
    Unknown: of((line) => line[field] !== "Yes" && line[field] !== "No"),
  });
  const total = netOf(placed);
  const unknown = (sign: number) => of(({ tier, net = 0 }) => tier === "unknown" && net * sign > 0);
  return {
    total,
    tiers,
    sme: answers("sme"),
    vcse: answers("vcse"),
    lowestLocalShare: shareOf(tiers.borough + unknown(-1), total),
    highestLocalShare: shareOf(tiers.borough + unknown(1), total),
  };
}

/** Pence are added whole, so that sums of pounds are exact. */
export function netOf(lines: readonly SpendLine[]): number {
  return sum(lines.map(({ net = 0 }) => penceOfPounds(net))) / 100;
}

/** Null where the whole is 0 or less: such a share says nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
