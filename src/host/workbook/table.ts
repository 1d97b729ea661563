import type { RangeAddress } from "../../workbook/address";
import type { Sheet } from "./sheet";

/** A table; its column titles are the texts of its header cells. Changed in place through its objects. */
export interface Table {
  readonly id: string;
  readonly sheet: Sheet;
  name: string;
  /** With header, without totals. */
  area: RangeAddress;
  columns: readonly string[];
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The cells below the header. */
export function body(table: Table): RangeAddress {
  if (!table.showHeaders) return table.area;
  return { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
}
