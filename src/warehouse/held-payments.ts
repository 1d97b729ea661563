import { join } from "node:path";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { type Issue, makeIssue } from "../domain/issues/issue";
import type { LedgerColumn } from "../domain/spend/columns";
import type { ReadTable } from "../domain/spend/ledger";
import { LedgerLines } from "../domain/spend/ledger-lines";
import { countTables } from "../domain/spend/same-payments";
import { spendQuarter } from "../domain/spend/local-spend";
import type { Day } from "../domain/values/day";
import { filesOf, type Loaded, loadOfFile } from "./folder";
import { NO_QUARTER, PAYMENT_LINES } from "./ledger-tables";

/**
 * What tables have in common with a council's ledgers that are in the warehouse: the same payments, or the same
 * transactions in other amounts, as where one is net and the other gross. Both count there, so each is asked about, by the
 * rule that holds ledgers against each other which are read together. `loads` are those that stay.
 */
export async function againstHeld(
  folder: string,
  tables: readonly ReadTable[],
  loads: readonly Loaded[],
): Promise<readonly Issue[]> {
  const held = await heldTables(folder, tables, loads);
  if (held.length === 0) return [];
  const names = held.map(({ name }) => name);
  return countTables([...held, ...tables]).issues.flatMap((issue) => {
    const { code, place } = issue;
    if (code !== "ledger-lines-twice" && code !== "ledger-numbers-twice" && code !== "ledger-table-twice")
      return [];
    const { limits } = issue;
    const isHeld = names.includes(place.file ?? "");
    const others = names.reduce((text, name) => text.replaceAll(name, ""), limits.other);
    const isAcross = isHeld ? tables.some(({ name }) => others.includes(name)) : others !== limits.other;
    if (!isAcross) return [];
    return code === "ledger-table-twice"
      ? [makeIssue("warning", place, "ledger-lines-twice", limits)]
      : [issue];
  });
}

/** The payments of earlier ledgers in the quarters of these tables. */
async function heldTables(
  folder: string,
  tables: readonly ReadTable[],
  loads: readonly Loaded[],
): Promise<readonly ReadTable[]> {
  const quarters = quartersOf(tables);
  const parts = new Map(loads.map(({ part, file }) => [part, new HeldTable(file)]));
  const names = new Set(loads.map(({ load }) => load));
  const councils = new Set(loads.map(({ council }) => `council=${council}`));
  for (const path of await filesOf(folder, PAYMENT_LINES.name)) {
    const [, council = "", quarter = ""] = path.split(/[/\\]/);
    if (!councils.has(council) || !quarters.has(quarter) || !names.has(loadOfFile(path))) continue;
    const file = await asyncBufferFromFile(join(folder, path));
    const metadata = await parquetMetadataAsync(file);
    const rows = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < rows; rowStart += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rows, rowStart + ROWS_AT_ONCE);
      const read = await parquetReadObjects({ file, metadata, columns: [...COLUMNS], rowStart, rowEnd });
      for (const row of read) parts.get(String(row.part))?.take(row);
    }
  }
  return [...parts.values()].flatMap((each) => each.table ?? []);
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
          ...{ basis: "not stated", netOfBoth: false, headings: [], twins: [], otherAmounts: [] },
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
