import type { Result } from "../../domain/issues/issue";
import { readOpenWorkbook } from "../../excel/read";
import type { TenderToScore } from "../../jobs/tender";
import { tenderIn } from "../../jobs/tender-in-workbook";
import { useReading } from "./use-reading";
import { wordReason } from "./word-reason";

/** What was read from the open workbook; `message` is Excel's own refusal, the issues are the workbook's. */
export type Read<T> = Result<T> & { readonly message?: string };

export type TenderRead = Read<TenderToScore>;

export async function readTenderOfWorkbook(): Promise<TenderRead> {
  const read = await readOpenWorkbook();
  return read.ok ? tenderIn(read.value) : { ok: false, message: wordReason(read.reason), issues: [] };
}

/** The workbook is empty, or holds anything else: that is no mistake in it. */
export function holdsNoTender(found: TenderRead): boolean {
  return !found.ok && found.issues.some(({ code }) => code === "not-a-tender");
}

/** The workbook's tender as it was when the page opened, or when `read` was called last; undefined while it is read. */
export function useTender(): { readonly found: TenderRead | undefined; readonly read: () => Promise<void> } {
  return useReading(readTenderOfWorkbook);
}
