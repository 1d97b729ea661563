import { type Cells, everyCell, NO_CELLS } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import { readSheet } from "./read-cells";
import type { SheetIds } from "./sheet-ids";
import { excelCode, type Requests } from "./sync";

/** The first of some sheets that somebody has changed since the grid was read; undefined where there is none. */
export async function changedSheet(
  excel: Requests,
  grid: Grid,
  { names, ids }: { readonly names: readonly string[]; readonly ids: SheetIds },
): Promise<string | undefined> {
  const sheets = names.map((name) => ids.get(name.toLowerCase()) ?? name);
  const now = (await statedAtOnce(excel, sheets)) ?? (await statedInTurn(excel, sheets));
  return names.find((name, index) => {
    const before = grid.sheets.find((sheet) => sheet.name === name)?.cells ?? NO_CELLS;
    return JSON.stringify(stated(before)) !== JSON.stringify(now[index]);
  });
}

/** A row, a column, and what stands there: a formula counts as itself, not as what it makes. */
type Stated = readonly [row: number, column: number, content: unknown];

function stated(cells: Cells): readonly Stated[] {
  return everyCell(cells).flatMap(({ row, column, cell: { value, formula } }): Stated[] => {
    const content = formula ?? value;
    return content === null ? [] : [[row, column, content]];
  });
}

/** An answer of so many cells is about 2 MB where their texts are not long. */
const CELLS_AT_ONCE = 100_000;

/** By two requests, so that little can be typed between them; undefined where the sheets hold too much for that. */
async function statedAtOnce(
  { workbook, sync }: Requests,
  sheets: readonly string[],
): Promise<readonly (readonly Stated[])[] | undefined> {
  const load = (what: string) =>
    sheets.map((id) => workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load(what));
  const sizes = load("cellCount");
  await sync();
  const cells = sizes.reduce((sum, used) => sum + (used.isNullObject ? 0 : used.cellCount), 0);
  if (cells > CELLS_AT_ONCE) return undefined;
  try {
    const read = load("formulas,rowIndex,columnIndex");
    await sync();
    return read.map((used) => (used.isNullObject ? [] : statedIn(used)));
  } catch (error) {
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded") throw error;
    return undefined;
  }
}

function statedIn({ formulas, rowIndex, columnIndex }: Excel.Range): readonly Stated[] {
  return (formulas as readonly (readonly unknown[])[]).flatMap((line, i) =>
    line.flatMap((content, j): Stated[] =>
      content === "" ? [] : [[rowIndex + i, columnIndex + j, content]],
    ),
  );
}

async function statedInTurn(excel: Requests, sheets: readonly string[]) {
  const read: (readonly Stated[])[] = [];
  for (const id of sheets) read.push(stated(await readSheet(excel, id)));
  return read;
}
