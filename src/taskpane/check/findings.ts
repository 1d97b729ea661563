import type { Result } from "../../domain/issues/issue";
import { type BidEvaluation, scoreTender } from "../../domain/evaluation/score-tender";
import type { Tender } from "../../domain/tender/tender";
import { checkWorkbook, type CheckedWorkbook } from "../../sheets/check-workbook";
import { readTender } from "../../sheets/tender/read";
import { readTenderStamp } from "../../sheets/tender/stamp";
import type { Grid } from "../../workbook/grid";

/** What a workbook holds so far; `bids` is empty while entries are wrong, and for other kinds than tenders. */
export interface Findings extends CheckedWorkbook {
  readonly bids: readonly BidEvaluation[];
}

export function findIn(grid: Grid): Findings {
  const checked = checkWorkbook(grid);
  return { ...checked, bids: checked.kind === "tender" ? scoresSoFar(grid, readTender(grid)) : [] };
}

function scoresSoFar(grid: Grid, tender: Result<Tender>): readonly BidEvaluation[] {
  const stamped = readTenderStamp(grid);
  if (!tender.ok || !stamped.ok) return [];
  const { edition, proxyPack } = stamped.value;
  return scoreTender(tender.value, { editions: [edition], proxyPack }).bids;
}
