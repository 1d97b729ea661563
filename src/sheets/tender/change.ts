import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Tender } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import { leftBehind } from "../../workbook/left-behind";
import { planChange, type PlanChange } from "../../workbook/plan-change";
import type { Unheld } from "../../workbook/unheld";
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
  return planChange({
    ...plannedOf(grid, current),
    next: placeTender(next, { editions: [edition], proxyPack }),
  });
}

/** What stands in the workbook of a tender and is no part of that tender. */
export function leftBehindBy(grid: Grid, current: Tender): readonly Unheld[] {
  return leftBehind(plannedOf(grid, current));
}

/** The workbook as it was inserted and as it is. */
function plannedOf(grid: Grid, current: Tender) {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) throw new Error(`no tender to change: ${grid.source}`);
  const { tender, edition, proxyPack } = stamped.value;
  const scoring = { editions: [edition], proxyPack };
  return { inserted: placeTender(tender, scoring), current: placeTender(current, scoring), grid };
}
