import { unreadableIssue, wordIssue } from "../domain/issues/word-issue";
import type { ChosenColumns } from "../domain/spend/ledger-columns";
import type { Ledger } from "../domain/spend/ledger";
import { type LedgerFile, readTextLedger, readWorkbookLedger } from "../sheets/spend/ledger-sources";
import { readXlsx } from "../xlsx/read";
import { Unusable } from "./command";
import { readBytes } from "./files";

export interface ReadLedger {
  /** The file, and the sheet of a workbook, as messages name it. */
  readonly name: string;
  readonly ledger: Ledger;
}

/** Reads a ledger of either kind: a zip's mark tells a workbook. Throws Unusable where a workbook is damaged. */
export async function readLedgerFile(path: string, chosen: ChosenColumns) {
  const read = await ledgersOf(path, await readBytes(path), chosen);
  const ledgers = read.ledgers.map(({ sheet, ledger }): ReadLedger => ({
    name: sheet === undefined ? path : `${path}, sheet ${sheet}`,
    ledger,
  }));
  return { ledgers, issues: read.issues };
}

async function ledgersOf(path: string, bytes: Uint8Array, chosen: ChosenColumns): Promise<LedgerFile> {
  const isText = bytes[0] !== 0x50 || bytes[1] !== 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isText && !isCompound) return readTextLedger(path, bytes, chosen);
  const read = await readXlsx(bytes, path);
  if (!read.ok) throw new Unusable(wordIssue(unreadableIssue(path, read.reason)));
  return readWorkbookLedger(path, read.grid, chosen);
}
