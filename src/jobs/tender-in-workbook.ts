import type { Result } from "../domain/issues/issue";
import { placeTenderOf } from "../sheets/tender/change";
import { readScoredTender } from "../sheets/tender/read";
import { readTenderStamp } from "../sheets/tender/stamp";
import { planAsNamedIn } from "../workbook/altered";
import type { Grid } from "../workbook/grid";
import type { TenderToScore } from "./tender";

/** The tender that a workbook holds, with every entry, and what the workbook was made with. */
export function tenderIn(grid: Grid): Result<TenderToScore> {
  return readScoredTender(grid);
}

/** The reference of a workbook's tender, and the sheets that were made for it, as they are called there; undefined without one. */
export function tenderSheetsIn(
  grid: Grid,
): { readonly reference: string; readonly sheets: readonly string[] } | undefined {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) return undefined;
  const { tender } = stamped.value;
  const plan = planAsNamedIn(grid, placeTenderOf(grid, tender));
  const here = new Set(grid.sheets.map(({ name }) => name));
  return {
    reference: tender.reference,
    sheets: plan.sheets.map(({ name }) => name).filter((name) => here.has(name)),
  };
}
