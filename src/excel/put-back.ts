import { cellName, type RangeAddress, rangeName } from "../workbook/address";
import { sameValue } from "../workbook/altered";
import type { Grid } from "../workbook/grid";
import type { CellValue, PlanCell } from "../workbook/plan";
import type { SheetEntries } from "../workbook/plan-change";
import { rectangles } from "../workbook/rectangles";
import type { Requests } from "./sync";
import { entrySteps, formerEntries, inBands } from "./write/entries";
import { inRequests, step, type Step, type Target } from "./write/step";

/** Entries on their way into cells that held what `grid` says. */
export interface Writing {
  readonly entries: readonly SheetEntries[];
  readonly grid: Grid;
  /** Characters of one request. */
  readonly requestSize: number;
}

/** The first sheet of which a cell holds something else than the grid says; undefined where there is none. */
export async function typedSince(excel: Requests, { entries, grid, requestSize }: Writing) {
  const former = formerEntries(entries, grid);
  const now = await contents(excel, former, requestSize);
  return former.find(({ sheet, cells }) => cells.some((cell) => !holds(now, sheet, cell)))?.sheet;
}

/** True where every cell holds its new entry. */
export async function isWritten(excel: Requests, { entries, requestSize }: Writing): Promise<boolean> {
  const now = await contents(excel, entries, requestSize);
  return entries.every(({ sheet, cells }) => cells.every((cell) => holds(now, sheet, cell)));
}

/** Gives cells that hold their new entry what they held; one that holds anything else was typed into, and stays. */
export async function putBack(excel: Requests, { entries, grid, requestSize }: Writing): Promise<void> {
  const now = await contents(excel, entries, requestSize);
  const written = entries.map(({ sheet, cells }) => ({
    sheet,
    cells: cells.filter((cell) => holds(now, sheet, cell)),
  }));
  for (const request of inRequests(entrySteps(formerEntries(written, grid)), requestSize)) {
    apply(excel, request);
    await excel.sync();
  }
}

/** Says the calls of some steps. */
export function apply({ workbook }: Requests, steps: readonly Step[]): void {
  const target: Target = { workbook, sheet: (name) => workbook.worksheets.getItem(name) };
  for (const one of steps) one.apply(target);
}

type Contents = ReadonlyMap<string, unknown>;

/** What cells hold now, by sheet and cell: an entry, or a formula that stands in its place. */
async function contents(
  excel: Requests,
  entries: readonly SheetEntries[],
  requestSize: number,
): Promise<Contents> {
  const asked: { readonly sheet: string; readonly range: RangeAddress; readonly loaded: Excel.Range }[] = [];
  const steps = entries.flatMap(({ sheet, cells }) =>
    rectangles(cells)
      .flatMap(inBands)
      .map((range) =>
        step(2, textsIn(cells, range), (target) => {
          const loaded = target.sheet(sheet).getRange(rangeName(range)).load("formulas");
          asked.push({ sheet, range, loaded });
        }),
      ),
  );
  for (const request of inRequests(steps, requestSize)) {
    apply(excel, request);
    await excel.sync();
  }
  return new Map(
    asked.flatMap(({ sheet, range, loaded }) =>
      (loaded.formulas as readonly (readonly unknown[])[]).flatMap((line, i) =>
        line.map(
          (content, j) => [keyOf(sheet, { row: range.row + i, column: range.column + j }), content] as const,
        ),
      ),
    ),
  );
}

/** About as long as the answer will be. */
function textsIn(
  cells: readonly PlanCell[],
  { row, rows, column, columns }: RangeAddress,
): readonly unknown[] {
  return cells
    .filter((cell) => cell.row >= row && cell.row < row + rows)
    .filter((cell) => cell.column >= column && cell.column < column + columns)
    .map(({ value, formula }) => formula ?? value);
}

function holds(now: Contents, sheet: string, { value, formula, ...at }: PlanCell): boolean {
  return sameValue(formula ?? value, now.get(keyOf(sheet, at)) as CellValue | undefined);
}

function keyOf(sheet: string, at: { readonly row: number; readonly column: number }): string {
  return `${sheet}!${cellName(at)}`;
}
