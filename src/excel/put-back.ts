import { cellName, type RangeAddress, rangeName } from "../workbook/address";
import { sameValue } from "../workbook/altered";
import type { Grid } from "../workbook/grid";
import type { CellValue, PlanCell } from "../workbook/plan";
import type { SheetEntries } from "../workbook/plan-change";
import { rectangles } from "../workbook/rectangles";
import { type SheetIds, sheetIdsNow } from "./sheet-ids";
import type { Requests } from "./sync";
import { entrySteps, formerEntries, inBands } from "./write/entries";
import { inRequests, step, type Step, type Target } from "./write/step";

/** Entries on their way into cells that held what `grid` says. */
export interface Writing {
  readonly entries: readonly SheetEntries[];
  readonly grid: Grid;
  /** Of the sheets with entries, as they were before. */
  readonly ids: SheetIds;
  /** Bytes of one request. */
  readonly requestSize: number;
}

/** The first sheet of which a cell holds something else than the grid says; undefined where there is none. */
export async function typedSince(excel: Requests, writing: Writing): Promise<string | undefined> {
  const former = formerEntries(writing.entries, writing.grid);
  const now = await contents(excel, writing, former);
  return former.find(({ sheet, cells }) => cells.some((cell) => !holds(now, sheet, cell)))?.sheet;
}

/** True where every cell holds its new entry, and no sheet of them is gone. */
export async function isWritten(excel: Requests, writing: Writing): Promise<boolean> {
  const { entries } = writing;
  const there = await stillThere(excel, writing);
  if (there.length < entries.length) return false;
  const now = await contents(excel, writing, entries);
  return entries.every(({ sheet, cells }) => cells.every((cell) => holds(now, sheet, cell)));
}

/**
 * Gives cells that hold their new entry what they held; one that holds anything else was typed into, and stays. A sheet
 * that somebody deleted meanwhile is passed over.
 */
export async function putBack(excel: Requests, writing: Writing): Promise<void> {
  const there = await stillThere(excel, writing);
  const now = await contents(excel, writing, there);
  const written = there.map(({ sheet, cells }) => ({
    sheet,
    cells: cells.filter((cell) => holds(now, sheet, cell)),
  }));
  const steps = entrySteps(formerEntries(written, writing.grid));
  for (const request of inRequests(steps, writing.requestSize)) {
    apply(excel, request, writing.ids);
    await excel.sync();
  }
}

async function stillThere(excel: Requests, { entries, ids }: Writing): Promise<readonly SheetEntries[]> {
  const now = new Set((await sheetIdsNow(excel)).values());
  return entries.filter(({ sheet }) => now.has(ids.get(sheet.toLowerCase()) ?? ""));
}

/** Says the calls of some steps, of sheets by their ids. */
export function apply({ workbook }: Requests, steps: readonly Step[], ids: SheetIds): void {
  const target: Target = {
    workbook,
    sheet: (name) => workbook.worksheets.getItem(ids.get(name.toLowerCase()) ?? name),
  };
  for (const one of steps) one.apply(target);
}

type Contents = ReadonlyMap<string, unknown>;

/** What cells hold now, by sheet and cell: an entry, or a formula that stands in its place. */
async function contents(
  excel: Requests,
  { ids, requestSize }: Writing,
  entries: readonly SheetEntries[],
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
    apply(excel, request, ids);
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
