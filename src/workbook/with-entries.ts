import { isLocked, isRearranged } from "./altered";
import { cellAt } from "./cells";
import { findSheet } from "./find-sheet";
import type { Grid } from "./grid";
import type { Plan, PlanSheet } from "./plan";

/** A plan with what stands in its entries now. */
export interface WithEntries {
  readonly plan: Plan;
  /** Sheets, as the workbook calls them, whose rows or columns have moved: their entries are as the plan has them. */
  readonly rearranged: readonly string[];
}

/** The plan with what was typed into a workbook that it was inserted into: of formulas in entries their figures. */
export function withEntriesOf(plan: Plan, grid: Grid): WithEntries {
  const rearranged: string[] = [];
  const sheets = plan.sheets.map((planned): PlanSheet => {
    const sheet = findSheet(plan, grid, planned.name);
    if (!sheet) return planned;
    if (isRearranged(plan, grid, planned.name)) {
      rearranged.push(sheet.name);
      return planned;
    }
    const cells = planned.cells.map((cell) =>
      isLocked(cell.style, plan.styles) || cell.formula !== undefined
        ? cell
        : { ...cell, value: cellAt(sheet.cells, cell)?.value ?? null },
    );
    return { ...planned, cells };
  });
  return { plan: { ...plan, sheets }, rearranged };
}
