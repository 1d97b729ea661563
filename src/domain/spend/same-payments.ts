import { type Issue, makeIssue } from "../issues/issue";
import { type Ledger, penceOfLines } from "./ledger";
import type { LeftOut } from "./left-out";
import { type LineKey, lineKey, LineMemory, textKey } from "./line-memory";

/** A table of payments as it was read. */
export interface ReadTable {
  /** By which messages name it. */
  readonly name: string;
  readonly file: string;
  readonly sheet: string | undefined;
  /** Whether its sheet is hidden, so that it does not count. */
  readonly hidden: boolean;
  readonly ledger: Ledger;
}

/** The tables that count, and what is in no figure. */
export interface CountedTables {
  readonly counted: readonly ReadTable[];
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

/** So much of a table without numbers must stand in another for its payments to be the other's. */
const MOSTLY = 0.5;
/** As many lines may be alike by chance where they have no number. */
const BY_CHANCE = 5;

/**
 * Leaves out tables that have the payments of another: one that sums the others of its file, one with the same lines,
 * and hidden ones, of which it is said what they would add. Lines that stand in two tables otherwise are counted and told.
 */
export function countTables(tables: readonly ReadTable[]): CountedTables {
  const memory = new LineMemory();
  const pences = new Map(tables.map((table) => [table, penceOfLines(table.ledger)]));
  const seen = new Map<string, number>();
  const counted: ReadTable[] = [];
  const leftOut: LeftOut[] = [];
  const issues: Issue[] = [];
  const leave = (table: ReadTable, reason: LeftOut["reason"], issue: Issue) => {
    const { file, sheet, ledger } = table;
    leftOut.push({
      file,
      sheet,
      reason,
      lines: ledger.lines.length,
      supplier: "",
      text: "",
      pence: pences.get(table),
    });
    issues.push(issue);
  };
  // Hidden ones come last, so that what they repeat is known.
  const order = tables
    .map((_, at) => at)
    .sort((one, other) => Number(tables[one]?.hidden) - Number(tables[other]?.hidden));
  for (const at of order) {
    const table = tables[at];
    if (!table) continue;
    const { file, sheet, hidden, ledger } = table;
    const place = { file, sheet };
    const sum = { lines: ledger.lines.length, pence: pences.get(table) ?? 0 };
    const summed = summedBy(table, pences);
    if (summed !== undefined) {
      leave(
        table,
        "summary-sheet",
        makeIssue("warning", place, "ledger-sheet-summary", { ...sum, other: summed }),
      );
      continue;
    }
    const keys = ledger.lines.map(lineKey);
    const print = printOf(table, keys);
    const same = print === undefined ? undefined : tables[seen.get(print) ?? -1];
    if (same) {
      leave(
        table,
        "same-payments",
        makeIssue("warning", place, "ledger-table-twice", { ...sum, other: same.name }),
      );
      continue;
    }
    if (hidden) {
      if (sum.lines > 0)
        leave(table, "hidden-sheet", makeIssue("warning", place, "ledger-sheet-hidden", sum));
      continue;
    }
    if (print !== undefined) seen.set(print, at);
    issues.push(...repeatsOf(tables, at, keys, memory));
    counted.push(table);
  }
  const inOrder = tables.filter((table) => counted.includes(table));
  return {
    counted: inOrder,
    leftOut: [...inOrder.flatMap(({ ledger }) => ledger.leftOut), ...leftOut],
    issues,
  };
}

function isDated({ ledger: { columns } }: ReadTable): boolean {
  return columns.roles.date !== undefined || columns.roles.transaction !== undefined;
}

/** What a table without dates and numbers sums: another of its file, or all the others together, to the penny. */
function summedBy(table: ReadTable, pences: ReadonlyMap<ReadTable, number>): string | undefined {
  const pence = pences.get(table);
  if (isDated(table) || pence === 0) return undefined;
  const others = [...pences].filter(
    ([other]) => other !== table && other.file === table.file && isDated(other) && !other.hidden,
  );
  const one = others.find(
    ([other, sum]) => sum === pence && other.ledger.lines.length >= table.ledger.lines.length,
  );
  if (one) return one[0].name;
  const all = others.reduce((sum, [, each]) => sum + each, 0);
  return others.length > 1 && all === pence ? others.map(([{ name }]) => name).join(" and ") : undefined;
}

/** What a table's lines come to whatever their order; undefined where they have neither date nor number to be known by. */
function printOf(table: ReadTable, keys: readonly LineKey[]): string | undefined {
  if (!isDated(table) || keys.length === 0) return undefined;
  let high = 0;
  let low = 0;
  for (const key of keys) {
    high = (high + key.high) >>> 0;
    low = (low + key.low) >>> 0;
  }
  return `${keys.length}|${high}|${low}`;
}

/** Lines that stand in another table too, or twice in their own. */
function repeatsOf(
  tables: readonly ReadTable[],
  at: number,
  keys: readonly LineKey[],
  memory: LineMemory,
): readonly Issue[] {
  const table = tables[at];
  if (!table) return [];
  const { file, sheet, ledger } = table;
  const found = new Map<number, { lines: number; pence: number; numbered: boolean }>();
  keys.forEach((key, index) => {
    const line = ledger.lines[index];
    const first = memory.firstTable(key, at);
    if (!line || !first.known) return;
    const sum = found.get(first.table) ?? { lines: 0, pence: 0, numbered: false };
    sum.lines += 1;
    sum.pence += line.pence;
    if (line.transaction !== "") sum.numbered = true;
    found.set(first.table, sum);
  });
  return [...found].flatMap(([other, { lines, pence, numbered }]) => {
    const own = other === at;
    const many = lines >= BY_CHANCE && lines >= MOSTLY * ledger.lines.length;
    if (own ? !isTwice(table, keys, lines) : !numbered && !many) return [];
    const limits = { lines, pence, other: own ? "this table" : (tables[other]?.name ?? "") };
    return [makeIssue("warning", { file, sheet }, "ledger-lines-twice", limits)];
  });
}

/**
 * Whether lines that are alike are one payment twice: each line of a table stands an even number of times, or the
 * table's numbers tell payments apart otherwise. An invoice with two lines of one amount is neither.
 */
function isTwice({ ledger }: ReadTable, keys: readonly LineKey[], repeats: number): boolean {
  let high = 0;
  let low = 0;
  for (const key of keys) {
    high ^= key.high;
    low ^= key.low;
  }
  if (high === 0 && low === 0 && keys.length >= BY_CHANCE) return true;
  const numbers = new LineMemory();
  let distinct = 0;
  for (const line of ledger.lines) {
    if (line.transaction === "") return false;
    if (!numbers.firstTable(textKey(line.transaction), 0).known) distinct += 1;
  }
  return distinct === keys.length - repeats;
}
