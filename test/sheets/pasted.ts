import { parseRange } from "../../src/workbook/address";
import type { CellValue, Plan } from "../../src/workbook/plan";

export interface Paste {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
}

/** The plan with a cell's content replaced, as a paste would do in Excel: the look stays, a formula goes. */
export function pasted(plan: Plan, { sheet, cell, value }: Paste): Plan {
  const place = parseRange(cell);
  const target = plan.sheets.find(({ name }) => name === sheet);
  const found = target?.cells.find(({ row, column }) => row === place?.row && column === place.column);
  if (!found) throw new Error(`no such cell in the plan: ${sheet}!${cell}`);
  const { row, column, style } = found;
  return {
    ...plan,
    sheets: plan.sheets.map((each) =>
      each === target
        ? {
            ...each,
            cells: each.cells.map((one) => (one === found ? { row, column, style, value } : one)),
          }
        : each,
    ),
  };
}
