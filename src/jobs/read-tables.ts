import { type Issue, makeIssue } from "../domain/issues/issue";
import type { LeftOut } from "../domain/spend/left-out";
import { penceOfLines } from "../domain/spend/ledger";
import type { ReadTable } from "../domain/spend/same-payments";
import { type LedgerAsked, readLedgerFile, tableName } from "./read-ledgers";

export interface ReadTables {
  readonly tables: readonly ReadTable[];
  /** Files that are another once more. */
  readonly leftOut: readonly LeftOut[];
  readonly issues: readonly Issue[];
}

/** The tables of every ledger, each file once: what has the bytes of another is the same payments under another name. */
export async function readTables(
  asked: readonly LedgerAsked[],
  onFile: (index: number) => void,
): Promise<ReadTables> {
  const tables: ReadTable[] = [];
  const leftOut: LeftOut[] = [];
  const issues: (readonly Issue[])[] = [];
  const first = new Map<string, { readonly name: string; readonly tables: readonly ReadTable[] }>();
  const hidden = new Set<string>();
  for (const [index, { source, ...how }] of asked.entries()) {
    onFile(index);
    const { ledgers, ...read } = await readLedgerFile({ source, ...how });
    const named = ledgers.map(({ sheet, ...each }): ReadTable => ({
      ...{ ...each, sheet, file: source.name, name: tableName(source.name, sheet) },
    }));
    const key = `${how.sheet ?? ""}|${read.fingerprint ?? index}`;
    const same = first.get(key);
    if (same) {
      const lines = same.tables.reduce((sum, { ledger }) => sum + ledger.lines.length, 0);
      const pence = same.tables.reduce((sum, { ledger }) => sum + penceOfLines(ledger), 0);
      const file = source.name;
      leftOut.push({ file, reason: "same-file", lines, supplier: "", text: "", pence });
      const limits = { lines, pence, other: same.name };
      issues.push([makeIssue("warning", { file }, "ledger-file-twice", limits)]);
      continue;
    }
    // A workbook is asked for once a sheet in the pane, and its hidden sheets are told once.
    const fresh = named.filter((table) => !table.hidden || !hidden.has(table.name));
    for (const table of named) if (table.hidden) hidden.add(table.name);
    first.set(key, { name: source.name, tables: named.filter((table) => !table.hidden) });
    tables.push(...fresh);
    issues.push(read.issues);
  }
  return { tables, leftOut, issues: issues.flat() };
}
