import { type CellAddress, columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "../workbook/address";

// Quoted text and sheet names, structured references, then references that are not part of a longer name or a function.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|(?<![\w.$:])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!$:])|(?<![\w.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!$:])/gi;

/** A shared formula as it reads in another cell: relative references move with it. */
export function moveFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const down = to.row - from.row;
  const across = to.column - from.column;
  if (down === 0 && across === 0) return formula;
  const column = (fixed: string, name: string) => fixed + (fixed ? name : movedColumn(name, across));
  const row = (fixed: string, number: string) => fixed + (fixed ? number : movedRow(number, down));
  return formula.replace(TOKEN, (whole: string, ...found: (string | undefined)[]) => {
    const [c1, c, r1, r, leftFixed, left, rightFixed, right, topFixed, top, bottomFixed, bottom] = found;
    if (c !== undefined && r !== undefined) return joined(column(c1 ?? "", c), row(r1 ?? "", r));
    if (left !== undefined && right !== undefined) {
      return `${column(leftFixed ?? "", left)}:${column(rightFixed ?? "", right)}`;
    }
    if (top !== undefined && bottom !== undefined)
      return `${row(topFixed ?? "", top)}:${row(bottomFixed ?? "", bottom)}`;
    return whole;
  });
}

function joined(column: string, row: string): string {
  return column === "#REF!" || row === "#REF!" ? "#REF!" : column + row;
}

/** References past the sheet's edge come in again at the other, as in Excel. */
function movedColumn(name: string, across: number): string {
  const count = LAST_COLUMN + 1;
  return columnName((columnIndex(name) + across + count) % count);
}

function movedRow(number: string, down: number): string {
  const count = LAST_ROW + 1;
  return String(((Number(number) - 1 + down + count) % count) + 1);
}
