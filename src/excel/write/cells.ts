import { rangeName } from "../../workbook/address";
import { blocks } from "../../workbook/blocks";
import type { PlanCell, PlanSheet } from "../../workbook/plan";
import { step, type Step } from "./step";

/** About 100,000 to 400,000 characters a block. */
export const CELLS_AT_ONCE = 5_000;

/** The cells without a formula. They go first: a table's header must stand before the table. */
export function valueSteps(sheet: PlanSheet): Step[] {
  const stated = sheet.cells.filter(({ formula, value }) => formula === undefined && value !== null);
  return written(sheet, stated, ({ value }) =>
    typeof value === "string" ? keepAsText(value) : (value ?? ""),
  );
}

/** The cells with a formula, when the sheets, tables and names that it speaks of are there. */
export function formulaSteps(sheet: PlanSheet): Step[] {
  const computed = sheet.cells.filter(({ formula }) => formula !== undefined);
  return written(sheet, computed, ({ formula }) => formula ?? "");
}

function written(
  { name }: PlanSheet,
  cells: readonly PlanCell[],
  content: (cell: PlanCell) => string | number | boolean,
): Step[] {
  const placed = cells.map((cell) => ({ row: cell.row, column: cell.column, content: content(cell) }));
  return blocks(placed, CELLS_AT_ONCE).map((block) =>
    step(1, block.content, (target) => {
      target.sheet(name).getRange(rangeName(block)).formulas = block.content.map((line) => [...line]);
    }),
  );
}

const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Excel reads what it is given as if typed, so an apostrophe keeps a text that could be taken for anything else. */
export function keepAsText(text: string): string {
  if (text === "") return text;
  const plain = /^\p{L}/u.test(text) && !/^(true|false)$/i.test(text);
  return plain && !(MONTH.test(text) && /\d/.test(text)) ? text : `'${text}`;
}
