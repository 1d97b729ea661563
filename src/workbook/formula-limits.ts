import { LIMITS } from "./limits";
import { parseReference } from "./reference";

/** What of a formula Excel would not take, in words for a programmer; undefined where it takes all of it. */
export function formulaBreach(formula: string): string | undefined {
  if (formula.length > LIMITS.formula) return `a formula of ${formula.length} characters`;
  // Shorter ones can hold neither a text nor so many arguments or levels.
  return formula.length <= 2 * LIMITS.functionLevels ? undefined : partBreach(formula);
}

const QUOTE = 34;
const APOSTROPHE = 39;
const OPENING = 40;
const CLOSING = 41;
const COMMA = 44;

function partBreach(formula: string): string | undefined {
  const argumentsAt: number[] = [];
  for (let at = 0; at < formula.length; at += 1) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) {
      const end = endOfQuoted(formula, at, code);
      const length = formula.slice(at + 1, end).replaceAll('""', '"').length;
      if (code === QUOTE && length > LIMITS.formulaText) return `a text of ${length} characters in a formula`;
      at = end;
    } else if (code === OPENING) {
      if (argumentsAt.push(1) > LIMITS.functionLevels) return "functions too deep within one another";
    } else if (code === CLOSING) argumentsAt.pop();
    else if (code === COMMA) {
      const here = (argumentsAt.pop() ?? 0) + 1;
      if (here > LIMITS.functionArguments) return `a function of ${here} arguments`;
      argumentsAt.push(here);
    }
  }
  return undefined;
}

/** Where a text or a sheet's name ends; two quotation marks are one within it. */
function endOfQuoted(formula: string, start: number, quote: number): number {
  let at = start + 1;
  while (at < formula.length) {
    if (formula.charCodeAt(at) === quote) {
      if (formula.charCodeAt(at + 1) !== quote) return at;
      at += 1;
    }
    at += 1;
  }
  return at;
}

const QUOTED = /"(?:[^"]|"")*"/g;

/**
 * What of a rule's formula Excel would not take: conditional formats and validations name no other sheet, no column of a
 * table, no list of constants and no meeting of ranges ([MS-XLSB] 2.5.98.6 and 2.5.98.8, [MS-XLSX] 2.6.4). A name of
 * the workbook reaches other sheets.
 */
export function ruleBreach(formula: string): string | undefined {
  const outside = formula.replace(QUOTED, '""');
  if (outside.includes("!")) return `another sheet's cells in a rule: ${formula}`;
  if (/[[\]{}]/.test(outside)) return `a table's column or constants in a rule: ${formula}`;
  if (/\s/.test(outside)) return `a meeting of ranges in a rule: ${formula}`;
  return formulaBreach(formula);
}

/** The same of a list's source, which may be cells of another sheet where it is nothing else ([MS-XLSB] 2.5.98.8). */
export function listBreach(source: string): string | undefined {
  return parseReference(source.replace(/^=/, "")) ? undefined : ruleBreach(source);
}
