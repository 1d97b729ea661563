import type { RangeAddress } from "../../workbook/address";
import type { Table } from "./shape";

/** The cells below the header. */
export function body(table: Table): RangeAddress {
  if (!table.showHeaders) return table.area;
  return { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 };
}
