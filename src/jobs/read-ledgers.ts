import type { Issue, Result } from "../domain/issues/issue";
import { doubtsFirst } from "../domain/spend/left-out";
import type { Ledger, LedgerLine } from "../domain/spend/ledger";
import type { LedgerColumns, WantedColumns } from "../domain/spend/columns";
import {
  type LedgerFile,
  type ProposedTable,
  proposeTextColumns,
  proposeWorkbookColumns,
  readTextLedger,
  readWorkbookLedger,
  type SheetLedger,
} from "../sheets/spend/ledger-sources";
import type { Grid } from "../workbook/grid";
import { type JobOptions, oneByOne } from "./job";
import { gridOf } from "./read-workbook";
import { bytesOf, isText, sha256Of, type Source } from "./source";

/** A ledger to be read: of a workbook with a sheet that is named, only that one. */
export interface LedgerAsked extends WantedColumns {
  readonly source: Source;
  readonly sheet?: string | undefined;
}

/** A table of payments in a file, with the columns that it was recognised by. */
export interface LedgerTable {
  /** Which of the files. */
  readonly index: number;
  readonly file: string;
  /** Undefined for a text file. */
  readonly sheet: string | undefined;
  readonly columns: LedgerColumns;
  /** False where the user must name the columns; until then no line is known. */
  readonly recognised: boolean;
  readonly lines: number;
  readonly dates: Ledger["dates"];
  /** The first lines as they are read. */
  readonly first: readonly LedgerLine[];
}

/** Lines that are shown to be confirmed. */
const FIRST_LINES = 3;

export interface RecognisedLedgers {
  readonly tables: readonly LedgerTable[];
  /** Errors before warnings. */
  readonly issues: readonly Issue[];
}

/** Reads each ledger once, to say what was recognised in it or may be its columns, and how its first lines are read. */
export async function recogniseLedgers(
  asked: readonly LedgerAsked[],
  options: JobOptions = {},
): Promise<RecognisedLedgers> {
  const files = await oneByOne(asked, recogniseLedger, options);
  return {
    tables: files.flatMap(({ tables }, index) => tables.map((table) => ({ ...table, index }))),
    issues: doubtsFirst(files.flatMap(({ issues }) => issues)),
  };
}

async function recogniseLedger(asked: LedgerAsked): Promise<{
  readonly tables: readonly Omit<LedgerTable, "index">[];
  readonly issues: readonly Issue[];
}> {
  const content = await contentOf(asked.source);
  if (!content.ok) return { tables: [], issues: content.issues };
  const { ledgers, issues } = ledgersIn(content.value, asked);
  const file = asked.source.name;
  const tables = bySheet(ledgers.filter(({ hidden }) => !hidden)).map(([{ sheet, ledger }, ...below]) => ({
    ...{ file, sheet, columns: ledger.columns, dates: ledger.dates },
    recognised: true,
    first: ledger.lines.slice(0, FIRST_LINES),
    lines: [ledger, ...below.map((each) => each.ledger)].reduce((sum, { lines }) => sum + lines.length, 0),
  }));
  if (tables.length > 0) return { tables, issues };
  const proposed = proposedIn(content.value).map(({ sheet, columns }) => ({
    ...{ file, sheet, columns, dates: undefined },
    recognised: false,
    first: [],
    lines: 0,
  }));
  return { tables: proposed, issues };
}

/** The tables of each sheet: those below the first are read by headings of their own. */
function bySheet(ledgers: readonly SheetLedger[]): readonly (readonly [SheetLedger, ...SheetLedger[]])[] {
  const sheets = new Map<string | undefined, [SheetLedger, ...SheetLedger[]]>();
  for (const each of ledgers) {
    const found = sheets.get(each.sheet);
    if (found) found.push(each);
    else sheets.set(each.sheet, [each]);
  }
  return [...sheets.values()];
}

/** A file that was read, with the fingerprint of its bytes; without one where it could not be opened. */
export interface LedgerFileRead extends LedgerFile {
  readonly fingerprint: string | undefined;
}

/** The ledgers of a file, read by the columns that are chosen. */
export async function readLedgerFile(asked: LedgerAsked): Promise<LedgerFileRead> {
  const content = await contentOf(asked.source);
  if (!content.ok) return { ledgers: [], unread: [], issues: content.issues, fingerprint: undefined };
  return { ...ledgersIn(content.value, asked), fingerprint: content.value.fingerprint };
}

/** "payments.xlsx, sheet April" */
export function tableName(file: string, sheet: string | undefined): string {
  return sheet === undefined ? file : `${file}, sheet ${sheet}`;
}

/** Text, or the cells of a workbook. */
type Content = { readonly fingerprint: string } & ({ readonly text: Uint8Array } | { readonly grid: Grid });

async function contentOf(source: Source): Promise<Result<Content>> {
  const bytes = await bytesOf(source);
  if (!bytes.ok) return bytes;
  const fingerprint = await sha256Of(bytes.value);
  if (isText(bytes.value)) return { ok: true, value: { fingerprint, text: bytes.value }, issues: [] };
  const grid = await gridOf(bytes.value, source.name);
  return grid.ok ? { ok: true, value: { fingerprint, grid: grid.value }, issues: [] } : grid;
}

function ledgersIn(content: Content, { source: { name }, sheet: only, ...wanted }: LedgerAsked): LedgerFile {
  if ("text" in content) return readTextLedger(name, content.text, wanted);
  return readWorkbookLedger(name, content.grid, wanted, only);
}

function proposedIn(content: Content): readonly ProposedTable[] {
  return "text" in content ? proposeTextColumns(content.text) : proposeWorkbookColumns(content.grid);
}
