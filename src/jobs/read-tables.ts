import { type Issue, makeIssue } from "../domain/issues/issue";
import type { LeftOut } from "../domain/spend/left-out";
import type { ReadTable } from "../domain/spend/ledger";
import { type LedgerAsked, readLedgerFile, tableName } from "./read-ledgers";
import { haveSameBytes, type Source } from "./source";

export interface ReadTables {
  readonly tables: readonly ReadTable[];
  /** Files that are another once more, and sheets whose headings are not known. */
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

/** The tables of every ledger, each file once: what has the bytes of another is the same payments under another name. */
export async function readTables(
  asked: readonly LedgerAsked[],
  /** Called with how many of the files are read, and how much of the next. */
  onRead: (files: number) => void,
): Promise<ReadTables> {
  const tables: ReadTable[] = [];
  const leftOut: LeftOut[] = [];
  const issues: (readonly Issue[])[] = [];
  const earlier: ReadFile[] = [];
  const told = new Set<string>();
  for (const [index, { source, ...how }] of asked.entries()) {
    onRead(index);
    const { ledgers, ...read } = await readLedgerFile({ source, ...how }, (part) => onRead(index + part));
    const named = ledgers.map(({ sheet, ...each }): ReadTable => ({
      ...{ ...each, sheet, file: source.name, name: tableName(source.name, sheet) },
    }));
    const visible = named.filter((table) => !table.hidden);
    const file = { source, sheet: how.sheet, size: read.size, tables: visible };
    const same = await sameFile(file, earlier);
    if (same) {
      const lines = same.tables.reduce((sum, { ledger }) => sum + ledger.lines.length, 0);
      const pence = same.tables.reduce((sum, { ledger }) => sum + ledger.lines.sum, 0);
      const { name } = source;
      leftOut.push({ file: name, reason: "same-file", lines, supplier: "", text: "", pence });
      const limits = { lines, pence, other: same.source.name };
      issues.push([makeIssue("warning", { file: name }, "ledger-file-twice", limits)]);
      continue;
    }
    // A workbook is asked for once a sheet in the pane, and of its other sheets it is told once.
    const fresh = (name: string) => !told.has(name);
    const nameOf = ({ sheet }: { readonly sheet?: string }) => tableName(source.name, sheet);
    earlier.push(file);
    tables.push(...named.filter((table) => !table.hidden || fresh(table.name)));
    leftOut.push(...read.unread.filter((each) => fresh(nameOf(each))));
    issues.push(read.issues.filter((issue) => !isOfOtherSheet(issue) || fresh(nameOf(issue.place))));
    for (const { hidden, name } of named) if (hidden) told.add(name);
    for (const issue of read.issues) if (isOfOtherSheet(issue)) told.add(nameOf(issue.place));
  }
  return { tables, leftOut: leftOut.map((each) => withSummary(each, tables)), issues: issues.flat() };
}

interface ReadFile {
  readonly source: Source;
  readonly sheet: string | undefined;
  /** Undefined where it could not be opened. */
  readonly size: number | undefined;
  readonly tables: readonly ReadTable[];
}

/** The first file before that has the same bytes. */
async function sameFile(file: ReadFile, earlier: readonly ReadFile[]): Promise<ReadFile | undefined> {
  if (file.size === undefined) return undefined;
  for (const other of earlier)
    if (other.size === file.size && (other.sheet ?? "") === (file.sheet ?? ""))
      if (await haveSameBytes(file.source, other.source)) return other;
  return undefined;
}

/** Whether an issue is of a sheet that is not read. */
function isOfOtherSheet({ code }: Issue): boolean {
  return code === "ledger-sheet-skipped" || code === "ledger-sheet-hidden";
}

/** A sheet without headings that comes to what the others of its file come to sums them. */
function withSummary(each: LeftOut, tables: readonly ReadTable[]): LeftOut {
  if (each.reason !== "sheet-unread") return each;
  const others = tables.filter(({ file, hidden }) => file === each.file && !hidden);
  const pence = others.reduce((sum, { ledger }) => sum + ledger.lines.sum, 0);
  return pence === each.pence ? { ...each, reason: "summary-sheet" } : each;
}
