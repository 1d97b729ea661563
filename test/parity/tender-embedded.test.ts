import { insertPlan } from "../../src/excel/insert";
import type { EmbeddedWorkbook } from "../../src/host/embedded-workbook";
import { openEmbeddedExcel } from "../../src/host/node";
import { placeTender } from "../../src/sheets/tender";
import { type CellAddress, parseRange, type RangeAddress } from "../../src/workbook/address";
import type { Plan } from "../../src/workbook/plan";
import { differences, formulaCount } from "./plan-values";
import { inventedPack, proxySituations, situations } from "./tenders";

/** What the workbook computes in the cells of a plan whose sheets kept their names. */
function computedBy(workbook: EmbeddedWorkbook, plan: Plan) {
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

describe("a tender inserted into the embedded workbook", () => {
  it.each([...situations, ...proxySituations])(
    "has the domain's figures: %s",
    async (_, tender) => {
      const { workbook, Excel, Office } = await openEmbeddedExcel();
      Object.assign(globalThis, { Excel, Office });
      const plan = placeTender(tender, { proxyPack: inventedPack });
      expect(formulaCount(plan)).toBeGreaterThan(20);
      expect(await insertPlan(plan)).toMatchObject({ ok: true });
      expect(differences(plan, computedBy(workbook, plan)).slice(0, 5)).toEqual([]);
    },
    120_000,
  );
});
