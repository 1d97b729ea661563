import type { CellAddress } from "./address";
import { LIMITS } from "./limits";
import { isSoundLink, type Link } from "./link";
import type { PlanCell, PlanSheet } from "./plan";

export interface LinkedCell extends CellAddress {
  readonly link: Link;
}

/** A sheet's linked cells but for those of its list; more of them than Excel takes are a programmer's error. */
export function linkedCells({ name, cells }: PlanSheet): readonly LinkedCell[] {
  const linked = cells.flatMap((cell) => (cell.link ? [linkedCell(cell, cell.link)] : []));
  if (linked.length > LIMITS.links) throw new Error(`more links than a sheet has: ${name}`);
  return linked;
}

/** A cell with its link; one that Excel would refuse or repair is a programmer's error. */
export function linkedCell({ row, column, value, formula }: PlanCell, link: Link): LinkedCell {
  if (!isSoundLink(link)) throw new Error(`no link of Excel's: ${JSON.stringify(link)}`);
  // Excel shows the address in a linked cell that has nothing to show.
  if (value === null && formula === undefined)
    throw new Error(`link without a text: ${JSON.stringify(link)}`);
  return { row, column, link };
}
