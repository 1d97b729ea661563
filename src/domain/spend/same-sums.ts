import { type Issue, makeIssue } from "../issues/issue";
import type { ReadTable } from "./ledger";
import type { LedgerLines } from "./ledger-lines";

/** As many lines may come to the same by chance. */
export const BY_CHANCE = 5;
/** So many lines of a summary must be sums of a supplier, and so many of these of several payments. */
const FEWEST_SUMS = 3;
const FEWEST_OF_SEVERAL = 2;

/**
 * Asks about tables that have as many lines as another and come to the same to the penny, with days in common as far as
 * they are known: one month under other names or other days. `isTold` says which are told of already.
 */
export function sameSums(
  tables: readonly ReadTable[],
  isTold: (table: ReadTable) => boolean,
): readonly Issue[] {
  const isLike = ({ ledger: one }: ReadTable, { ledger: other }: ReadTable) =>
    one.lines.sum === other.lines.sum && other.lines.sum !== 0;
  return besideEarlier(tables, isTold, isLike).map(([{ file, sheet, ledger }, { name: other }]) => {
    const { length: lines, sum: pence } = ledger.lines;
    return makeIssue("warning", { file, sheet }, "ledger-sums-twice", { lines, pence, other });
  });
}

/**
 * Of tables of which none is told, each with the first of those before it that is like it, has as many lines, and may
 * have the same days.
 */
export function besideEarlier(
  tables: readonly ReadTable[],
  isTold: (table: ReadTable) => boolean,
  isLike: (earlier: ReadTable, table: ReadTable) => boolean,
): readonly (readonly [table: ReadTable, earlier: ReadTable])[] {
  const before = new Map<number, ReadTable[]>();
  return tables.flatMap((table) => {
    const { length } = table.ledger.lines;
    if (length <= BY_CHANCE) return [];
    const others = before.get(length) ?? [];
    before.set(length, [...others, table]);
    if (isTold(table)) return [];
    const other = others.find((each) => mayShareDays(each, table) && isLike(each, table));
    return other ? [[table, other] as const] : [];
  });
}

/** Whether days of one table may be those of another, as far as they are known. */
function mayShareDays({ ledger: { dates: one } }: ReadTable, { ledger: { dates: other } }: ReadTable) {
  return !one || !other || (one.first <= other.last && other.first <= one.last);
}

/**
 * The tables that a table sums by supplier, one or all others of its file together: it has a line for each supplier, and
 * each is what that supplier's lines come to there. Undefined where it is no such summary.
 */
export function summedBySupplier(
  table: ReadTable,
  tables: readonly ReadTable[],
): readonly ReadTable[] | undefined {
  const { lines } = table.ledger;
  if (lines.length < FEWEST_SUMS || !namesEachOnce(lines)) return undefined;
  const others = tables.filter(
    (other) => other !== table && !other.hidden && other.ledger.lines.length > lines.length,
  );
  const one = others.find((other) => isSummary(lines, [other]));
  if (one) return [one];
  const ofFile = others.filter(({ file }) => file === table.file);
  return ofFile.length > 1 && isSummary(lines, ofFile) ? ofFile : undefined;
}

function namesEachOnce(lines: LedgerLines): boolean {
  const named = new Set<number>();
  for (let index = 0; index < lines.length; index += 1) {
    if (!lines.has("supplier", index)) return false;
    named.add(supplierOf(lines, index));
    // Most ledgers have a supplier twice among their first lines.
    if (named.size <= index) return false;
  }
  return true;
}

function supplierOf({ texts: { supplier } }: LedgerLines, index: number): number {
  return supplier.numbers.at(index);
}

function isSummary(lines: LedgerLines, others: readonly ReadTable[]): boolean {
  const sums = new Map<string, { pence: number; lines: number }>();
  for (let index = 0; index < lines.length; index += 1)
    sums.set(nameOf(lines, supplierOf(lines, index)), { pence: 0, lines: 0 });
  for (const { ledger } of others) {
    const asked = sumsAskedIn(ledger.lines, sums);
    for (let index = 0; index < ledger.lines.length; index += 1) {
      const sum = asked[supplierOf(ledger.lines, index)];
      if (!sum) continue;
      sum.pence += ledger.lines.pence(index);
      sum.lines += 1;
    }
  }
  let ofSeveral = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const sum = sums.get(nameOf(lines, supplierOf(lines, index)));
    if (sum?.lines === 0 || sum?.pence !== lines.pence(index)) return false;
    if (sum.lines > 1) ofSeveral += 1;
  }
  return ofSeveral >= FEWEST_OF_SEVERAL;
}

/** By the number of a supplier, the sum that is asked of it. */
function sumsAskedIn<Sum>(lines: LedgerLines, sums: ReadonlyMap<string, Sum>) {
  const { words } = lines.texts.supplier;
  return Array.from({ length: words.count }, (_, number) => sums.get(nameOf(lines, number)));
}

function nameOf({ texts: { supplier } }: LedgerLines, number: number): string {
  const { high, low } = supplier.words.foldedKey(number);
  return `${high}|${low}`;
}
