import { type Issue, makeIssue } from "../issues/issue";
import { type LineKey, LineKeys, LineMemory } from "./line-memory";
import type { ReadTable } from "./ledger";

/** So much of a table's numbered lines must stand in others for its payments to be theirs in other amounts. */
const NEARLY_ALL = 0.9;
/** One line may be the rest of a payment. */
const FEWEST = 2;
const WITHOUT_PENCE = { number: true, pence: false };

/**
 * Asks about tables whose numbered lines stand, nearly all, in others with the same number, supplier and day, whatever
 * their amounts: one month net and gross, or rounded. `repeated` is how many lines of each are told already, as their
 * amounts are the same too.
 */
export function sameNumbers(
  tables: readonly ReadTable[],
  repeated: ReadonlyMap<ReadTable, number>,
): readonly Issue[] {
  // The smaller ones come last, so that what they repeat is known.
  const near = tables
    .filter((table) => mayShareDays(table, tables))
    .sort((one, other) => other.ledger.lines.length - one.ledger.lines.length);
  if (near.length < 2) return [];
  const memory = memoryOf(near);
  return near.flatMap((table, at) => {
    const { lines } = table.ledger;
    const others = new Set<number>();
    const found = { lines: 0, pence: 0, numbered: 0 };
    forEachNumbered(table, (key, index) => {
      found.numbered += 1;
      const first = memory.firstTable(key, at);
      if (!first.known || first.table === at) return;
      others.add(first.table);
      found.lines += 1;
      found.pence += lines.pence(index);
    });
    const isTold = found.lines >= Math.max(FEWEST, NEARLY_ALL * found.numbered);
    if (!isTold || found.lines <= (repeated.get(table) ?? 0)) return [];
    const beside = near.filter((_, index) => others.has(index));
    const { file, sheet } = table;
    return makeIssue("warning", { file, sheet }, "ledger-numbers-twice", {
      ...{ lines: found.lines, pence: found.pence },
      ...{ other: beside.map(({ name }) => name).join(" and "), otherPence: penceBeside(table, beside) },
    });
  });
}

/** Whether a table has numbers, and days that another has, as far as they are known. */
function mayShareDays(table: ReadTable, tables: readonly ReadTable[]): boolean {
  const { columns, dates } = table.ledger;
  if (columns.roles.transaction === undefined) return false;
  return tables.some(({ ledger: other }) => {
    if (other === table.ledger || other.columns.roles.transaction === undefined) return false;
    return !dates || !other.dates || (dates.first <= other.dates.last && other.dates.first <= dates.last);
  });
}

/** What the lines of other tables come to that a table has too. */
function penceBeside(table: ReadTable, others: readonly ReadTable[]): number {
  const memory = memoryOf([table, ...others]);
  let pence = 0;
  forEachNumbered(table, (key) => void memory.firstTable(key, 0));
  for (const other of others)
    forEachNumbered(other, (key, index) => {
      if (memory.firstTable(key, 1).table === 0) pence += other.ledger.lines.pence(index);
    });
  return pence;
}

function memoryOf(tables: readonly ReadTable[]): LineMemory {
  const memory = new LineMemory(tables.reduce((sum, { ledger }) => sum + ledger.lines.length, 0));
  for (const table of tables) forEachNumbered(table, (key) => memory.announce(key));
  return memory;
}

function forEachNumbered({ ledger: { lines } }: ReadTable, take: (key: LineKey, index: number) => void) {
  const keys = new LineKeys(lines, WITHOUT_PENCE);
  for (let index = 0; index < lines.length; index += 1)
    if (lines.isNumbered(index)) take(keys.to(index), index);
}
