import { flagTender } from "../../domain/flags";
import type { Issue } from "../../domain/issue";
import { scoreTender, type BidEvaluation } from "../../domain/scoring";
import { readTenderStamp } from "../../sheets/tender-stamp";
import { readTender } from "../../sheets/read-tender";
import type { Grid } from "../../workbook/grid";

/** What a workbook's tender holds so far; `bids` is empty while entries are wrong. */
export interface Findings {
  readonly issues: readonly Issue[];
  readonly bids: readonly BidEvaluation[];
}

/** Reads the workbook's tender, and scores it where every entry is sound. */
export function checkWorkbook(grid: Grid): Findings {
  const tender = readTender(grid);
  const stamped = readTenderStamp(grid);
  if (!tender.ok || !stamped.ok) return { issues: tender.issues, bids: [] };
  const byProxies = tender.value.methods.socialValueQuantitative === "proxy-total-share-of-highest";
  if (byProxies) return { issues: tender.issues, bids: [] };
  const editions = [stamped.value.edition];
  const evaluation = scoreTender(tender.value, { editions });
  return {
    issues: [...tender.issues, ...flagTender(tender.value, evaluation, editions)],
    bids: evaluation.bids,
  };
}
