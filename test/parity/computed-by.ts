import type { EmbeddedWorkbook } from "../../src/host/workbook/embedded-workbook";
import { type CellAddress, parseRange, type RangeAddress } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";

/** What the workbook computes in the cells of a plan whose sheets kept their names. */
export function computedBy(workbook: EmbeddedWorkbook, plan: Plan) {
  const areas = new Map(plan.sheets.map(({ name, cells }) => [name, areaOf(cells)]));
  return (sheetName: string, address: string) => {
    const place = parseRange(address);
    const area = areas.get(sheetName);
    const sheet = workbook.findSheet(sheetName);
    if (!place || !area || !sheet) throw new Error(`no such cell: ${sheetName}!${address}`);
    const { value, error } = workbook.cells.content(sheet.index, place.row, place.column, area);
    return error ? { error: value } : value;
  };
}

function areaOf(cells: readonly CellAddress[]): RangeAddress {
  const last = (each: (cell: CellAddress) => number) =>
    cells.reduce((most, cell) => Math.max(most, each(cell)), 0);
  return { row: 0, column: 0, rows: last(({ row }) => row) + 1, columns: last(({ column }) => column) + 1 };
}
