import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { parseRange } from "../../src/workbook/address";

/** What the workbook computes in the cells of its sheets. */
export function computedBy(workbook: EmbeddedWorkbook) {
  return (sheetName: string, address: string) => {
    const place = parseRange(address);
    const sheet = workbook.findSheet(sheetName);
    if (!place || !sheet) throw new Error(`no such cell: ${sheetName}!${address}`);
    const { value, error } = workbook.cells.content(sheet.index, place.row, place.column);
    return error ? { error: value } : value;
  };
}
