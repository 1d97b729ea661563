import { cellName } from "../workbook/address";
import { isLocked, sameValue } from "../workbook/altered";
import type { Grid } from "../workbook/grid";
import type { Plan } from "../workbook/plan";
import { Refused } from "./insert";
import { readCells } from "./read-cells";
import { type Cells, cellAt, everyCell, NO_CELLS } from "../workbook/cells";

/** Reads new sheets back; refused unless every entry of the plan stands in its cell. */
export async function checkEntriesArrived(
  context: Excel.RequestContext,
  plan: Plan,
  sheets: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { name, cells } of plan.sheets) {
    const sheet = sheets.get(name) ?? name;
    const arrived = await readSheet(context, sheet);
    const missing = cells.find(
      ({ value, formula, style, ...at }) =>
        formula === undefined &&
        !isLocked(style, plan.styles) &&
        !sameValue(value, cellAt(arrived, at)?.value ?? null),
    );
    if (missing) throw new Refused({ code: "entry-not-written", sheet, cell: cellName(missing) });
  }
}

/** Reads sheets again; refused where somebody has typed into them since the grid was read. */
export async function checkNothingTyped(
  context: Excel.RequestContext,
  grid: Grid,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const before = grid.sheets.find((sheet) => sheet.name === name)?.cells ?? NO_CELLS;
    const now = await readSheet(context, name);
    if (typed(before) !== typed(now)) throw new Refused({ code: "changed-meanwhile", sheet: name });
  }
}

async function readSheet(context: Excel.RequestContext, name: string): Promise<Cells> {
  const sheet = context.workbook.worksheets.getItem(name);
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (used.isNullObject) return NO_CELLS;
  const range = {
    row: used.rowIndex,
    column: used.columnIndex,
    rows: used.rowCount,
    columns: used.columnCount,
  };
  return readCells(context, { sheet, range });
}

/** What people typed, without what formulas make of it. */
function typed(cells: Cells): string {
  return JSON.stringify(
    everyCell(cells).flatMap(({ row, column, cell: { value, formula } }) => {
      const stated = formula ?? value;
      return stated === null ? [] : [[row, column, stated]];
    }),
  );
}
