import type { RangeAddress } from "../../workbook/address";
import type { PlanCell } from "../../workbook/plan";
import { movingDown } from "../../workbook/moved-formula";

/** A formula that cells of a column share; `range` is all of them, on the first. */
export interface SharedFormula {
  readonly number: number;
  readonly range?: RangeAddress;
}

/** Fewer cells would save nothing. */
const FEWEST = 3;

/** Excel shares no formula that names another sheet, and tables' columns are written in full. */
const NOT_SHARED = /[![]/;

interface Run {
  readonly cells: PlanCell[];
  readonly next: ((down: number) => string | undefined) | undefined;
}

/** The cells that share a formula: neighbours in a column whose formulas are one, moved down. A ledger's thousand lines hold each once. */
export function sharedFormulas(cells: readonly PlanCell[]): ReadonlyMap<PlanCell, SharedFormula> {
  const runs = [...byColumn(cells).values()].flatMap(runsOf).filter((run) => run.length >= FEWEST);
  return new Map(
    runs.flatMap((run, number) =>
      run.map((cell, index) => [cell, index === 0 ? { number, range: rangeOf(run) } : { number }] as const),
    ),
  );
}

function byColumn(cells: readonly PlanCell[]): ReadonlyMap<number, PlanCell[]> {
  const columns = new Map<number, PlanCell[]>();
  for (const cell of cells) {
    if (cell.formula === undefined || NOT_SHARED.test(withoutTexts(cell.formula))) continue;
    const column = columns.get(cell.column);
    if (column) column.push(cell);
    else columns.set(cell.column, [cell]);
  }
  return columns;
}

function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/g, "");
}

function runsOf(column: PlanCell[]): readonly (readonly PlanCell[])[] {
  const runs: Run[] = [];
  for (const cell of column.sort((one, other) => one.row - other.row)) {
    const run = runs.at(-1);
    const [first] = run?.cells ?? [];
    const follows = run && first && first.row + run.cells.length === cell.row;
    if (follows && run.next?.(cell.row - first.row) === cell.formula) run.cells.push(cell);
    else runs.push({ cells: [cell], next: movingDown(cell.formula ?? "") });
  }
  return runs.map((run) => run.cells);
}

function rangeOf(run: readonly PlanCell[]): RangeAddress {
  const [first] = run;
  if (!first) throw new Error("no cells share a formula");
  return { row: first.row, column: first.column, rows: run.length, columns: 1 };
}
