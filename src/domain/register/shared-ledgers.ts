import { type Contract, termsOn } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import { penceInWords } from "../issues/words/sentences";
import { sameNameKey } from "../spend/supplier-register";
import { parseQuarter } from "../values/calendar";
import { poundsOfPence } from "../values/amount";
import { grouped } from "../values/grouped";
import { sum } from "../values/shares";
import type { RegisterLedger, SharedLedger } from "./model";
import { compare, type ReturnedPayment } from "./received";

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
export function sharedLedgersOf(ledgers: readonly RegisterLedger[]): readonly SharedLedger[] {
  return bySupplierAndDays(ledgers).flatMap((group) => {
    const before = new EarlierLedgers();
    return group.flatMap((ledger) => {
      const later = counted(ledger);
      const same = before.same(later);
      const found = sharedWith(later, same ? [same] : before.alike(later));
      before.add(later);
      return found;
    });
  });
}

interface CountedLedger {
  readonly ledger: RegisterLedger;
  /** The key of each payment, in their order. */
  readonly keys: readonly string[];
  /** How many payments are of each key. */
  readonly counts: ReadonlyMap<string, number>;
  /** The same for the same payments in any order. */
  readonly content: string;
  /** How many lines they are, and what all and the local ones come to. */
  readonly sums: string;
}

function counted(ledger: RegisterLedger): CountedLedger {
  const { spend } = ledger;
  const keys = spend.map(keyOf);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return { ledger, keys, counts, content: JSON.stringify(keys.toSorted(compare)), sums: sumsOf(spend) };
}

/** Those of one supplier and three months that were gone through, in their order: a supplier may have a thousand contracts. */
class EarlierLedgers {
  private readonly ledgers: CountedLedger[] = [];
  private readonly byKey = new Map<string, number[]>();
  private readonly bySums = new Map<string, number>();
  private readonly byContent = new Map<string, CountedLedger>();

  add(ledger: CountedLedger): void {
    const { counts, content, sums } = ledger;
    const place = this.ledgers.push(ledger) - 1;
    for (const key of counts.keys()) {
      const places = this.byKey.get(key);
      if (places) places.push(place);
      else this.byKey.set(key, [place]);
    }
    if (!this.bySums.has(sums)) this.bySums.set(sums, place);
    if (!this.byContent.has(content)) this.byContent.set(content, ledger);
  }

  /** The first that has the same payments, line by line. */
  same({ content }: CountedLedger): CountedLedger | undefined {
    return this.byContent.get(content);
  }

  /** Those that have a payment of it, and the first that comes to the same. */
  alike({ counts, sums }: CountedLedger): readonly CountedLedger[] {
    const first = this.bySums.get(sums);
    const places = new Set(first === undefined ? [] : [first]);
    for (const key of counts.keys()) for (const place of this.byKey.get(key) ?? []) places.add(place);
    return [...places].sort((one, other) => one - other).flatMap((place) => this.ledgers[place] ?? []);
  }
}

function sharedWith(
  later: CountedLedger,
  before: readonly CountedLedger[],
  named: ReadonlySet<ReturnedPayment> = new Set(),
): readonly SharedLedger[] {
  const found = before.flatMap((earlier) => sharedBy(later, earlier, named) ?? []);
  const [most] = found.toSorted((one, other) => other.shared.length - one.shared.length);
  if (!most) return [];
  if (most.shared.length === 0) return named.size === 0 ? [most] : [];
  const others = before.filter(({ ledger }) => ledger !== most.earlier);
  return [most, ...sharedWith(later, others, new Set([...named, ...most.shared]))];
}

/** The ledgers of each supplier and three months that has several, by their contracts' references. */
function bySupplierAndDays(ledgers: readonly RegisterLedger[]): readonly (readonly RegisterLedger[])[] {
  return [...grouped(ledgers, supplierAndDays).values()]
    .filter((group) => group.length > 1)
    .map((group) =>
      group.toSorted((one, other) => compare(one.contract.reference, other.contract.reference)),
    );
}

function supplierAndDays({ contract, quarter }: RegisterLedger): string {
  const end = endOf(contract, quarter);
  return JSON.stringify([sameNameKey(termsOn(contract, end).supplier), end]);
}

function endOf({ calendar }: Contract, quarter: string): string {
  return parseQuarter(quarter, calendar.socialValueFirstMonth)?.end ?? "";
}

function sharedBy(
  { ledger: later, keys, sums: own }: CountedLedger,
  { ledger: earlier, keys: others, counts, sums }: CountedLedger,
  named: ReadonlySet<ReturnedPayment>,
): SharedLedger | undefined {
  const taken = new Map<string, number>();
  const shared = later.spend.filter((payment, index) => {
    const key = keys[index] ?? "";
    const count = (taken.get(key) ?? 0) + 1;
    if (named.has(payment) || count > (counts.get(key) ?? 0)) return false;
    taken.set(key, count);
    return true;
  });
  const shorter = Math.min(later.spend.length, earlier.spend.length);
  if (shared.length >= FEWEST_LINES && shared.length >= LEAST_SHARE * shorter) {
    const [first = ""] = taken.keys();
    const otherRow = earlier.spend[others.indexOf(first)]?.row ?? 0;
    return { later, earlier, shared, otherRow, ...penceOfAll(shared) };
  }
  const isAlike = shorter >= FEWEST_LINES && own === sums;
  return isAlike ? { later, earlier, shared: [], otherRow: 0, ...penceOfAll(later.spend) } : undefined;
}

function keyOf({ date, supplier, invoice, pence }: ReturnedPayment): string {
  return JSON.stringify([date, supplier && sameNameKey(supplier), invoice?.trim().toLowerCase(), pence]);
}

function sumsOf(spend: readonly ReturnedPayment[]): string {
  const { pence, localPence } = penceOfAll(spend);
  return JSON.stringify([spend.length, pence, localPence]);
}

function penceOfAll(spend: readonly ReturnedPayment[]): Pick<SharedLedger, "pence" | "localPence"> {
  return { pence: penceOf(spend), localPence: penceOf(spend.filter(isLocal)) };
}

function penceOf(spend: readonly ReturnedPayment[]): number {
  return sum(spend.map(({ pence }) => pence));
}

function isLocal({ tier }: ReturnedPayment): boolean {
  return tier === "borough";
}

/** One for each ledger, at its first line that the other has, with where that one stands. */
export function sharedLedgerIssues(ledgers: readonly SharedLedger[]): readonly Issue[] {
  return ledgers.map(({ later, earlier, shared, otherRow, pence, localPence }) => {
    const place = { file: later.file, sheet: "Spend", subject: later.contract.reference };
    const limits = {
      ...{ quarter: later.quarter, reference: earlier.contract.reference, file: earlier.file },
      ...{ net: poundsOfPence(pence), local: poundsOfPence(localPence) },
    };
    const lines = later.spend.length;
    const [first] = shared;
    return first
      ? makeIssue("warning", place, "ledger-in-two-returns", {
          ...limits,
          ...{ shared: shared.length, lines, row: first.row, otherRow },
        })
      : makeIssue("warning", place, "ledger-sums-in-two-returns", { ...limits, lines });
  });
}

/** What stands beside a figure, which is called as `whole`, of these ledgers; nothing where none seems to be counted twice. */
export function countedTwiceWords(whole: string, ledgers: readonly SharedLedger[]): readonly string[] {
  if (ledgers.length === 0) return [];
  const [all, local] = [ledgers.map(({ pence }) => pence), ledgers.map(({ localPence }) => localPence)].map(
    sum,
  );
  return [
    `Of ${whole} ${penceInWords(all ?? 0)}, ${penceInWords(local ?? 0)} of it local, seems to be counted twice, since the same payments stand in the returns of more than one contract: see Exceptions.`,
  ];
}
