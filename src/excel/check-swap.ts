import { cellName } from "../workbook/address";
import { isLocked, sameValue } from "../workbook/altered";
import type { Grid } from "../workbook/grid";
import type { Plan } from "../workbook/plan";
import { Refused } from "./insert";
import { readSheet } from "./read-cells";
import type { Requests } from "./sync";
import { type Cells, cellAt, everyCell, NO_CELLS } from "../workbook/cells";

/** Reads new sheets back; refused unless every entry of the plan stands in its cell. */
export async function checkEntriesArrived(
  excel: Requests,
  plan: Plan,
  sheets: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { name, cells } of plan.sheets) {
    const sheet = sheets.get(name) ?? name;
    const arrived = await readSheet(excel, sheet);
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
  excel: Requests,
  grid: Grid,
  names: readonly string[],
): Promise<void> {
  for (const name of names) {
    const before = grid.sheets.find((sheet) => sheet.name === name)?.cells ?? NO_CELLS;
    const now = await readSheet(excel, name);
    if (typed(before) !== typed(now)) throw new Refused({ code: "changed-meanwhile", sheet: name });
  }
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
