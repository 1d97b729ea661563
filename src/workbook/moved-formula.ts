import { type CellAddress, columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "./address";

// Quoted text and sheet names, structured references, then references that are not part of a longer name or a function.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\][]*\]|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|(?<![\w.$:])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(!$:])|(?<![\w.$:])(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})(?![\w.(!$:])/gi;

/** A shared formula as it reads in another cell: relative references move with it. */
export function moveFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const down = to.row - from.row;
  const across = to.column - from.column;
  if (down === 0 && across === 0) return formula;
  const column = (fixed: string, name: string) => fixed + (fixed ? name : movedColumn(name, across));
  const row = (fixed: string, number: string) => fixed + (fixed ? number : movedRow(number, down));
  return formula.replace(TOKEN, (whole: string, ...found: (string | undefined)[]) => {
    const [c1, c, r1, r, leftFixed, left, rightFixed, right, topFixed, top, bottomFixed, bottom] = found;
    if (c !== undefined && r !== undefined) return column(c1 ?? "", c) + row(r1 ?? "", r);
    if (left !== undefined && right !== undefined) {
      return `${column(leftFixed ?? "", left)}:${column(rightFixed ?? "", right)}`;
    }
    if (top !== undefined && bottom !== undefined)
      return `${row(topFixed ?? "", top)}:${row(bottomFixed ?? "", bottom)}`;
    return whole;
  });
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

/** A formula cut at the rows that move with it: a text before each row, then what is left. */
export interface CutFormula {
  readonly texts: readonly string[];
  /** As many as texts, from 1. */
  readonly rows: readonly number[];
  readonly rest: string;
}

/** Undefined where a formula names whole rows. */
export function cutAtRows(formula: string): CutFormula | undefined {
  const texts: string[] = [];
  const rows: number[] = [];
  let end = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [whole, , column, fixedRow, row] = match;
    if (column === undefined || row === undefined) {
      if (/^\$?\d/.test(whole)) return undefined;
      continue;
    }
    if (fixedRow) continue;
    const cut = match.index + whole.length - row.length;
    texts.push(formula.slice(end, cut));
    rows.push(Number(row));
    end = match.index + whole.length;
  }
  return { texts, rows, rest: formula.slice(end) };
}

/**
 * The same formula some rows further down, or up, in its own column; a column's formula is cut once for its thousand
 * lines. Undefined where it names whole rows, or where rows would come in again at the sheet's other edge.
 */
export function movingDown(formula: string): ((down: number) => string | undefined) | undefined {
  const cut = cutAtRows(formula);
  if (!cut) return undefined;
  const { texts, rows, rest } = cut;
  const pieces = [...texts, rest];
  const [lowest, highest] = [Math.min(...rows), Math.max(...rows)];
  return (down) => {
    if (rows.length > 0 && (lowest + down < 1 || highest + down > LAST_ROW + 1)) return undefined;
    // As most are: of a line's own cells alone. A text that is joined at once takes a tenth of one that is added up.
    if (lowest === highest) return pieces.join(String(lowest + down));
    return texts.map((text, index) => `${text}${(rows[index] ?? 0) + down}`).join("") + rest;
  };
}
