import { cellName, sheetPrefix } from "../../src/workbook/address";
import type { Plan, PlanCell, PlanSheet } from "../../src/workbook/plan";

/** Texts to be typed one below the other, from a cell such as "'Scoring'!B3" on. */
export interface TypedCells {
  readonly from: string;
  readonly texts: readonly string[];
}

/** What a user types into one workbook to make it the other: unlocked cells alone, runs of a column together. */
export function typedCells(before: Plan, after: Plan): readonly TypedCells[] {
  return after.sheets.flatMap((sheet) => {
    const old = before.sheets.find(({ name }) => name === sheet.name);
    const typed = sheet.cells.filter((cell) => isEntry(after, cell) && cell.value !== valueAt(old, cell));
    return runs(typed).map((run) => ({
      from: `${sheetPrefix(sheet.name)}${cellName(run[0] ?? { row: 0, column: 0 })}`,
      texts: run.map(({ value }) => String(value ?? "")),
    }));
  });
}

function isEntry({ styles }: Plan, { style, formula }: PlanCell): boolean {
  return formula === undefined && style !== undefined && styles[style]?.locked === false;
}

function valueAt(sheet: PlanSheet | undefined, { row, column }: PlanCell) {
  return sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}

function runs(cells: readonly PlanCell[]): readonly (readonly PlanCell[])[] {
  const sorted = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  return sorted.reduce<PlanCell[][]>((so, cell) => {
    const run = so.at(-1);
    const last = run?.at(-1);
    if (run && last && last.column === cell.column && last.row + 1 === cell.row) run.push(cell);
    else so.push([cell]);
    return so;
  }, []);
}
