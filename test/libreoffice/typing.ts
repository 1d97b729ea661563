import { readFileSync } from "node:fs";
import { locate } from "../../src/sheets/language/entries";
import { cellName } from "../../src/workbook/address";
import type { Grid } from "../../src/workbook/grid";
import { readXlsx } from "../../src/xlsx/read";
import type { LibreOffice } from "./office";

/** A cell by its workbook-wide name and its line within it, from 0, and what a person types there. */
export type Typed = readonly [name: string, line: number, text: string];

export async function gridOf(path: string): Promise<Grid> {
  const read = await readXlsx(readFileSync(path), path);
  if (!read.ok) throw new Error(`unreadable: ${path}`);
  return read.value;
}

function cellOf(grid: Grid, [name, line, text]: Typed) {
  const found = locate(grid, name);
  if (!found || line >= found.range.rows) throw new Error(`no line ${line} of ${name}`);
  const { sheet, range } = found;
  return { sheet: sheet.name, cell: cellName({ row: range.row + line, column: range.column }), text };
}

/** What a person does in the LibreOffice of the enclosing `describeWithLibreOffice`, by the names of cells. */
export function typingIn(office: () => Promise<LibreOffice>) {
  return {
    /** Types into a workbook, which must take all of it, and saves it as another file; what it shows then, by name. */
    async filled(from: string, to: string, entries: readonly Typed[]) {
      const grid = await gridOf(from);
      const typed = entries.map((entry) => cellOf(grid, entry));
      const shown = await (await office()).enter(from, { typed, saveTo: to, names: true });
      expect(shown.typed.filter(({ accepted }) => !accepted)).toEqual([]);
      return (name: string) => shown.names[name]?.map(([value]) => value);
    },
    /** What a workbook shows after it is recalculated, by name. */
    async shownIn(path: string) {
      const { names } = await (await office()).recalculate(path, { names: true });
      return (name: string) => names[name]?.map(([value]) => value);
    },
  };
}
