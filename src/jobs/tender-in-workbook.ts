import type { Result } from "../domain/issues/issue";
import { readTender } from "../sheets/tender/read";
import { readTenderStamp } from "../sheets/tender/stamp";
import type { Grid } from "../workbook/grid";
import type { TenderToScore } from "./tender";

/** The tender that a workbook holds, with every entry, and what the workbook was made with. */
export function tenderIn(grid: Grid): Result<TenderToScore> {
  const stamp = readTenderStamp(grid);
  if (!stamp.ok) return stamp;
  const tender = readTender(grid);
  if (!tender.ok) return tender;
  const { edition, proxyPack } = stamp.value;
  return { ...tender, value: { tender: tender.value, edition, proxyPack } };
}
