import { useCallback, useEffect, useRef, useState } from "react";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Tender } from "../../domain/tender/tender";
import { readWorkbook } from "../../excel/read";
import { readTender } from "../../sheets/tender/read";
import { readTenderStamp } from "../../sheets/tender/stamp";
import type { Grid } from "../../workbook/grid";
import { wordReason } from "./word-reason";

/** The tender that the open workbook holds, with what it is scored by. */
export interface TenderOfWorkbook {
  readonly tender: Tender;
  readonly edition: Framework;
  readonly proxyPack: ProxyPack | undefined;
}

export type TenderRead =
  | { readonly ok: true; readonly value: TenderOfWorkbook }
  /** `message` is Excel's own refusal; the issues are the workbook's. */
  | { readonly ok: false; readonly message?: string; readonly issues: readonly Issue[] };

export async function readTenderOfWorkbook(): Promise<TenderRead> {
  const read = await readWorkbook();
  return read.ok ? tenderIn(read.grid) : { ok: false, message: wordReason(read.reason), issues: [] };
}

export function tenderIn(grid: Grid): TenderRead {
  const stamp = readTenderStamp(grid);
  if (!stamp.ok) return stamp;
  const tender = readTender(grid);
  if (!tender.ok) return tender;
  const { edition, proxyPack } = stamp.value;
  return { ok: true, value: { tender: tender.value, edition, proxyPack } };
}

/** The workbook's tender as it was when the page opened, or when `read` was called last; undefined while it is read. */
export function useTender(): { readonly found: TenderRead | undefined; readonly read: () => Promise<void> } {
  const [found, setFound] = useState<TenderRead>();
  const shown = useRef(true);
  const read = useCallback(async () => {
    const now = await readTenderOfWorkbook();
    if (shown.current) setFound(now);
  }, []);
  useEffect(() => {
    shown.current = true;
    void read();
    return () => {
      shown.current = false;
    };
  }, [read]);
  return { found, read };
}
