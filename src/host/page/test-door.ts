import type { EmbeddedWorkbook } from "../workbook/embedded-workbook";
import type { Plan } from "../../workbook/plan";
import { toPlan } from "../plan/to-plan";
import type { CellRange } from "../workbook/shape";
import type { EntryOutcome } from "../workbook/user";

/** What end-to-end tests use to look into the grid, which is a canvas, and to act as a person at it. */
export interface TestDoor {
  sheetNames(): readonly string[];
  /** The texts that cells show, by a reference with its sheet or a workbook-wide name. */
  texts(reference: string): readonly (readonly string[])[];
  /** Selects the cell as a click would, and shows it. */
  select(reference: string): void;
  /** Types into the first cell of the reference and presses Enter. */
  type(reference: string, text: string): EntryOutcome;
  paste(reference: string, texts: readonly (readonly string[])[]): EntryOutcome;
  /** Everything in the workbook, as a file of it would hold it. */
  plan(): Plan;
  /** How many workbooks the add-in has made and handed over. */
  made(): number;
  /** Where the selected cell is: "'Scoring'!B3". */
  selected(): string;
}

declare global {
  interface Window {
    embeddedWorkbook?: TestDoor;
  }
}

export function openForTests(workbook: EmbeddedWorkbook): void {
  const rangeOf = (reference: string): CellRange => {
    const range = workbook.resolve(reference);
    if (!range) throw new Error(`no such range: ${reference}`);
    return range;
  };
  let made = 0;
  workbook.changes.listen(({ kind }) => {
    if (kind === "workbook-created") made += 1;
  });
  window.embeddedWorkbook = {
    made: () => made,
    sheetNames: () => workbook.sheets.map((sheet) => sheet.name),
    texts(reference) {
      const { sheet, row, column, rows, columns } = rangeOf(reference);
      return Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => workbook.cells.text(sheet.index, row + i, column + j)),
      );
    },
    select: (reference) => workbook.user.select(rangeOf(reference).sheet, rangeOf(reference)),
    type: (reference, text) => workbook.user.type(rangeOf(reference).sheet, rangeOf(reference), text),
    paste: (reference, texts) => workbook.user.paste(rangeOf(reference).sheet, rangeOf(reference), texts),
    plan: () => toPlan(workbook),
    selected: () => workbook.selection.address,
  };
}
