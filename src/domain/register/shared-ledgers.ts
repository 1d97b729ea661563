import { type Contract, termsOn } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import { penceInWords } from "../issues/words/sentences";
import { sameNameKey } from "../spend/supplier-register";
import { parseQuarter } from "../values/calendar";
import { poundsOfPence } from "../values/amount";
import { grouped } from "../values/grouped";
import { sum } from "../values/shares";
import type { RegisterPayment } from "./model";
import { compare } from "./received";

/** Payments that stand in the ledgers of two contracts of one supplier, so that the figures count them twice. */
interface SharedLedger {
  /** The later by reference, and the one before it that has the same payments. */
  readonly later: readonly RegisterPayment[];
  readonly earlier: readonly RegisterPayment[];
  /** Lines of the later ledger that the earlier one has too; none where only their sums are the same. */
  readonly shared: readonly RegisterPayment[];
  /** Whole pence that are counted twice, and those of them that are local. */
  readonly pence: number;
  readonly localPence: number;
}

/** One equal line is chance, or a bill that two contracts share. */
const FEWEST_LINES = 2;
/** Of the lines of the shorter ledger. */
const LEAST_SHARE = 0.5;

/**
 * Ledgers of two contracts of one supplier for the same three months with the same payments (day, supplier, reference and
 * amount): two at least, and half of the shorter ledger; or with as many lines that come to the same to the penny, of all
 * and of local payments. Each line of a ledger is named once, with the ledger before it that it shares most with: a ledger
 * may be made of those of several contracts.
 */
function sharedLedgers(payments: readonly RegisterPayment[]): readonly SharedLedger[] {
  return bySupplierAndDays(payments).flatMap((ledgers) =>
    ledgers.flatMap((later, place) => sharedWith(later, ledgers.slice(0, place))),
  );
}

function sharedWith(
  later: readonly RegisterPayment[],
  before: readonly (readonly RegisterPayment[])[],
  named: ReadonlySet<RegisterPayment> = new Set(),
): readonly SharedLedger[] {
  const found = before.flatMap((earlier) => sharedBy(later, earlier, named) ?? []);
  const [most] = found.toSorted((one, other) => other.shared.length - one.shared.length);
  if (!most) return [];
  if (most.shared.length === 0) return named.size === 0 ? [most] : [];
  const others = before.filter((earlier) => earlier !== most.earlier);
  return [most, ...sharedWith(later, others, new Set([...named, ...most.shared]))];
}

/** The ledgers of each supplier and three months, by their contracts' references. */
function bySupplierAndDays(
  payments: readonly RegisterPayment[],
): readonly (readonly (readonly RegisterPayment[])[])[] {
  const ledgers = grouped(payments, ({ contract, quarter }) => JSON.stringify([contract.reference, quarter]));
  const groups = grouped(ledgers.values(), ([payment]) => supplierAndDays(payment));
  return [...groups.values()].map((group) =>
    group.toSorted(([one], [other]) => compare(one.contract.reference, other.contract.reference)),
  );
}

function supplierAndDays({ contract, quarter }: RegisterPayment): string {
  const end = endOf(contract, quarter);
  return JSON.stringify([sameNameKey(termsOn(contract, end).supplier), end]);
}

function endOf({ calendar }: Contract, quarter: string): string {
  return parseQuarter(quarter, calendar.socialValueFirstMonth)?.end ?? "";
}

function sharedBy(
  later: readonly RegisterPayment[],
  earlier: readonly RegisterPayment[],
  named: ReadonlySet<RegisterPayment>,
): SharedLedger | undefined {
  const left = new Map<string, number>();
  for (const payment of earlier) left.set(keyOf(payment), (left.get(keyOf(payment)) ?? 0) + 1);
  const shared = later.filter((payment) => {
    if (named.has(payment)) return false;
    const count = left.get(keyOf(payment)) ?? 0;
    left.set(keyOf(payment), count - 1);
    return count > 0;
  });
  const shorter = Math.min(later.length, earlier.length);
  if (shared.length >= FEWEST_LINES && shared.length >= LEAST_SHARE * shorter)
    return { later, earlier, shared, pence: penceOf(shared), localPence: penceOf(shared.filter(isLocal)) };
  const [own, others] = [later, earlier].map(sumsOf);
  const isAlike = shorter >= FEWEST_LINES && own !== undefined && own === others;
  return isAlike
    ? { later, earlier, shared: [], pence: penceOf(later), localPence: penceOf(later.filter(isLocal)) }
    : undefined;
}

function keyOf({ date, supplier, invoice, pence }: RegisterPayment): string {
  return JSON.stringify([date, supplier && sameNameKey(supplier), invoice?.trim().toLowerCase(), pence]);
}

function sumsOf(ledger: readonly RegisterPayment[]): string {
  return JSON.stringify([ledger.length, penceOf(ledger), penceOf(ledger.filter(isLocal))]);
}

function penceOf(payments: readonly RegisterPayment[]): number {
  return sum(payments.map(({ pence }) => pence));
}

function isLocal({ tier }: RegisterPayment): boolean {
  return tier === "borough";
}

/** One for each ledger, at its first line that the other has, with where that one stands. */
export function sharedLedgerIssues(payments: readonly RegisterPayment[]): readonly Issue[] {
  return sharedLedgers(payments).flatMap(({ later, earlier, shared, pence, localPence }) => {
    const [[own], [other]] = [shared.length > 0 ? shared : later, earlier];
    if (!own || !other) return [];
    const place = { file: own.file, sheet: "Spend", subject: own.contract.reference };
    const limits = {
      ...{ quarter: own.quarter, reference: other.contract.reference, file: other.file },
      ...{ net: poundsOfPence(pence), local: poundsOfPence(localPence) },
    };
    return [
      shared.length > 0
        ? makeIssue("warning", place, "ledger-in-two-returns", {
            ...limits,
            ...{ shared: shared.length, lines: later.length, row: own.row, otherRow: rowOf(own, earlier) },
          })
        : makeIssue("warning", place, "ledger-sums-in-two-returns", { ...limits, lines: later.length }),
    ];
  });
}

/** Where an equal payment stands in another ledger. */
function rowOf(payment: RegisterPayment, ledger: readonly RegisterPayment[]): number {
  return ledger.find((each) => keyOf(each) === keyOf(payment))?.row ?? 0;
}

/** What stands beside a figure of these payments, which are called as `whole`; nothing where none seems to be counted twice. */
export function countedTwiceWords(whole: string, payments: readonly RegisterPayment[]): readonly string[] {
  const found = sharedLedgers(payments);
  if (found.length === 0) return [];
  const [all, local] = [found.map(({ pence }) => pence), found.map(({ localPence }) => localPence)].map(sum);
  return [
    `Of ${whole} ${penceInWords(all ?? 0)}, ${penceInWords(local ?? 0)} of it local, seems to be counted twice, since the same payments stand in the returns of more than one contract: see Exceptions.`,
  ];
}
