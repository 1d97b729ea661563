import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Tender } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import { planChange, type PlanChange } from "../../workbook/plan-change";
import { placeTender } from "./workbook";
import { readTenderStamp } from "./stamp";

/** What a tender is scored by. */
export interface ScoredBy {
  readonly edition: Framework;
  readonly proxyPack: ProxyPack | undefined;
}

/** What makes the workbook of a tender hold another one; `current` is the tender that was read from it. */
export function changeTender(
  grid: Grid,
  current: Tender,
  { next, edition, proxyPack }: ScoredBy & { readonly next: Tender },
): PlanChange {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) throw new Error(`no tender to change: ${grid.source}`);
  const { tender, ...before } = stamped.value;
  const inserted = { editions: [before.edition], proxyPack: before.proxyPack };
  return planChange({
    inserted: placeTender(tender, inserted),
    current: placeTender(current, inserted),
    next: placeTender(next, { editions: [edition], proxyPack }),
    grid,
  });
}
