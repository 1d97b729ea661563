import { type Issue, makeIssue } from "../issues/issue";
import type { ReadTable } from "./ledger";
import type { LedgerLines } from "./ledger-lines";
import type { LeftOut } from "./left-out";
import { type KeyParts, LineKeys, LineMemory } from "./line-memory";
import { sameNumbers } from "./same-numbers";
import { sameSums, summedBySupplier } from "./same-sums";
import { sameSuppliers } from "./same-suppliers";

/** The tables that count, and what is in no figure. */
export interface CountedTables {
  readonly counted: readonly ReadTable[];
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
  /** Tables that were left out as their payments stand in others, and in which. */
  readonly contained: readonly ContainedTable[];
}

export interface ContainedTable {
  readonly table: ReadTable;
  readonly within: readonly ReadTable[];
}

/** So much of a table without numbers must stand in another for its payments to be the other's. */
const MOSTLY = 0.5;
/** As many lines may be alike by chance where they have no number. */
const BY_CHANCE = 5;
const WITHOUT_NUMBER = { number: false, pence: true };
const ALL = { number: true, pence: true };
const AS_WRITTEN = { ...ALL, asWritten: true } as const;

/**
 * Leaves out tables that have the payments of others: one that sums the others of its file, one whose lines all stand in
 * others, and hidden ones, of which it is said what they would add. Lines that stand in two tables otherwise are counted
 * and told. A table with numbers is held against one without by all but its numbers.
 */
export function countTables(tables: readonly ReadTable[]): CountedTables {
  const counting = new TableCounting(tables);
  // Hidden and smaller ones come last, so that what they repeat is known.
  const order = tables
    .map((table, at) => ({ at, rank: table.hidden ? 0 : 1 + table.ledger.lines.length }))
    .sort((one, other) => other.rank - one.rank || one.at - other.at);
  for (const { at } of order) counting.take(at);
  return counting.end();
}

class TableCounting {
  private readonly memory: LineMemory;
  private readonly keys: ReadonlyMap<ReadTable, TableKeys>;
  private readonly pences: ReadonlyMap<ReadTable, number>;
  private readonly seen = new Map<string, ReadTable>();
  /** Whether some tables have a column of numbers, and some have none. */
  private readonly mixed: boolean;
  /** Of each table, the lines that stand in others. */
  private readonly repeated = new Map<ReadTable, number>();
  private readonly counted = new Set<ReadTable>();
  private readonly leftOut: LeftOut[] = [];
  private readonly issues: Issue[] = [];
  private readonly contained: ContainedTable[] = [];

  constructor(private readonly tables: readonly ReadTable[]) {
    this.pences = new Map(tables.map((table) => [table, table.ledger.lines.sum]));
    const numbered = tables.filter(hasNumbers);
    this.mixed = numbered.length > 0 && numbered.length < tables.length;
    const bare = this.mixed ? numbered : [];
    this.memory = new LineMemory(
      [...tables, ...bare].reduce((sum, { ledger }) => sum + ledger.lines.length, 0),
    );
    this.keys = new Map(tables.map((table) => [table, this.announced(table)]));
    for (const { ledger } of bare) {
      const keys = new LineKeys(ledger.lines, WITHOUT_NUMBER);
      for (let index = 0; index < ledger.lines.length; index += 1) this.memory.announce(keys.to(index));
    }
  }

  private announced(table: ReadTable): TableKeys {
    const lows = new Uint32Array(table.ledger.lines.length);
    const sums = keySums(table, ALL, (key, index) => {
      lows[index] = key.low;
      this.memory.announce(key);
    });
    return { ...sums, lows };
  }

  take(at: number): void {
    const table = this.tables[at];
    if (!table) return;
    const { lines } = table.ledger;
    const summed = summedBy(table, this.pences) ?? namesOf(summedBySupplier(table, this.tables));
    if (summed !== undefined) return this.leave(table, "summary-sheet", "ledger-sheet-summary", summed);
    const keys = this.keysOf(table);
    const print = printOf(table, keys);
    const same = print === undefined ? undefined : this.seen.get(print);
    if (same) return this.leaveWithin(table, [same]);
    const repeats = this.repeatsOf(at, lines, keys.lows);
    const others = repeats.filter((each) => each.table !== at);
    const bare = this.mixed && hasNumbers(table) ? this.bareRepeatsOf(at, lines) : [];
    for (const each of [others, bare]) {
      const holding = each.flatMap((other) => this.tables[other.table] ?? []);
      if (isContained(table, each, holding)) return this.leaveWithin(table, holding);
    }
    if (table.hidden) {
      if (lines.length > 0) this.leave(table, "hidden-sheet", "ledger-sheet-hidden", "");
      return;
    }
    if (print !== undefined) this.seen.set(print, table);
    this.tellRepeats(at, [...repeats, ...bare]);
    this.repeated.set(
      table,
      others.reduce((sum, each) => sum + each.lines, 0),
    );
    this.counted.add(table);
  }

  end(): CountedTables {
    const counted = this.tables.filter((table) => this.counted.has(table));
    const leftOut = [...counted.flatMap(({ ledger }) => ledger.leftOut), ...this.leftOut];
    const issues = [...this.issues, ...sameNumbers(counted, this.repeated)];
    const isTold = ({ file, sheet }: ReadTable) =>
      issues.some(({ place }) => place.file === file && place.sheet === sheet);
    issues.push(...sameSums(counted, isTold));
    issues.push(...sameSuppliers(counted, isTold));
    return {
      counted,
      leftOut,
      issues,
      contained: this.contained,
    };
  }

  private leaveWithin(table: ReadTable, within: readonly ReadTable[]): void {
    this.contained.push({ table, within });
    this.leave(table, "same-payments", "ledger-table-twice", namesOf(within) ?? "");
  }

  private keysOf(table: ReadTable): TableKeys {
    const keys = this.keys.get(table);
    if (!keys) throw new Error(`not one of the tables: ${table.name}`);
    return keys;
  }

  private leave(
    table: ReadTable,
    reason: LeftOut["reason"],
    code: "ledger-sheet-summary" | "ledger-table-twice" | "ledger-sheet-hidden",
    other: string,
  ): void {
    const { file, sheet, ledger } = table;
    const pence = this.pences.get(table) ?? 0;
    const lines = ledger.lines.length;
    this.leftOut.push({ file, sheet, reason, lines, supplier: "", text: "", pence });
    this.issues.push(makeIssue("warning", { file, sheet }, code, { lines, pence, other }));
  }

  /** Remembers a table's lines; of those that are known already, how many stand in each table, this one among them. */
  private repeatsOf(at: number, lines: LedgerLines, lows: Uint32Array): readonly Repeats[] {
    const found = new RepeatsByTable(lines);
    const keys = new LineKeys(lines);
    for (let index = 0; index < lines.length; index += 1) {
      if (!this.memory.mayRepeat(lows[index] ?? 0)) continue;
      const first = this.memory.firstTable(keys.to(index), at);
      if (first.known) found.add(first.table, index, lines.isNumbered(index));
    }
    return found.all;
  }

  /** Remembers a table's lines by all but their numbers; how many of them stand in each table without numbers. */
  private bareRepeatsOf(at: number, lines: LedgerLines): readonly Repeats[] {
    const found = new RepeatsByTable(lines);
    const keys = new LineKeys(lines, WITHOUT_NUMBER);
    for (let index = 0; index < lines.length; index += 1) {
      const first = this.memory.firstTable(keys.to(index), at);
      const other = first.known ? this.tables[first.table] : undefined;
      if (other && !hasNumbers(other)) found.add(first.table, index, false);
    }
    return found.all;
  }

  private tellRepeats(at: number, repeats: readonly Repeats[]): void {
    const table = this.tables[at];
    if (!table) return;
    const keys = this.keysOf(table);
    const { file, sheet, ledger } = table;
    for (const { table: other, lines, pence, numbered } of repeats) {
      const all = lines === ledger.lines.length;
      const many = lines >= MOSTLY * ledger.lines.length && (all || lines >= BY_CHANCE);
      const told = other === at ? isTwice(table, keys, lines) : numbered > 0 || many;
      const name = other === at ? "this table" : (this.tables[other]?.name ?? "");
      if (told)
        this.issues.push(
          makeIssue("warning", { file, sheet }, "ledger-lines-twice", { lines, pence, other: name }),
        );
    }
  }
}

/** Lines of a table that stand in another, or in it before. */
interface Repeats {
  readonly table: number;
  lines: number;
  pence: number;
  /** Those that have a number. */
  numbered: number;
}

class RepeatsByTable {
  private readonly found = new Map<number, Repeats>();

  constructor(private readonly lines: LedgerLines) {}

  get all(): readonly Repeats[] {
    return [...this.found.values()];
  }

  add(table: number, index: number, numbered: boolean): void {
    const sum = this.found.get(table) ?? { table, lines: 0, pence: 0, numbered: 0 };
    sum.lines += 1;
    sum.pence += this.lines.pence(index);
    if (numbered) sum.numbered += 1;
    this.found.set(table, sum);
  }
}

/** Whether each line of a table stands in others, so that it is no chance: by their numbers, or as they are many. */
function isContained(table: ReadTable, others: readonly Repeats[], holding: readonly ReadTable[]): boolean {
  const { length } = table.ledger.lines;
  const total = (value: (each: Repeats) => number) => others.reduce((sum, each) => sum + value(each), 0);
  if (length === 0 || total(({ lines }) => lines) !== length) return false;
  if (total(({ numbered }) => numbered) === length) return true;
  return isPlaced(table) && length >= BY_CHANCE && linesAlike(table, holding) >= length;
}

/** How many lines of others are those of a table but for their numbers: what stands there once may be paid here thrice. */
function linesAlike({ ledger: { lines } }: ReadTable, others: readonly ReadTable[]): number {
  const tables = [lines, ...others.map(({ ledger }) => ledger.lines)];
  const memory = new LineMemory(tables.reduce((sum, { length }) => sum + length, 0));
  const each = (take: (key: LineKeys, table: number) => void) => {
    for (const [at, table] of tables.entries()) {
      const keys = new LineKeys(table, WITHOUT_NUMBER);
      for (let index = 0; index < table.length; index += 1) {
        keys.to(index);
        take(keys, at);
      }
    }
  };
  each((key) => {
    memory.announce(key);
  });
  let alike = 0;
  each((key, at) => {
    if (memory.firstTable(key, at).table === 0 && at > 0) alike += 1;
  });
  return alike;
}

function hasNumbers({ ledger: { columns } }: ReadTable): boolean {
  return columns.roles.transaction !== undefined;
}

/** Whether each line has a day or a number, by which it is known from another of the same amount. */
function isPlaced({ ledger: { lines } }: ReadTable): boolean {
  for (let index = 0; index < lines.length; index += 1)
    if (lines.day(index) === undefined && !lines.isNumbered(index)) return false;
  return true;
}

function isDated({ ledger: { columns } }: ReadTable): boolean {
  return columns.roles.date !== undefined || columns.roles.transaction !== undefined;
}

function namesOf(tables: readonly ReadTable[] | undefined): string | undefined {
  return tables?.map(({ name }) => name).join(" and ");
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

/** What a table's keys come to, whatever their order: sums, and what is left where each cancels itself. */
interface KeySums {
  high: number;
  low: number;
  oddHigh: number;
  oddLow: number;
}

/** The sums of a table's keys, and the lower half of each, by which most lines are known to stand there once. */
interface TableKeys extends KeySums {
  readonly lows: Uint32Array;
}

/** Of a table's lines, each of which `each` is told. */
function keySums(
  { ledger: { lines } }: ReadTable,
  parts: KeyParts,
  each?: (key: LineKeys, index: number) => void,
): KeySums {
  const sums = { high: 0, low: 0, oddHigh: 0, oddLow: 0 };
  const keys = new LineKeys(lines, parts);
  for (let index = 0; index < lines.length; index += 1) {
    keys.to(index);
    each?.(keys, index);
    sums.high = (sums.high + keys.high) >>> 0;
    sums.low = (sums.low + keys.low) >>> 0;
    sums.oddHigh ^= keys.high;
    sums.oddLow ^= keys.low;
  }
  return sums;
}

/** What a table's lines come to whatever their order, with names as they are written unless others are given; undefined where they have neither date nor number to be known by. */
export function printOf(table: ReadTable, { high, low } = keySums(table, AS_WRITTEN)): string | undefined {
  const { length } = table.ledger.lines;
  return length === 0 || !isPlaced(table) ? undefined : `${length}|${high}|${low}`;
}

/**
 * Whether lines that are alike are one payment twice: each line of a table stands an even number of times, or the
 * table's numbers tell payments apart otherwise. An invoice with two lines of one amount is neither.
 */
function isTwice({ ledger: { lines } }: ReadTable, { oddHigh, oddLow }: KeySums, repeats: number): boolean {
  if (oddHigh === 0 && oddLow === 0 && lines.length >= BY_CHANCE) return true;
  return distinctNumbers(lines) === lines.length - repeats;
}

/** How many numbers of transactions a table's lines have; undefined where one has none. */
function distinctNumbers(lines: LedgerLines): number | undefined {
  const { transactions } = lines;
  const numbers = new LineMemory(lines.length);
  for (let index = 0; index < lines.length; index += 1) {
    if (!lines.isNumbered(index)) return undefined;
    numbers.announce(transactions.key(transactions.at(index)));
  }
  let distinct = 0;
  for (let index = 0; index < lines.length; index += 1)
    if (!numbers.firstTable(transactions.key(transactions.at(index)), 0).known) distinct += 1;
  return distinct;
}
