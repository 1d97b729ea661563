import type { CellAddress, RangeAddress } from "../../workbook/address";
import { LIMITS } from "../../workbook/limits";
import { invalidOperation } from "../protocol/api-error";

/** A cell's link as "Excel.RangeHyperlink" (@types/office-js) has it; what the cell shows is the cell's own. */
export interface CellLink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** The links of a sheet's cells, of which Excel has no more than 65,530 ("Excel specifications and limits"). */
export class CellLinks {
  private readonly byCell = new Map<string, CellLink>();

  /** By "row column". */
  get kept(): readonly (readonly [string, CellLink])[] {
    return [...this.byCell];
  }

  restore(links: readonly (readonly [string, CellLink])[]): void {
    for (const [cell, link] of links) this.byCell.set(cell, link);
  }

  at(row: number, column: number): CellLink | undefined {
    return this.byCell.get(key({ row, column }));
  }

  set(cell: CellAddress, link: CellLink): void {
    this.byCell.set(key(cell), link);
    if (this.byCell.size > LIMITS.links) throw invalidOperation("more hyperlinks than a sheet has");
  }

  clear({ row, column, rows, columns }: RangeAddress): void {
    for (const cell of this.byCell.keys()) {
      const [ownRow = 0, ownColumn = 0] = cell.split(" ").map(Number);
      const isWithin =
        ownRow >= row && ownRow < row + rows && ownColumn >= column && ownColumn < column + columns;
      if (isWithin) this.byCell.delete(cell);
    }
  }
}

function key({ row, column }: CellAddress): string {
  return `${row} ${column}`;
}
