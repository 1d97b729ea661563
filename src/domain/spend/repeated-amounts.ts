import type { PenceColumn } from "../values/columns-of-numbers";
import type { LedgerLines } from "./ledger-lines";

/** What lines of the same transaction say of the column taken as the amount, and of others beside it. */
export interface RepeatedAmounts {
  /** Lines of transactions in which the amount taken is the same on each line, and another column is not. */
  readonly lines: number;
  /** Numbered transactions in which the amount taken differs from line to line. */
  readonly takenVaries: number;
  /** By other column: the transactions in which it varies while the amount taken does not. */
  readonly varied: readonly number[];
  /** Those of them in which its lines sum to the amount taken. */
  readonly summed: readonly number[];
}

/** What is known of a transaction, at its first line: whether it has more, and in which columns they differ. */
const HAS_MORE = 1;
const TAKEN_VARIES = 2;
const FIRST_OTHER = 4;
/** So many columns have a bit; of more it is not known whether they vary. */
const MOST_OTHERS = 14;

/**
 * Holds the lines of each transaction together, wherever they stand in the table: those of one number, supplier and day;
 * without a number, of one supplier, day and amount, and there only what sums to the amount is its lines' own, as they may
 * be of several invoices. Takes 10 bytes a line while it works.
 */
export function repeatedAmounts(lines: LedgerLines, others: readonly PenceColumn[]): RepeatedAmounts {
  const first = firstLines(lines);
  const columns = others.slice(0, MOST_OTHERS);
  const facts = new Uint16Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    const at = first(index);
    if (at === index) continue;
    let fact = HAS_MORE;
    if (lines.pence(index) !== lines.pence(at)) fact |= TAKEN_VARIES;
    for (let other = 0; other < columns.length; other += 1)
      if (columns[other]?.at(index) !== columns[other]?.at(at)) fact |= FIRST_OTHER << other;
    facts[at] = (facts[at] ?? 0) | fact;
  }
  const isNumbered = (at: number) => lines.transactions.at(at) !== 0;
  let takenVaries = 0;
  facts.forEach((fact, at) => {
    if ((fact & TAKEN_VARIES) > 0 && isNumbered(at)) takenVaries += 1;
  });
  const varied = others.map(() => 0);
  const summed = others.map(() => 0);
  let repeated = 0;
  for (const [at, sums] of sumsOf(lines, columns, { first, facts })) {
    const taken = lines.pence(at);
    const own = sums.pence.flatMap((sum, other) =>
      ((facts[at] ?? 0) & (FIRST_OTHER << other)) > 0 && (isNumbered(at) || sum === taken) ? [other] : [],
    );
    if (own.length > 0) repeated += sums.lines;
    for (const other of own) {
      varied[other] = (varied[other] ?? 0) + 1;
      if (sums.pence[other] === taken) summed[other] = (summed[other] ?? 0) + 1;
    }
  }
  return { lines: repeated, takenVaries, varied, summed };
}

interface Sums {
  lines: number;
  /** By other column. */
  readonly pence: number[];
}

/** By first line, what the other columns come to where one varies and the amount taken does not. */
function sumsOf(
  lines: LedgerLines,
  columns: readonly PenceColumn[],
  { first, facts }: { readonly first: (index: number) => number; readonly facts: Uint16Array },
): ReadonlyMap<number, Sums> {
  const isRepeated = (fact: number) => fact >= FIRST_OTHER && (fact & TAKEN_VARIES) === 0;
  const found = new Map<number, Sums>();
  if (!facts.some(isRepeated)) return found;
  for (let index = 0; index < lines.length; index += 1) {
    const at = first(index);
    if (!isRepeated(facts[at] ?? 0)) continue;
    const sums = found.get(at) ?? { lines: 0, pence: columns.map(() => 0) };
    sums.lines += 1;
    for (let other = 0; other < columns.length; other += 1)
      sums.pence[other] = (sums.pence[other] ?? 0) + (columns[other]?.at(index) ?? 0);
    found.set(at, sums);
  }
  return found;
}

/** Gives of each line the first of its transaction, in which the lines are asked for in their order at first. */
function firstLines(lines: LedgerLines): (index: number) => number {
  const places = 2 ** Math.ceil(Math.log2(1.5 * lines.length + 2));
  const mask = places - 1;
  /** 1 more than the first line; 0 for a free place. */
  const firsts = new Uint32Array(places);
  const { transactions, dates, texts } = lines;
  const supplier = texts.supplier.numbers;
  const isSame = (one: number, other: number) =>
    transactions.at(one) === transactions.at(other) &&
    supplier.at(one) === supplier.at(other) &&
    dates.at(one) === dates.at(other) &&
    (transactions.at(one) !== 0 || lines.pence(one) === lines.pence(other));
  return (index) => {
    const transaction = transactions.at(index);
    const upper = Math.floor(transaction / 2 ** 32);
    const number = transaction === 0 ? lines.pence(index) : transaction;
    let place = mixed(mixed(mixed(number, upper), supplier.at(index)), dates.at(index)) & mask;
    for (;;) {
      const at = (firsts[place] ?? 0) - 1;
      if (at < 0) {
        firsts[place] = index + 1;
        return index;
      }
      if (at === index || isSame(at, index)) return at;
      place = (place + 1) & mask;
    }
  };
}

function mixed(state: number, value: number): number {
  const mix = Math.imul(state ^ value, 0x9e3779b1);
  return (mix ^ (mix >>> 15)) >>> 0;
}
