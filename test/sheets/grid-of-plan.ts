import { absoluteReference } from "../../src/workbook/address";
import { formatShowsDate } from "../../src/workbook/date-format";
import type { Grid } from "../../src/workbook/grid";
import { withListsAsCells } from "../../src/workbook/list";
import type { Plan, PlanSheet } from "../../src/workbook/plan";
import { shownSign } from "../../src/workbook/shown-sign";
import { CellCollector } from "../../src/workbook/cells";

/** What a workbook made from a plan holds, without its tables; test/parity holds it equal to what is read from a file. */
export function gridOfPlan(plan: Plan, source = "tender.xlsx"): Grid {
  return {
    source,
    date1904: false,
    sheets: withListsAsCells(plan).sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protection !== undefined,
      cells: cellsOfSheet(sheet, plan.styles),
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

function cellsOfSheet({ cells }: PlanSheet, styles: Plan["styles"]) {
  const held = new CellCollector();
  for (const { row, column, value, formula, style } of cells) {
    if (value === null && formula === undefined) continue;
    const look = style === undefined ? undefined : styles[style];
    const isDate = typeof value === "number" && formatShowsDate(look?.format ?? "");
    const shown = typeof value === "number" ? shownSign(look?.format ?? "") : undefined;
    held.put(
      { row, column },
      {
        value: formula !== undefined && value === "" ? null : value,
        ...(isDate ? { date: true } : {}),
        ...(shown === undefined ? {} : { shown }),
        ...(formula === undefined ? {} : { formula }),
        ...(look?.locked === false ? { locked: false } : {}),
      },
    );
  }
  return held.cells;
}
