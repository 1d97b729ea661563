import type { Tier } from "../council/area";
import { addDays } from "../values/day";
import { parseQuarter, quarterOf, type QuarterId } from "../values/calendar";
import { sum } from "../values/shares";
import type { Register, RegisterPayment, SupplyChain } from "./model";
import { byServiceArea } from "./service-areas";
import { supplyChainOf } from "./supply-chain";

export type Spent = Pick<RegisterPayment, "pence" | "tier" | "sme" | "vcse">;

export interface AreaSpend extends SupplyChain {
  readonly serviceArea: string;
}

/** The quarter's payments. */
export function quarterPayments({ payments, quarter }: Register): readonly RegisterPayment[] {
  return payments.filter((payment) => payment.quarter === quarter);
}

/** By service area, of all areas of the contracts. */
export function spendByServiceArea(register: Register): readonly AreaSpend[] {
  const payments = quarterPayments(register);
  const areas = [...new Set([...register.totals, ...payments].map(({ serviceArea }) => serviceArea))];
  return areas.sort(byServiceArea(register.settings.serviceAreas ?? [])).map((serviceArea) => ({
    serviceArea,
    ...supplyChainOf(payments.filter((payment) => payment.serviceArea === serviceArea)),
  }));
}

/** Lines and pence of a tier; every line counts once, credit notes included. */
export function tierSpend(
  payments: readonly Spent[],
  tier: Tier,
): { readonly lines: number; readonly pence: number } {
  const own = payments.filter((payment) => payment.tier === tier);
  return { lines: own.length, pence: sum(own.map(({ pence }) => pence)) };
}

/** The suppliers paid most in the quarter, whatever the case of their names. */
export function mostPaid(
  register: Register,
  count = 10,
): readonly { readonly name: string; readonly pence: number }[] {
  const totals = new Map<string, { name: string; pence: number }>();
  for (const { supplier, pence } of quarterPayments(register)) {
    if (supplier === null) continue;
    const key = supplier.toLowerCase();
    const found = totals.get(key) ?? { name: supplier, pence: 0 };
    totals.set(key, { ...found, pence: found.pence + pence });
  }
  return [...totals.values()]
    .sort((one, other) => other.pence - one.pence || (one.name < other.name ? -1 : 1))
    .slice(0, count);
}

/** The quarter before, by the calendar of the first contract that has the quarter. */
export function quarterBefore({ contracts, quarter }: Register): QuarterId | undefined {
  for (const { calendar } of contracts) {
    const found = parseQuarter(quarter, calendar.socialValueFirstMonth);
    if (found) return quarterOf(addDays(found.start, -1), calendar.socialValueFirstMonth).id;
  }
  return undefined;
}
