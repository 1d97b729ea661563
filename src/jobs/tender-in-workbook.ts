import type { Result } from "../domain/issues/issue";
import { readScoredTender } from "../sheets/tender/read";
import type { Grid } from "../workbook/grid";
import type { TenderToScore } from "./tender";

/** The tender that a workbook holds, with every entry, and what the workbook was made with. */
export function tenderIn(grid: Grid): Result<TenderToScore> {
  return readScoredTender(grid);
}
