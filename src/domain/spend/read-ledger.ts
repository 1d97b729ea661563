import { type Issue, makeIssue, type Result } from "../issues/issue";
import { MOST_CHARACTERS } from "../values/csv-read";
import { isEmptyRecord, type RecordInBytes, recordOf, type RecordTaker } from "../values/csv-bytes";
import type { WantedColumns } from "./columns";
import { amountsIn, type UnreadAmounts } from "./unread-table";
import { scaleOf, scaleOfTitle } from "./heading-words";
import { findHeadings, type FoundHeadings, hasHeadings, mustHoldHeadings } from "./ledger-headings";
import { textOf } from "./ledger-text";
import type { Ledger, LedgerRow, LedgerSource } from "./ledger";
import { headingsMissing } from "./headings-missing";
import { recordWithin } from "./quoted-line";
import { TableReading } from "./table-reading";
import { ROLE_WORDS, wordColumns } from "./word-columns";

/** A sheet with more tables, each under headings of its own, is no ledger. */
const MOST_TABLES = 1000;

/** A combined authority pays 200,000 at most; a table with more than this has something else in the place of the supplier or its number. */
const MOST_SUPPLIERS = 600_000;

/** Reads a payments ledger whose rows come in one go. */
export function readLedgers(
  { rows, ...source }: LedgerSource,
  wanted: WantedColumns = { chosen: {} },
): Result<readonly Ledger[]> {
  const reading = new LedgerReading(source, wanted);
  for (const row of rows) reading.other(row);
  return reading.end();
}

/**
 * Reads a payments ledger row by row: finds its headings, recognises its columns, and takes each line with an amount.
 * Tables below the first with headings of their own are ledgers of their own. Lines that cannot be read, totals and dates
 * that are no dates come as issues, as does what could be read in more than one way; a source without headings is
 * refused.
 */
export class LedgerReading implements RecordTaker {
  /** Undefined until headings are found, or none are to be. */
  private reading: TableReading | undefined;
  private isSearched = false;
  private searched: LedgerRow[] = [];
  private scaled: readonly Issue[] = [];
  private readonly ended: Ledger[] = [];
  private readonly told: Issue[] = [];
  /** What may be payments above the headings. */
  private above: UnreadAmounts | undefined;
  /** Why the source is no ledger, however it goes on. */
  private refused: Issue | undefined;

  constructor(
    private readonly source: Omit<LedgerSource, "rows">,
    private readonly wanted: WantedColumns,
    private readonly mostSuppliers = MOST_SUPPLIERS,
  ) {}

  plain(record: RecordInBytes): void {
    if (this.refused) return;
    if (this.reading?.takePlain(record)) this.checkSuppliers(this.reading, record.line);
    else if (!this.reading || !isEmptyRecord(record)) this.other(recordOf(record));
  }

  other(row: LedgerRow): void {
    if (this.refused) return;
    if (row.fault === "too-long") this.refuse(row.line, "csv-line-too-long", MOST_CHARACTERS);
    else if (this.reading) this.take(this.reading, row);
    else if (!this.isSearched) {
      this.searched.push(row);
      if (mustHoldHeadings(this.searched)) this.begin();
    }
  }

  end(): Result<readonly Ledger[]> {
    if (!this.reading && !this.refused) this.begin();
    if (this.refused) return { ok: false, issues: [this.refused] };
    if (!this.reading) return { ok: false, issues: headingsMissing(this.source, this.searched, this.wanted) };
    const value = this.withAbove([...this.ended, this.reading.end()]);
    return { ok: true, value, issues: [...value.flatMap(({ issues }) => issues), ...this.told] };
  }

  /** The first rows, where headings are looked for and none were found. */
  get searchedRows(): readonly LedgerRow[] {
    return this.searched;
  }

  /** Finds the headings in the first rows, and takes those below them. */
  private begin(): void {
    this.isSearched = true;
    let found = findHeadings(this.searched, this.wanted);
    if (!found) {
      const within = this.searched.map((row) => recordWithin(row) ?? row);
      found = findHeadings(within, this.wanted);
      if (!found) return;
      this.searched = within;
    }
    const { headingLine } = found;
    const above = this.searched.filter((row) => row.line < headingLine && !isParameter(row));
    this.above = amountsIn(above, hasHeadings(above) ? 1 : 2);
    this.tellScale(found);
    const below = this.searched.slice(found.rows);
    this.searched = [];
    this.reading = new TableReading(this.source, found, below, this.wanted);
    for (const row of below) this.other(row);
  }

  /** A title may say in what amounts are, where their heading does not. */
  private tellScale({ headingLine, columns }: FoundHeadings): void {
    if (scaleOf(columns.roles.amount?.heading ?? "") !== undefined) return;
    for (const { cells, line } of this.searched) {
      if (line >= headingLine) return;
      const heading = cells.map(textOf).find((text) => scaleOfTitle(text) !== undefined);
      const scale = heading === undefined ? undefined : scaleOfTitle(heading);
      if (heading === undefined || scale === undefined) continue;
      const { file, sheet } = this.source;
      this.scaled = [makeIssue("warning", { file, sheet }, "ledger-amounts-scaled", { heading, scale })];
      return;
    }
  }

  /** With what stands above their headings, unless it sums them, and what a title says of the amounts. */
  private withAbove([read, ...others]: readonly Ledger[]): readonly Ledger[] {
    const { above } = this;
    if (!read) return [];
    const first = { ...read, issues: [...this.scaled, ...read.issues] };
    const tables = [first, ...others];
    const sums = tables.map(({ lines }) => lines.sum);
    if (!above || [...sums, sums.reduce((sum, each) => sum + each, 0)].includes(above.pence)) return tables;
    const { file, sheet } = this.source;
    const left = { file, sheet, reason: "table-above", ...above, supplier: "", text: "" } as const;
    const limits = { ...above, line: first.headingLine };
    const issue = makeIssue("warning", { file, sheet }, "ledger-table-above", limits);
    return [{ ...first, leftOut: [left, ...first.leftOut], issues: [issue, ...first.issues] }, ...others];
  }

  private take(reading: TableReading, row: LedgerRow): void {
    const next = reading.take(row);
    if (!next) {
      this.checkSuppliers(reading, row.line);
      return;
    }
    if (this.ended.length + 1 === MOST_TABLES) {
      this.refuse(next.headingLine, "ledger-tables-many", MOST_TABLES);
      return;
    }
    const { file, sheet } = this.source;
    const limits = { line: next.headingLine, columns: wordColumns(next.columns) };
    this.told.push(makeIssue("warning", { file, sheet }, "ledger-table-below", limits));
    this.ended.push(reading.end());
    this.reading = new TableReading(this.source, next, [], { chosen: {}, hidden: this.wanted.hidden });
  }

  private checkSuppliers(reading: TableReading, line: number): void {
    const role = reading.beyond(this.mostSuppliers);
    if (role === undefined) return;
    const limits = { maximum: this.mostSuppliers, role: ROLE_WORDS[role] };
    this.refuseWith(makeIssue("error", this.placeOf(line), "ledger-suppliers-many", limits));
  }

  private refuse(line: number, code: "csv-line-too-long" | "ledger-tables-many", maximum: number): void {
    this.refuseWith(makeIssue("error", this.placeOf(line), code, { maximum }));
  }

  private placeOf(line: number) {
    const { file, sheet } = this.source;
    return { file, sheet, subject: `line ${line}` };
  }

  private refuseWith(issue: Issue): void {
    this.refused = issue;
    // Nothing of it is held any longer.
    this.searched = [];
    this.reading = undefined;
    this.ended.length = 0;
    this.told.length = 0;
  }
}

/** What a report was made with: "Minimum amount", "500.00". */
function isParameter({ cells }: LedgerRow): boolean {
  const [label, value, ...others] = cells.map(textOf).filter((text) => text !== "");
  return value !== undefined && others.length === 0 && PARAMETER.test(label ?? "");
}

const PARAMETER =
  /\b(?:amounts?|values?|threshold|limit|minimum|maximum|min|max|over|above|from|to|greater than|less than)\W*$/i;
