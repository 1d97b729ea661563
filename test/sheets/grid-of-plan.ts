import { absoluteReference } from "../../src/workbook/address";
import type { Grid, GridCell } from "../../src/workbook/grid";
import type { Plan, PlanSheet } from "../../src/workbook/plan";

/** What a workbook made from a plan holds. */
export function gridOfPlan(plan: Plan, source = "tender.xlsx"): Grid {
  return {
    source,
    date1904: false,
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protection !== undefined,
      rows: rowsOf(sheet, plan.styles),
      tables: [],
      merges: sheet.merges ?? [],
    })),
    names: plan.names.map(({ name, sheet, range }) => ({
      name,
      refersTo: absoluteReference(sheet, range),
      sheet,
      range,
    })),
  };
}

function rowsOf({ cells }: PlanSheet, styles: Plan["styles"]) {
  const rows: Record<number, Record<number, GridCell>> = {};
  for (const { row, column, value, formula, style } of cells) {
    if (value === null && formula === undefined) continue;
    (rows[row] ??= {})[column] = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(style !== undefined && styles[style]?.locked === false ? { locked: false } : {}),
    };
  }
  return rows;
}
