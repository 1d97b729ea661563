import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "../../workbook/address";

/** A formula's text cut into what is quoted (strings, sheet names) and what is not. */
interface Segment {
  readonly text: string;
  readonly quoted: boolean;
}

function segments(formula: string): Segment[] {
  const parts: Segment[] = [];
  const pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
  let end = 0;
  for (const match of formula.matchAll(pattern)) {
    parts.push({ text: formula.slice(end, match.index), quoted: false });
    parts.push({ text: match[0], quoted: true });
    end = match.index + match[0].length;
  }
  parts.push({ text: formula.slice(end), quoted: false });
  return parts;
}

/** Rewrites a formula outside its strings and quoted sheet names. */
export function rewriteUnquoted(formula: string, rewrite: (text: string) => string): string {
  return segments(formula)
    .map(({ text, quoted }) => (quoted ? text : rewrite(text)))
    .join("");
}

const REFERENCE = /(?<![\w.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(])/g;

/** Moves the relative references of a formula as Excel does when it is copied; #REF! beyond the sheet. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteUnquoted(formula, (text) =>
    text.replace(
      REFERENCE,
      (whole, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const original = { column: columnIndex(letters), row: Number(digits) - 1 };
        if (original.column > LAST_COLUMN || original.row > LAST_ROW) return whole;
        const column = fixedColumn ? original.column : original.column + columns;
        const row = fixedRow ? original.row : original.row + rows;
        if (column < 0 || column > LAST_COLUMN || row < 0 || row > LAST_ROW) return "#REF!";
        return `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
      },
    ),
  );
}
