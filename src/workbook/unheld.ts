import { type CellAddress, cellName } from "./address";
import { isLocked, sameValue } from "./altered";
import type { GridSheet } from "./grid";
import type { CellValue, Plan, PlanCell, PlanSheet } from "./plan";
import { type PlacedCell, cellAt, everyCell } from "./cells";

/** Something that a person put on a sheet and that its plan does not hold. */
export type Unheld =
  /** A text or figure, or a formula of which the figure alone is held. */
  | {
      readonly kind: "value" | "formula";
      readonly sheet: string;
      readonly cell: string;
      readonly found: string;
    }
  /** Rows or columns were added, moved or deleted: entries are held, the rest cannot be told apart. */
  | { readonly kind: "rearranged"; readonly sheet: string }
  /** A sheet that is none of the plan's. */
  | { readonly kind: "own-sheet"; readonly sheet: string };

interface Looked {
  readonly styles: Plan["styles"];
  readonly rearranged?: boolean;
  /** The cells that are looked at; all where absent. */
  readonly within?: readonly CellAddress[];
}

/** What stands on a workbook's sheet beyond the locked cells and the entries of its plan. An entry may stand on another line. */
export function unheld(
  planned: PlanSheet | undefined,
  sheet: GridSheet,
  { styles, rearranged = false, within }: Looked,
): readonly Unheld[] {
  if (rearranged) return [{ kind: "rearranged", sheet: sheet.name }];
  const cells = new Map((planned?.cells ?? []).map((cell) => [keyOf(cell), cell]));
  const columns = new Map<number, Set<string>>();
  for (const { column, value, style } of cells.values()) {
    if (value !== null && !isLocked(style, styles)) {
      columns.set(column, (columns.get(column) ?? new Set()).add(plain(value)));
    }
  }
  const looked = within && new Set(within.map(keyOf));
  return stated(sheet).flatMap((at): readonly Unheld[] => {
    const plannedCell = cells.get(keyOf(at));
    if (looked && !looked.has(keyOf(at))) return [];
    if (plannedCell && isLocked(plannedCell.style, styles)) return [];
    const { value, formula } = at.cell;
    const place = { sheet: sheet.name, cell: cellName(at) };
    const isHeld = value !== null && (columns.get(at.column)?.has(plain(value)) ?? false);
    if (formula !== undefined && isHeld) return [{ kind: "formula", ...place, found: formula }];
    return isHeld ? [] : [{ kind: "value", ...place, found: formula ?? String(value) }];
  });
}

/** Whether entries stand elsewhere than their plan has them. */
export function misplaced(entries: readonly PlanCell[], { cells }: GridSheet): boolean {
  return entries.some(({ value, ...at }) => !sameValue(value, blankAsNull(cellAt(cells, at)?.value ?? null)));
}

function stated({ cells }: GridSheet): readonly PlacedCell[] {
  return everyCell(cells).filter(
    ({ cell }) => blankAsNull(cell.value) !== null || cell.formula !== undefined,
  );
}

function blankAsNull(value: CellValue): CellValue {
  return typeof value === "string" && value.trim() === "" ? null : value;
}

/** As a person would tell two values apart; fifteen digits of a number count, as in Excel. */
function plain(value: string | number | boolean): string {
  if (typeof value === "number") return String(Number(value.toPrecision(14)));
  return String(value).replaceAll("\r\n", "\n").trim().toLowerCase();
}

function keyOf({ row, column }: CellAddress): string {
  return `${row} ${column}`;
}
