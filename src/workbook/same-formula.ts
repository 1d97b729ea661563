import { sheetPrefix } from "./address";

// In turn: a text, a sheet in quotes, columns of a table in brackets, a sheet without quotes, blanks.
const PARTS =
  /("(?:[^"]|"")*")|'((?:[^']|'')+)'!|(\[(?:'.|[^\]'[]|\[(?:'.|[^\]'])*\])*\])|([^\s"'!()[\]{}+\-*/^&=<>,;:%#@]+)!|(\s+)/gsu;

/** A table's column of the same row as a file names it: Bids[[#This Row],[Net]]; Excel shows [@Net]. */
const THIS_ROW = /[\p{L}\p{N}_.\\]*\[(?:\[#THIS ROW\],\[((?:'.|[^\]'])*)\]|@\[((?:'.|[^\]'])*)\])\]/gu;
const TABLE_BEFORE_AT = /[\p{L}\p{N}_.\\]+(?=\[@)/gu;

/** LibreOffice writes FALSE as FALSE(). */
const TRUTH_CALLED = /\b(TRUE|FALSE)\(\)/g;

/** Whether two formulas say the same, whatever program wrote them down. */
export function sameFormula(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b);
  // No program's spelling is so much longer, and the search for its parts takes long in a formula without end.
  if ((longer ?? 0) > 8 * (shorter ?? 0) + 1_000) return false;
  return plainFormula(one) === plainFormula(other);
}

/** In capitals outside texts, without blanks and _xlfn., sheets in quotes, truths bare, a range of one cell as the cell. */
function plainFormula(formula: string): string {
  const texts: string[] = [];
  const outside = formula.replace(
    PARTS,
    (part, text?: string, quoted?: string, columns?: string, bare?: string, blank?: string) => {
      if (text !== undefined) return `"${texts.push(text) - 1}"`;
      if (quoted !== undefined) return sheetPrefix(quoted.replaceAll("''", "'"));
      if (bare !== undefined) return sheetPrefix(bare);
      return columns ?? (blank === undefined ? part : "");
    },
  );
  return outside
    .toUpperCase()
    .replace(/^=/, "")
    .replace(/_XL(?:FN|WS)\./g, "")
    .replace(TRUTH_CALLED, "$1")
    .replace(/(\$?[A-Z]{1,3}\$?\d+):\1(?!\d)/g, "$1")
    .replace(THIS_ROW, (_, inFile?: string, shown?: string) => `[@${inFile ?? shown ?? ""}]`)
    .replace(TABLE_BEFORE_AT, "")
    .replace(/"(\d+)"/g, (_, index: string) => texts[Number(index)] ?? "");
}
