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
  return bySupplierAndDays(payments).flatMap((ledgers) => {
    const before = new EarlierLedgers();
    return ledgers.flatMap((later) => {
      const same = before.same(later);
      const found = sharedWith(later, same ? [same] : before.alike(later));
      before.add(later);
      return found;
    });
  });
}

/** The payments of one contract in one quarter. */
interface Ledger {
  readonly payments: readonly RegisterPayment[];
  /** How many payments are of each key. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many lines they are, and what all and the local ones come to. */
  readonly sums: string;
}

function ledgerOf(payments: readonly RegisterPayment[]): Ledger {
  const counts = new Map<string, number>();
  for (const payment of payments) counts.set(keyOf(payment), (counts.get(keyOf(payment)) ?? 0) + 1);
  return { payments, counts, sums: sumsOf(payments) };
}

/** Those of one supplier and three months that were gone through, in their order: a supplier may have a thousand contracts. */
class EarlierLedgers {
  private readonly ledgers: Ledger[] = [];
  private readonly byKey = new Map<string, number[]>();
  private readonly bySums = new Map<string, number>();
  private readonly byContent = new Map<string, Ledger>();

  add(ledger: Ledger): void {
    const place = this.ledgers.push(ledger) - 1;
    for (const key of ledger.counts.keys()) {
      const places = this.byKey.get(key);
      if (places) places.push(place);
      else this.byKey.set(key, [place]);
    }
    if (!this.bySums.has(ledger.sums)) this.bySums.set(ledger.sums, place);
    const content = contentOf(ledger);
    if (!this.byContent.has(content)) this.byContent.set(content, ledger);
  }

  /** The first that has the same payments, line by line. */
  same(ledger: Ledger): Ledger | undefined {
    return this.byContent.get(contentOf(ledger));
  }

  /** Those that have a payment of it, and the first that comes to the same. */
  alike({ counts, sums }: Ledger): readonly Ledger[] {
    const first = this.bySums.get(sums);
    const places = new Set(first === undefined ? [] : [first]);
    for (const key of counts.keys()) for (const place of this.byKey.get(key) ?? []) places.add(place);
    return [...places].sort((one, other) => one - other).flatMap((place) => this.ledgers[place] ?? []);
  }
}

function contentOf({ counts }: Ledger): string {
  return JSON.stringify([...counts].sort(([one], [other]) => compare(one, other)));
}

function sharedWith(
  later: Ledger,
  before: readonly Ledger[],
  named: ReadonlySet<RegisterPayment> = new Set(),
): readonly SharedLedger[] {
  const found = before.flatMap((earlier) => sharedBy(later, earlier, named) ?? []);
  const [most] = found.toSorted((one, other) => other.shared.length - one.shared.length);
  if (!most) return [];
  if (most.shared.length === 0) return named.size === 0 ? [most] : [];
  const others = before.filter(({ payments }) => payments !== most.earlier);
  return [most, ...sharedWith(later, others, new Set([...named, ...most.shared]))];
}

/** The ledgers of each supplier and three months, by their contracts' references. */
function bySupplierAndDays(payments: readonly RegisterPayment[]): readonly (readonly Ledger[])[] {
  const ledgers = grouped(payments, ({ contract, quarter }) => JSON.stringify([contract.reference, quarter]));
  const groups = grouped(ledgers.values(), ([payment]) => supplierAndDays(payment));
  return [...groups.values()].map((group) =>
    group
      .toSorted(([one], [other]) => compare(one.contract.reference, other.contract.reference))
      .map(ledgerOf),
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
  { payments: later, sums: own }: Ledger,
  { payments: earlier, counts, sums: others }: Ledger,
  named: ReadonlySet<RegisterPayment>,
): SharedLedger | undefined {
  const taken = new Map<string, number>();
  const shared = later.filter((payment) => {
    const key = keyOf(payment);
    const count = (taken.get(key) ?? 0) + 1;
    if (named.has(payment) || count > (counts.get(key) ?? 0)) return false;
    taken.set(key, count);
    return true;
  });
  const shorter = Math.min(later.length, earlier.length);
  if (shared.length >= FEWEST_LINES && shared.length >= LEAST_SHARE * shorter)
    return { later, earlier, shared, pence: penceOf(shared), localPence: penceOf(shared.filter(isLocal)) };
  const isAlike = shorter >= FEWEST_LINES && own === others;
  return isAlike
    ? { later, earlier, shared: [], pence: penceOf(later), localPence: penceOf(later.filter(isLocal)) }
    : undefined;
}

const KEYS = new WeakMap<RegisterPayment, string>();

/** Made once of each payment: every figure that stands over payments asks which are counted twice. */
function keyOf(payment: RegisterPayment): string {
  const known = KEYS.get(payment);
  if (known !== undefined) return known;
  const { date, supplier, invoice, pence } = payment;
  const key = JSON.stringify([date, supplier && sameNameKey(supplier), invoice?.trim().toLowerCase(), pence]);
  KEYS.set(payment, key);
  return key;
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
