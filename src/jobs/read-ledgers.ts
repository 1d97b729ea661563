import { type Issue, makeIssue, type Result } from "../domain/issues/issue";
import { doubtsFirst } from "../domain/spend/left-out";
import type { Ledger } from "../domain/spend/ledger";
import type { LedgerLine } from "../domain/spend/ledger-lines";
import type { LedgerColumns, WantedColumns } from "../domain/spend/columns";
import { type Encoding, EncodingSense } from "../domain/values/decoded-text";
import {
  type LedgerFile,
  type ProposedTable,
  proposeWorkbookColumns,
  readWorkbookLedger,
  type SheetLedger,
  TextLedgerReading,
} from "../sheets/spend/ledger-sources";
import { saidOf } from "../domain/values/workbook-kind";
import { readStamp } from "../sheets/language/stamp";
import type { Grid } from "../workbook/grid";
import { type JobOptions, oneByOne } from "./job";
import { gridOf } from "./read-workbook";
import { eachPart, isText, joined, type Source } from "./source";

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
  const { ledgers, issues, proposed: propose } = await ledgersIn(content.value, asked);
  const file = asked.source.name;
  const tables = bySheet(ledgers.filter(({ hidden }) => !hidden)).map(([{ sheet, ledger }, ...below]) => ({
    ...{ file, sheet, columns: ledger.columns, dates: ledger.dates },
    recognised: true,
    first: ledger.lines.first(FIRST_LINES),
    lines: [ledger, ...below.map((each) => each.ledger)].reduce((sum, { lines }) => sum + lines.length, 0),
  }));
  if (tables.length > 0) return { tables, issues };
  const proposed = propose().map(({ sheet, columns }) => ({
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

/** A file that was read; its size as it was read, undefined where it could not be opened. */
export interface LedgerFileRead extends LedgerFile {
  readonly size: number | undefined;
}

/** The ledgers of a file, read by the columns that are chosen. `onRead` hears what part of the file is read. */
export async function readLedgerFile(
  asked: LedgerAsked,
  onRead?: (part: number) => void,
): Promise<LedgerFileRead> {
  const content = await contentOf(asked.source);
  if (!content.ok) return { ledgers: [], unread: [], issues: content.issues, size: undefined };
  return { ...(await ledgersIn(content.value, asked, onRead)), size: content.value.size };
}

/** "payments.xlsx, sheet April" */
export function tableName(file: string, sheet: string | undefined): string {
  return sheet === undefined ? file : `${file}, sheet ${sheet}`;
}

/** How a text is written, which is read a part at a time, or the cells of a workbook. */
type Content = { readonly size: number } & ({ readonly encoding: Encoding } | { readonly grid: Grid });

async function contentOf(source: Source): Promise<Result<Content>> {
  const workbook: Uint8Array[] = [];
  const sense = new EncodingSense();
  let beginning = "";
  let size = 0;
  let isWorkbook: boolean | undefined;
  const opened = await eachPart(source, (part) => {
    size += part.length;
    if (part.length > 0) isWorkbook ??= !isText(part);
    if (isWorkbook === true) workbook.push(part);
    else sense.add(part);
    if (beginning === "") beginning = LATIN.decode(part.subarray(0, 200));
    return true;
  });
  if (!opened.ok) return opened;
  if (WEB_PAGE.test(beginning))
    return { ok: false, issues: [makeIssue("error", { file: source.name }, "ledger-web-page")] };
  if (isWorkbook !== true && !sense.isText)
    return { ok: false, issues: [makeIssue("error", { file: source.name }, "ledger-not-text")] };
  if (isWorkbook !== true) return { ok: true, value: { size, encoding: sense.encoding }, issues: [] };
  const grid = await gridOf(joined(workbook), source.name);
  if (!grid.ok) return grid;
  const stamp = readStamp(grid.value);
  if (typeof stamp === "object")
    return {
      ok: false,
      issues: [makeIssue("error", { file: source.name }, "ledger-made-here", { kind: saidOf(stamp.kind) })],
    };
  return { ok: true, value: { size, grid: grid.value }, issues: [] };
}

const LATIN = new TextDecoder("windows-1252");
/** A page or XML that a program calls .xls, which Excel opens. */
const WEB_PAGE =
  /^(?:\u00EF\u00BB\u00BF)?\s*<(?:!doctype|html|head|table|style|meta|\?xml|\?mso|workbook)\b/i;

interface LedgersIn extends LedgerFile {
  /** Tables whose headings are not recognised, with what may be their columns. */
  readonly proposed: () => readonly ProposedTable[];
}

async function ledgersIn(
  content: Content,
  { source, sheet: only, ...wanted }: LedgerAsked,
  onRead?: (part: number) => void,
): Promise<LedgersIn> {
  const { name } = source;
  if ("grid" in content) {
    const { grid } = content;
    return { ...readWorkbookLedger(name, grid, wanted, only), proposed: () => proposeWorkbookColumns(grid) };
  }
  const reading = new TextLedgerReading(name, content.encoding, wanted);
  let read = 0;
  const opened = await eachPart(source, (part) => {
    reading.add(part);
    read += part.length;
    if (read < content.size) onRead?.(read / content.size);
    return true;
  });
  if (!opened.ok) return { ledgers: [], unread: [], issues: opened.issues, proposed: () => [] };
  return { ...reading.end(), proposed: () => reading.proposed() };
}
