import type { CellAddress } from "../workbook/address";
import { LIMITS } from "../workbook/limits";
import type { PlanSheet } from "../workbook/plan";

/** Functions of Excel 2013, which a file names with a prefix. */
const LATER_FUNCTIONS = /(?<![\w.])(FORMULATEXT)(?=\()/g;

/** A formula as a file holds it: no leading "=", and columns of this row of `table` named in full. */
export function fileFormula(formula: string, table = ""): string {
  const written = outsideQuotes(formula.replace(/^=/, ""), (text) =>
    thisRow(text, table).replace(LATER_FUNCTIONS, "_xlfn.$1"),
  );
  // Columns named in full may take a formula beyond what it is in Excel.
  if (written.length > LIMITS.formula) throw new Error(`a formula of ${written.length} characters in a file`);
  return written;
}

/** The name of the table that a cell lies in. */
export function tableAt(sheet: PlanSheet, cell: CellAddress): string | undefined {
  return sheet.tables?.find(({ range }) => covers(range, cell))?.name;
}

function covers(
  range: { row: number; column: number; rows: number; columns: number },
  cell: CellAddress,
): boolean {
  const down = cell.row - range.row;
  const across = cell.column - range.column;
  return down >= 0 && down < range.rows && across >= 0 && across < range.columns;
}

/** Excel shows [@Net] and [@[Net price]]; a file holds Table[[#This Row],[Net]]. */
function thisRow(text: string, table: string): string {
  return text.replace(
    /([A-Za-z_\\][\w.\\]*)?\[@(?:\[((?:'.|[^\]'])*)\]|((?:'.|[^\]'[])*))\]/g,
    (_, named: string | undefined, bracketed: string | undefined, plain: string | undefined) =>
      `${named ?? table}[[#This Row],[${bracketed ?? plain ?? ""}]]`,
  );
}

/** Changes a formula's text but not what stands in double quotes. */
function outsideQuotes(formula: string, change: (text: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
