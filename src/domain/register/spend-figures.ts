import { sameNameKey } from "../spend/supplier-register";
import type { Tier } from "../council/tiers";
import { addDays } from "../values/day";
import { parseQuarter, quarterOf, type QuarterId } from "../values/calendar";
import { sum } from "../values/shares";
import type { Register, RegisterLedger, SupplyChain } from "./model";
import type { ReturnedPayment } from "./received";
import { byArea, isOfSeveralAreas } from "./areas";
import { byCouncil, isOfSeveralCouncils } from "./councils";
import { byDirectorate, statesDirectorates } from "./directorates";
import { byServiceArea } from "./service-areas";
import { spendOf } from "./ledgers";
import { supplyChainOf } from "./supply-chain";

export type Spent = Pick<ReturnedPayment, "pence" | "tier" | "sme" | "vcse">;

export interface AreaSpend extends SupplyChain {
  readonly serviceArea: string;
}

function quarterLedgers({ ledgers, quarter }: Register): readonly RegisterLedger[] {
  return ledgers.filter((ledger) => ledger.quarter === quarter);
}

/** The quarter's payments. */
export function quarterSpend(register: Register): readonly ReturnedPayment[] {
  return spendOf(quarterLedgers(register));
}

/** By service area, of all areas of the contracts. */
export function spendByServiceArea(register: Register): readonly AreaSpend[] {
  const ledgers = quarterLedgers(register);
  const areas = [...new Set([...register.totals, ...ledgers].map(({ serviceArea }) => serviceArea))];
  return areas.sort(byServiceArea(register.settings.serviceAreas ?? [])).map((serviceArea) => ({
    serviceArea,
    ...supplyChainOf(spendOf(ledgers.filter((ledger) => ledger.serviceArea === serviceArea))),
  }));
}

export interface DirectorateSpend extends SupplyChain {
  /** Null where it is not stated. */
  readonly directorate: string | null;
}

/** By directorate, of all of the contracts; none where none is stated. */
export function spendByDirectorate(register: Register): readonly DirectorateSpend[] {
  if (!statesDirectorates(register)) return [];
  const ledgers = quarterLedgers(register);
  const all = [...register.directorateTotals, ...ledgers].map(({ directorate }) => directorate);
  return [...new Set(all)].sort(byDirectorate(register.settings)).map((directorate) => ({
    directorate,
    ...supplyChainOf(spendOf(ledgers.filter((ledger) => ledger.directorate === directorate))),
  }));
}

export interface LocalAreaSpend extends SupplyChain {
  /** What is local to the contracts that it is of. */
  readonly area: string;
}

/** By what is local to the contracts; none where that is one area. */
export function spendByArea(register: Register): readonly LocalAreaSpend[] {
  if (!isOfSeveralAreas(register)) return [];
  const ledgers = quarterLedgers(register);
  const all = [...register.areaTotals, ...ledgers].map(({ area }) => area);
  return [...new Set(all)].sort(byArea).map((area) => ({
    area,
    ...supplyChainOf(spendOf(ledgers.filter((ledger) => ledger.area === area))),
  }));
}

export interface CouncilSpend extends SupplyChain {
  /** Null where it is not stated. */
  readonly council: string | null;
}

/** By council; none where all contracts are of one. */
export function spendByCouncil(register: Register): readonly CouncilSpend[] {
  if (!isOfSeveralCouncils(register)) return [];
  const ledgers = quarterLedgers(register);
  const all = [...register.councilTotals, ...ledgers].map(({ council }) => council);
  return [...new Set(all)].sort(byCouncil).map((council) => ({
    council,
    ...supplyChainOf(spendOf(ledgers.filter((ledger) => ledger.council === council))),
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

/** A supplier with every spelling of its name, capitals apart, and what it was paid. */
export interface PaidSupplier {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly pence: number;
}

/** The suppliers paid most in the quarter; names are one supplier's as they are in payments ledgers. */
export function mostPaid(register: Register, count = 10): readonly PaidSupplier[] {
  const totals = new Map<string, PaidSupplier>();
  for (const { supplier, pence } of quarterSpend(register)) {
    if (supplier === null) continue;
    const key = sameNameKey(supplier);
    const found = totals.get(key) ?? { name: supplier, otherNames: [], pence: 0 };
    const known = [found.name, ...found.otherNames].map((name) => name.toLowerCase());
    const otherNames = known.includes(supplier.toLowerCase())
      ? found.otherNames
      : [...found.otherNames, supplier];
    totals.set(key, { ...found, otherNames, pence: found.pence + pence });
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
