import type { Contract } from "./contract";
import { poundsOfPence } from "../values/amount";
import { csvTable } from "../values/csv-write";
import type { VatBasis } from "../spend/columns";
import type { LedgerLine, Lines } from "../spend/ledger-lines";
import { normalisedName } from "../spend/supplier-register";

/** Each payment of more than this under a public contract is published (Procurement Act 2023, section 70), in pence with VAT. */
const MORE_THAN = 3_000_000;

/** Of the standard rate: a payment of more than £25,000 without it can be of more than £30,000 with it. */
const WITH_VAT = 1.2;

/** A payment to the supplier of a contract that is to be published, or may be. */
export interface LargePayment {
  readonly line: LedgerLine;
  readonly basis: VatBasis;
  /** Of this supplier: the one that it was paid under is for the council to say where there are several. */
  readonly contracts: readonly Contract[];
  /** False where it is so only with VAT at the standard rate, which the ledger does not have. */
  readonly certain: boolean;
}

export interface LargePayments {
  readonly payments: readonly LargePayment[];
  /** Payments as large to others than the contracts' suppliers. */
  readonly toOthers: number;
}

/** Those of tables of ledgers, in their order, one by one: the Act adds no payments up. */
export function largePayments(
  tables: readonly { readonly lines: Lines; readonly basis: VatBasis }[],
  contracts: readonly Contract[],
): LargePayments {
  const bySupplier = contractsBySupplier(contracts);
  const large: LargePayment[] = [];
  for (const { lines, basis } of tables)
    for (const line of lines) {
      const certain = line.pence > MORE_THAN;
      const possible = basis !== "gross" && line.pence * WITH_VAT > MORE_THAN;
      if (!certain && !possible) continue;
      const own = bySupplier.get(normalisedName(line.supplier)) ?? [];
      large.push({ line, basis, contracts: own, certain });
    }
  const payments = large.filter((each) => each.contracts.length > 0);
  return { payments, toOthers: large.length - payments.length };
}

/** Suppliers that a contract had before a novation are its suppliers too. */
function contractsBySupplier(contracts: readonly Contract[]): ReadonlyMap<string, readonly Contract[]> {
  const found = new Map<string, Contract[]>();
  for (const contract of contracts) {
    const later = (contract.versions ?? []).flatMap(({ supplier }) => supplier ?? []);
    for (const name of new Set([contract.supplier, ...later].map(normalisedName)))
      found.set(name, [...(found.get(name) ?? []), contract]);
  }
  return found;
}

/** As comma-separated text in lines. */
export function largePaymentsCsv({ payments }: LargePayments): Iterable<string> {
  return csvTable(
    [
      ["contract", ({ contracts }) => contracts.map(({ reference }) => reference).join("; ")],
      ["title", ({ contracts }) => contracts.map(({ title }) => title).join("; ")],
      ["supplier", ({ line }) => line.supplier],
      ["date", ({ line }) => line.date],
      ["amount", ({ line }) => poundsOfPence(line.pence)],
      ["vat", ({ basis }) => basis],
      ["more_than_30000", ({ certain }) => (certain ? "yes" : "with VAT at 20%")],
      ["service_area", ({ line }) => line.serviceArea],
      ["transaction", ({ line }) => line.transaction],
      ["file", ({ line }) => line.file],
      ["sheet", ({ line }) => line.sheet],
      ["line", ({ line }) => line.line],
    ],
    payments,
  );
}
