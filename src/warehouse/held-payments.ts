import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { type Issue, makeIssue } from "../domain/issues/issue";
import type { LedgerColumn } from "../domain/spend/columns";
import type { ReadTable } from "../domain/spend/ledger";
import { LedgerLines } from "../domain/spend/ledger-lines";
import { type ContainedTable, countTables } from "../domain/spend/same-payments";
import { spendQuarter } from "../domain/spend/local-spend";
import type { Day } from "../domain/values/day";
import { type Contained, readingOf } from "./contained";
import { filesOf, type Loaded, loadOfFile } from "./folder";
import { NO_QUARTER, PAYMENT_LINES } from "./ledger-tables";

/** Ledgers of a council beside those that are added. */
export interface HeldAsked {
  readonly folder: string;
  /** Those that stay. */
  readonly held: readonly Loaded[];
  /** What records say of ledgers in others. */
  readonly said: readonly Contained[];
}

/** A file that is added, with its tables, as a record will have it. */
export interface FileAdded extends Pick<Loaded, "file" | "content" | "lines" | "pence"> {
  readonly tables: readonly ReadTable[];
}

export interface AgainstHeld {
  readonly issues: readonly Issue[];
  readonly contained: readonly Contained[];
}

/**
 * What ledgers have in common with a council's that are in the warehouse, by the rule that holds ledgers against each
 * other which are read together: one whose payments all stand in others counts only while those are there, whichever came
 * first. Of payments in common otherwise, or transactions in other amounts, as where one is net and the other gross, both
 * count, so that each is asked about.
 */
export async function againstHeld(
  { folder, held: loads, said }: HeldAsked,
  added: readonly FileAdded[],
): Promise<AgainstHeld> {
  const tables = added.flatMap((each) => each.tables);
  const held = await heldTables(folder, quartersOf(tables), loads);
  if (held.size === 0) return { issues: [], contained: [] };
  const counting = countTables([...held.keys(), ...tables]);
  const wholly = whollyContained(counting.contained, { held, added, said });
  const names = [...held.keys()].map(({ name }) => name);
  const isWholly = (name: string | undefined) => wholly.some(({ names: own }) => own.includes(name ?? ""));
  const asked = counting.issues.flatMap((issue) => {
    const { code, place } = issue;
    if (
      code !== "ledger-lines-twice" &&
      code !== "ledger-numbers-twice" &&
      code !== "ledger-sums-twice" &&
      code !== "ledger-suppliers-alike" &&
      code !== "ledger-table-twice"
    )
      return [];
    if (code === "ledger-table-twice" && isWholly(place.file)) return [];
    const { limits } = issue;
    const isHeld = names.includes(place.file ?? "");
    const others = names.reduce((text, name) => text.replaceAll(name, ""), limits.other);
    const isAcross = isHeld ? tables.some(({ name }) => others.includes(name)) : others !== limits.other;
    if (!isAcross) return [];
    return code === "ledger-table-twice"
      ? [makeIssue("warning", place, "ledger-lines-twice", limits)]
      : [issue];
  });
  return { issues: [...asked, ...wholly.map(({ issue }) => issue)], contained: wholly };
}

/** Which of a council's ledgers have all their payments in others, as far as they have payments in these quarters. */
export async function containedAmong(
  folder: string,
  quarters: ReadonlySet<string>,
  loads: readonly Loaded[],
): Promise<readonly Contained[]> {
  const held = await heldTables(folder, quarters, loads);
  const { contained } = countTables([...held.keys()]);
  return whollyContained(contained, { held, added: [], said: [] });
}

interface Wholly extends Contained {
  /** By which its tables are named in issues. */
  readonly names: readonly string[];
  readonly issue: Issue;
}

/** Of tables that are in others, the ledgers that are so with all their tables and lines. */
function whollyContained(
  contained: readonly ContainedTable[],
  {
    held,
    added,
    said,
  }: { readonly held: HeldTables; readonly added: readonly FileAdded[] } & Pick<HeldAsked, "said">,
): readonly Wholly[] {
  const addedOf = (table: ReadTable) => added.find(({ tables }) => tables.includes(table));
  const fileOf = (table: ReadTable) => held.get(table) ?? addedOf(table);
  const withinOf = new Map(contained.map(({ table, within }) => [table, within]));
  const ledgers = [
    ...[...held].map(([table, file]) => ({ file, tables: [table], isHeld: true })),
    ...added.map((file) => ({ file, tables: file.tables, isHeld: false })),
  ];
  return ledgers.flatMap(({ file, tables, isHeld }): readonly Wholly[] => {
    const filled = tables.filter(({ ledger }) => ledger.lines.length > 0);
    // Of a ledger with payments in other quarters some are not among these.
    const lines = filled.reduce((sum, { ledger }) => sum + ledger.lines.length, 0);
    if (filled.length === 0 || lines !== file.lines || !filled.every((table) => withinOf.has(table)))
      return [];
    const others = [
      ...new Set(filled.flatMap((table) => withinOf.get(table) ?? []).flatMap((each) => fileOf(each) ?? [])),
    ];
    const ledger = readingOf(file);
    const within = others.map(readingOf);
    if (
      within.includes(ledger) ||
      said.some((each) => within.includes(each.ledger) && each.within.includes(ledger))
    )
      return [];
    const newer = others.find((other) => added.some((each) => each === other));
    const issue =
      isHeld && newer
        ? makeIssue("warning", { file: newer.file }, "warehouse-payments-held", { other: file.file, lines })
        : makeIssue("warning", { file: file.file }, "warehouse-payments-known", {
            ...{ other: others.map((other) => other.file).join(" and "), lines },
          });
    return [{ ledger, within, names: tables.map((table) => table.file), issue }];
  });
}

/** Each ledger of earlier loads as a table, with its record. */
type HeldTables = ReadonlyMap<ReadTable, Loaded>;

/** The payments of earlier ledgers in these quarters. */
async function heldTables(
  folder: string,
  quarters: ReadonlySet<string>,
  loads: readonly Loaded[],
): Promise<HeldTables> {
  const parts = new Map(loads.map((load) => [load.part, { load, held: new HeldTable(load.file) }]));
  const names = new Set(loads.map(({ load }) => load));
  const councils = new Set(loads.map(({ council }) => `council=${council}`));
  for (const path of await filesOf(folder, PAYMENT_LINES.name)) {
    const [, council = ""] = path.split(/[/\\]/);
    if (!councils.has(council) || !quarters.has(quarterOfFile(path)) || !names.has(loadOfFile(path)))
      continue;
    const file = await asyncBufferFromFile(join(folder, path));
    const metadata = await parquetMetadataAsync(file);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
      const read = await parquetReadObjects({ file, metadata, columns: [...COLUMNS], rowStart, rowEnd });
      for (const row of read) parts.get(String(row.part))?.held.take(row);
    }
  }
  return new Map(
    [...parts.values()].flatMap(({ load, held }) => {
      const { table } = held;
      return table ? [[table, load] as const] : [];
    }),
  );
}

/** The folder that a file of payments lies in. */
export function quarterOfFile(path: string): string {
  return path.split(/[/\\]/)[2] ?? "";
}

const COLUMNS = ["part", "line", "date", "supplier", "transaction", "pence"] as const;
const ROWS_AT_ONCE = 100_000;

/** As the folders of the warehouse are called. */
function quartersOf(tables: readonly ReadTable[]): ReadonlySet<string> {
  const quarters = new Set<string>();
  for (const { ledger } of tables) {
    const quarterOf = ledger.lines.perDay(
      (day) => `quarter=${day === undefined ? NO_QUARTER : spendQuarter(day)}`,
    );
    for (let index = 0; index < ledger.lines.length; index += 1) quarters.add(quarterOf(index));
  }
  return quarters;
}

/** The payments of one ledger as the warehouse has them, by which they are known from others. */
class HeldTable {
  private readonly name: string;
  private readonly lines: LedgerLines;
  private readonly days: Day[] = [];
  private readonly numbers = new Map<string, number>();
  private isNumbered = false;

  constructor(file: string) {
    this.name = `${file} (in the warehouse)`;
    this.lines = new LedgerLines({ file: this.name });
  }

  take(row: Readonly<Record<string, unknown>>): void {
    const { supplier } = this.lines.texts;
    const transaction = String(row.transaction);
    if (transaction !== "") this.isNumbered = true;
    this.lines.push({
      ...{ line: Number(row.line), pence: Number(row.pence), sme: "Unknown", vcse: "Unknown" },
      date: this.dateOf(row.date),
      transaction: this.lines.transactions.pack(transaction),
      supplier: supplier.words.numberOf(String(row.supplier)),
      ...{ serviceArea: 0, category: 0, companyNumber: 0, postcode: 0 },
    });
  }

  /** Undefined where none of its payments was taken. */
  get table(): ReadTable | undefined {
    const { name, lines } = this;
    if (lines.length === 0) return undefined;
    lines.setDays([undefined, ...this.days], (date) => date);
    const days = [...this.days].sort();
    const [first, last = first] = [days[0], days.at(-1)];
    const transaction: LedgerColumn = { index: 0, heading: "" };
    return {
      ...{ name, file: name, sheet: undefined, hidden: false },
      ledger: {
        columns: {
          roles: { date: transaction, ...(this.isNumbered ? { transaction } : undefined) },
          ...{
            basis: "not stated",
            netOfBoth: false,
            headings: [],
            twins: [],
            otherAmounts: [],
            creditsBeside: [],
          },
          ...{ credits: undefined, creditMark: undefined, passedOver: [] },
        },
        ...{ headingLine: 0, lines, leftOut: [], ownTotal: undefined, issues: [] },
        dates: first === undefined || last === undefined ? undefined : { first, last },
      },
    };
  }

  /** 0 for none. */
  private dateOf(date: unknown): number {
    if (!(date instanceof Date)) return 0;
    const day = date.toISOString().slice(0, 10);
    const known = this.numbers.get(day);
    if (known !== undefined) return known;
    this.days.push(day);
    this.numbers.set(day, this.days.length);
    return this.days.length;
  }
}
