import type { Issue } from "../../domain/issues/issue";
import type { ChosenColumns, LedgerColumns } from "../../domain/spend/ledger-columns";
import type { Ledger } from "../../domain/spend/ledger";
import { unreadableIssue } from "../../domain/issues/word-issue";
import {
  type LedgerFile,
  type ProposedTable,
  proposeTextColumns,
  proposeWorkbookColumns,
  readTextLedger,
  readWorkbookLedger,
} from "../../sheets/spend/ledger-sources";
import { readXlsx } from "../../xlsx/read";
import { toldApart } from "../../jobs/file-names";

/** A table of payments in a picked file, with the columns that it was recognised by. */
export interface LedgerTable {
  /** Which of the picked files. */
  readonly index: number;
  readonly file: string;
  /** Undefined for a text file. */
  readonly sheet: string | undefined;
  readonly columns: LedgerColumns;
  /** False where the user must name the columns; until then no line is known. */
  readonly recognised: boolean;
  readonly lines: number;
  readonly dates: Ledger["dates"];
}

export interface RecognisedLedgers {
  readonly tables: readonly LedgerTable[];
  /** The first of them, errors before warnings. */
  readonly issues: readonly Issue[];
  readonly issueCount: number;
}

/** A ledger can have as many issues as lines: those that are sent to the pane. */
const SENT = 100;

export function few(issues: readonly Issue[]): readonly Issue[] {
  const of = (wanted: Issue["severity"]) => issues.filter(({ severity }) => severity === wanted);
  return [...of("error"), ...of("warning")].slice(0, SENT);
}

/** Reads each ledger once, to say what was recognised in it. */
export async function recogniseLedgers(
  files: readonly File[],
  onProgress: (done: number, total: number) => void,
): Promise<RecognisedLedgers> {
  const tables: LedgerTable[] = [];
  const issues: (readonly Issue[])[] = [];
  const names = toldApart(files.map(({ name }) => name));
  for (const [index, picked] of files.entries()) {
    onProgress(index, files.length);
    const file = names[index] ?? picked.name;
    const read = await readLedgerFile(file, picked);
    issues.push(read.issues);
    for (const { sheet, ledger } of read.ledgers) {
      const { columns, lines, dates } = ledger;
      tables.push({ index, file, sheet, columns, recognised: true, lines: lines.length, dates });
    }
    if (read.ledgers.length > 0) continue;
    for (const { sheet, columns } of await proposeTables(file, picked))
      tables.push({ index, file, sheet, columns, recognised: false, lines: 0, dates: undefined });
  }
  const all = issues.flat();
  return { tables, issues: few(all), issueCount: all.length };
}

/** Where a sheet is named only that one is read. */
export async function readLedgerFile(
  name: string,
  picked: File,
  chosen: ChosenColumns = {},
  only?: string,
): Promise<LedgerFile> {
  const bytes = new Uint8Array(await picked.arrayBuffer());
  if (isText(bytes)) return readTextLedger(name, bytes, chosen);
  const read = await readXlsx(bytes, name);
  if (!read.ok) return { ledgers: [], issues: [unreadableIssue(name, read.reason)] };
  const sheets = read.grid.sheets.filter((sheet) => only === undefined || sheet.name === only);
  return readWorkbookLedger(name, { ...read.grid, sheets }, chosen);
}

/** Tables of a file in which no ledger was recognised. */
async function proposeTables(name: string, picked: File): Promise<readonly ProposedTable[]> {
  const bytes = new Uint8Array(await picked.arrayBuffer());
  if (isText(bytes)) return proposeTextColumns(bytes);
  const read = await readXlsx(bytes, name);
  return read.ok ? proposeWorkbookColumns(read.grid) : [];
}

/** By their first bytes a zip is a workbook, and a compound file a workbook with a password or of an old kind. */
function isText(bytes: Uint8Array): boolean {
  const begins = (first: number, second: number) => bytes[0] === first && bytes[1] === second;
  return !begins(0x50, 0x4b) && !begins(0xd0, 0xcf);
}
