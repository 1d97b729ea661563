import { cellName, type RangeAddress } from "./address";
import { findSheet, namesOf } from "./find-sheet";
import type { Grid, GridSheet } from "./grid";
import type { CellValue, Plan, PlanCell, PlanSheet } from "./plan";
import { withSheetNames } from "./rename";
import { sameFormula } from "./same-formula";
import { type GridCell, cellAt } from "./cells";

/** What a locked cell holds or should hold; of a cell with a formula the formula alone counts. */
export interface LockedContent {
  readonly value: CellValue;
  readonly formula?: string;
}

/** Something locked that is not as it was inserted. */
export type AlteredCell =
  /** A locked cell that should have a formula, or a value without one, and holds something else. */
  | {
      readonly kind: "formula" | "value";
      /** The sheet's name in the workbook. */
      readonly sheet: string;
      /** "C14" */
      readonly cell: string;
      /** As inserted, with the names that the sheets have now. */
      readonly inserted: LockedContent;
      readonly found: LockedContent;
    }
  /** A cell that was locked and is not any more. */
  | { readonly kind: "unlocked"; readonly sheet: string; readonly cell: string }
  /** The sheet is gone, or its protection is off, or rows or columns were added, moved or deleted in it. */
  | { readonly kind: "sheet-missing" | "unprotected" | "rearranged"; readonly sheet: string };

/**
 * What of a plan's locked cells is not as it was inserted, in the plan's order. Unlocked cells are the user's, and a
 * formula's cached figure proves nothing: neither is compared. Sheets are found by the names in them, so they may have
 * been renamed. A sheet whose named cells have moved is told of as a whole, since its cells cannot be matched.
 */
export function alteredCells(plan: Plan, grid: Grid): readonly AlteredCell[] {
  const renamed = planAsNamedIn(grid, plan);
  return plan.sheets.flatMap(({ name }, index): readonly AlteredCell[] => {
    const [planned, sheet] = [renamed.sheets[index], findSheet(plan, grid, name)];
    if (!planned || !sheet) return [{ kind: "sheet-missing", sheet: name }];
    const unprotected = planned.protection !== undefined && !sheet.protected;
    return [
      ...(unprotected ? [{ kind: "unprotected" as const, sheet: sheet.name }] : []),
      ...(isRearranged(plan, grid, name)
        ? [{ kind: "rearranged" as const, sheet: sheet.name }]
        : alteredIn(planned, sheet, plan.styles)),
    ];
  });
}

/** The plan with the names that its sheets have in a workbook, in its formulas too. */
export function planAsNamedIn(grid: Grid, plan: Plan): Plan {
  const names = plan.sheets.map(({ name }) => [name, findSheet(plan, grid, name)?.name ?? name] as const);
  return withSheetNames(plan, new Map(names));
}

/** Whether rows or columns were added, moved or deleted in a plan's sheet, so that its cells cannot be matched. */
export function isRearranged(plan: Plan, grid: Grid, planned: string): boolean {
  return namesOf(plan, grid, planned).some(({ inserted, range }) => !sameRange(inserted, range));
}

function sameRange(one: RangeAddress, other: RangeAddress): boolean {
  const sides = ["row", "column", "rows", "columns"] as const;
  return sides.every((side) => one[side] === other[side]);
}

function alteredIn(planned: PlanSheet, sheet: GridSheet, styles: Plan["styles"]): readonly AlteredCell[] {
  return planned.cells
    .filter(({ style }) => isLocked(style, styles))
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .flatMap((cell) => alteredAt(cell, sheet));
}

/** Whether cells of a style refuse typing on a protected sheet, which is so unless the style says otherwise. */
export function isLocked(style: string | undefined, styles: Plan["styles"]): boolean {
  return style === undefined || styles[style]?.locked !== false;
}

function alteredAt(planned: PlanCell, sheet: GridSheet): readonly AlteredCell[] {
  const found = cellAt(sheet.cells, planned);
  const at = { sheet: sheet.name, cell: cellName(planned) };
  const unlocked = found?.locked === false ? [{ kind: "unlocked" as const, ...at }] : [];
  if (sameContent(planned, found)) return unlocked;
  const kind = planned.formula === undefined ? "value" : "formula";
  return [{ kind, ...at, inserted: contentOf(planned), found: contentOf(found) }, ...unlocked];
}

function contentOf(cell: PlanCell | GridCell | undefined): LockedContent {
  const { value = null, formula } = cell ?? {};
  return formula === undefined ? { value } : { value, formula };
}

function sameContent({ value, formula }: PlanCell, found: GridCell | undefined): boolean {
  if (formula !== undefined) return found?.formula !== undefined && sameFormula(formula, found.formula);
  return sameValue(value, statedValue(found));
}

/** LibreOffice saves a typed TRUE as a formula. Undefined where a cell is computed. */
function statedValue(found: GridCell | undefined): CellValue | undefined {
  const { value = null, formula } = found ?? {};
  if (formula === undefined) return value;
  const truth = /^=(TRUE|FALSE)\(\)$/i.exec(formula)?.[1];
  return truth === undefined ? undefined : truth.toUpperCase() === "TRUE";
}

/** Fifteen digits of a number count, as in Excel; line ends may be written in either way; empty text is no value. */
export function sameValue(one: CellValue, other: CellValue | undefined): boolean {
  if (other === undefined) return false;
  if (typeof one === "number" && typeof other === "number") {
    return Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  }
  return plainValue(one) === plainValue(other);
}

function plainValue(value: CellValue): CellValue {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.replaceAll("\r\n", "\n");
}
