import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import { sameSetup } from "../../domain/tender/setup";
import type { Tender } from "../../domain/tender/tender";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
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

/**
 * What makes the workbook of a tender hold another one; `current` is the tender that was read from it. While the setup stays
 * what it was, the sheets keep the form in which they were disclosed.
 */
export function changeTender(
  grid: Grid,
  current: Tender,
  { next, edition, proxyPack }: ScoredBy & { readonly next: Tender },
): PlanChange {
  const { form, ...planned } = plannedOf(grid, current);
  const scoring = { editions: [edition], proxyPack, ...(sameSetup(current, next) ? { form } : {}) };
  return planChange({ ...planned, next: placeTender(next, scoring) });
}

/** The sheets of a workbook's tender as they are with the entries that were read from it. */
export function placeTenderOf(grid: Grid, current: Tender): Plan {
  return plannedOf(grid, current).current;
}

/** What stands in the workbook of a tender and is no part of that tender. */
export function leftBehindBy(grid: Grid, current: Tender): readonly Unheld[] {
  const { inserted, current: placed } = plannedOf(grid, current);
  return leftBehind({ inserted, current: placed, grid });
}

/** The workbook as it was inserted and as it is. */
function plannedOf(grid: Grid, current: Tender) {
  const stamped = readTenderStamp(grid);
  if (!stamped.ok) throw new Error(`no tender to change: ${grid.source}`);
  const { tender, edition, proxyPack, form } = stamped.value;
  const scoring = { editions: [edition], proxyPack, form };
  return { form, inserted: placeTender(tender, scoring), current: placeTender(current, scoring), grid };
}
