import { type Issue, makeIssue } from "../issues/issue";
import type { ReadTable } from "./ledger";
import type { LedgerLines } from "./ledger-lines";
import { besideEarlier, BY_CHANCE } from "./same-sums";

/** So much of the lines must have the other's supplier and amount, but for VAT or pence. */
const NEARLY_ALL = 0.9;
/** What is paid of 1 with VAT, by its rates. */
const VAT = [1.2, 1.05];
const MOST_VAT = 1.25;

/**
 * Asks about tables that have as many lines as another and the same suppliers, with the amounts of the other but for VAT
 * or for pence, and days in common as far as they are known: one month net and gross, or rounded. `isTold` says which
 * are told of already.
 */
export function sameSuppliers(
  tables: readonly ReadTable[],
  isTold: (table: ReadTable) => boolean,
): readonly Issue[] {
  return besideEarlier(tables, isTold, isAlike).map(([{ file, sheet, ledger }, other]) => {
    const { length: lines, sum: pence } = ledger.lines;
    return makeIssue("warning", { file, sheet }, "ledger-suppliers-alike", {
      ...{ lines, pence, other: other.name, otherPence: other.ledger.lines.sum },
    });
  });
}

function isAlike({ ledger: { lines: one } }: ReadTable, { ledger: { lines: other } }: ReadTable): boolean {
  if (
    Math.abs(one.sum) > MOST_VAT * Math.abs(other.sum) ||
    Math.abs(other.sum) > MOST_VAT * Math.abs(one.sum)
  )
    return false;
  const [ones, others] = [bySupplier(one), bySupplier(other)];
  const most = one.length * (1 - NEARLY_ALL);
  let unlike = 0;
  let differing = 0;
  for (const [at, line] of ones.entries()) {
    const beside = others[at];
    if (beside?.high !== line.high || beside.low !== line.low || !isSameBut(line.pence, beside.pence)) {
      unlike += 1;
      if (unlike > most) return false;
    } else if (line.pence !== beside.pence) differing += 1;
  }
  return differing > BY_CHANCE;
}

/** Whether one amount is the other, with VAT or in whole pounds. */
function isSameBut(one: number, other: number): boolean {
  const [less, more] = Math.abs(one) < Math.abs(other) ? [one, other] : [other, one];
  if (VAT.some((rate) => Math.abs(more - rate * less) <= 1)) return true;
  return more === less || (Math.abs(more - less) < 100 && (more % 100 === 0 || less % 100 === 0));
}

/** By the supplier's name, then by the amount. */
function bySupplier(lines: LedgerLines) {
  const { words, numbers } = lines.texts.supplier;
  const keys = Array.from({ length: words.count }, (_, number) => words.foldedKey(number));
  return Array.from({ length: lines.length }, (_, index) => {
    const { high, low } = keys[numbers.at(index)] ?? { high: 0, low: 0 };
    return { high, low, pence: lines.pence(index) };
  }).sort((one, other) => one.high - other.high || one.low - other.low || one.pence - other.pence);
}
