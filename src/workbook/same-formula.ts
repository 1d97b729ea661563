import { sheetPrefix } from "./address";

// In turn: a text, a sheet in quotes, columns of a table in brackets, a sheet without quotes, blanks, the sign that Excel
// since dynamic arrays shows where a formula made before them takes one value of several.
const PARTS =
  /("(?:[^"]|"")*")|'((?:[^']|'')+)'!|(\[(?:'.|[^\]'[]|\[(?:'.|[^\]'])*\])*\])|([^\s"'!()[\]{}+\-*/^&=<>,;:%#@]+)!|([\s@]+)/gsu;

/** A table's column of the same row as a file names it: Bids[[#This Row],[Net]]; Excel shows [@Net]. */
const THIS_ROW = /[\p{L}\p{N}_.\\]*\[(?:\[#THIS ROW\],\[((?:'.|[^\]'])*)\]|@\[((?:'.|[^\]'])*)\])\]/gu;
const TABLE_BEFORE_AT = /[\p{L}\p{N}_.\\]+(?=\[@)/gu;

/** A number that is none of a name, a reference or a column: 0.10, 1E-07, .5 */
const NUMBER = /(?<![\p{L}\p{N}_.$\\"[])(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.(\]])/gu;

/** LibreOffice writes FALSE as FALSE(). */
const TRUTH_CALLED = /\b(TRUE|FALSE)\(\)/g;

/** Whether two formulas say the same, whatever program wrote them down. */
export function sameFormula(one: string, other: string): boolean {
  if (one === other || differInMarks(one, other)) return true;
  const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b);
  // No program's spelling is so much longer, and the search for its parts takes long in a formula without end.
  if ((longer ?? 0) > 8 * (shorter ?? 0) + 1_000) return false;
  return plainFormula(one) === plainFormula(other);
}

/**
 * Whether two formulas differ only in what a file has before newer functions and LibreOffice after truths, as those of each line
 * of a form do: known without making anything of either. False where more would have to be known.
 */
function differInMarks(one: string, other: string): boolean {
  let at = 0;
  let beside = 0;
  /** The quotation mark of the text or the sheet's name that the walk is inside. */
  let inside = 0;
  while (at < one.length || beside < other.length) {
    const sign = one.charCodeAt(at);
    if (sign === other.charCodeAt(beside)) {
      if (sign === BRACKET) return false;
      if (sign === inside) inside = 0;
      else if (inside === 0 && (sign === QUOTE || sign === APOSTROPHE)) inside = sign;
      at += 1;
      beside += 1;
      continue;
    }
    if (inside !== 0) return false;
    const mark = markLength(one, at);
    const markBeside = mark > 0 ? 0 : markLength(other, beside);
    if (mark + markBeside === 0) return false;
    at += mark;
    beside += markBeside;
  }
  return true;
}

const [QUOTE, APOSTROPHE, BRACKET] = ['"', "'", "["].map((sign) => sign.charCodeAt(0));

/** How long the mark is that stands there: _xlfn. before a function, or the brackets of FALSE(). */
function markLength(formula: string, at: number): number {
  if (/^_xl(?:fn|ws)\./iu.test(formula.slice(at, at + 6))) return 6;
  const isCalled = formula.startsWith("()", at) && TRUTH_AT_END.test(formula.slice(Math.max(0, at - 6), at));
  return isCalled ? 2 : 0;
}

const TRUTH_AT_END = /(?<![\p{L}\p{N}_.])(?:TRUE|FALSE)$/iu;

/**
 * In capitals outside texts, without blanks, _xlfn., @ and the function that a file has for it, sheets in quotes, truths
 * bare, numbers by their value, a range of one cell as the cell.
 */
function plainFormula(formula: string): string {
  const texts: string[] = [];
  const outside = formula.replace(
    PARTS,
    (part, text?: string, quoted?: string, columns?: string, bare?: string, blank?: string) => {
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      const kept = text ?? (sheet === undefined ? sheet : sheetPrefix(sheet).toUpperCase());
      if (kept !== undefined) return `"${texts.push(kept) - 1}"`;
      return columns ?? (blank === undefined ? part : "");
    },
  );
  const said = outside
    .toUpperCase()
    .replace(/^=/, "")
    .replace(/_XL(?:FN|WS)\./g, "");
  return withoutSingle(said)
    .replace(NUMBER, (number) => String(Number(Number(number).toPrecision(DIGITS))))
    .replace(TRUTH_CALLED, "$1")
    .replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g, "$1")
    .replace(THIS_ROW, (_, inFile?: string, shown?: string) => `[@${inFile ?? shown ?? ""}]`)
    .replace(TABLE_BEFORE_AT, "")
    .replace(/"(\d+)"/g, (_, index: string) => texts[Number(index)] ?? "");
}

/** As many as Excel keeps of a number. */
const DIGITS = 15;

const SINGLE = "SINGLE(";

/** A formula in capitals without the calls of SINGLE, of which what they hold stays. */
function withoutSingle(formula: string): string {
  if (!formula.includes(SINGLE)) return formula;
  const calls: boolean[] = [];
  let text = "";
  for (let at = 0; at < formula.length; at += 1) {
    const sign = formula.charAt(at);
    const isCall = formula.startsWith(SINGLE, at) && !/[\p{L}\p{N}_.]$/u.test(text.slice(-1));
    if (isCall) {
      calls.push(true);
      at += SINGLE.length - 1;
    } else if (sign === ")" && calls.pop()) continue;
    else {
      if (sign === "(") calls.push(false);
      text += sign;
    }
  }
  return text;
}
