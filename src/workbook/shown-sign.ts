/** How a cell's number format shows a number above 0: as one to be taken off, or as a percentage. */
export type ShownSign = "credit" | "percent";

const QUOTED = /"([^"]*)"|\\(.)/g;
/** Room as wide as a sign, a sign that fills the cell, and colours, conditions and places. */
const NOT_SHOWN = /[_*].|\[[^\]]*\]/g;

/**
 * What an Excel number format's text shows of numbers above 0 that they are: a credit in `0.00"CR"`, `(0.00)` and
 * `-0.00`, a percentage in `0.0%`. Undefined for a plain number; brackets for numbers below 0 alone are none.
 */
export function shownSign(format: string): ShownSign | undefined {
  const [above = ""] = format.replace(NOT_SHOWN, "").match(/(?:"[^"]*"|\\.|[^;])+/) ?? [];
  if (!/[0#?]|General/i.test(above)) return undefined;
  if (above.replace(QUOTED, "").includes("%")) return "percent";
  const shown = above.replace(QUOTED, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "");
  return CREDIT.test(shown) || isBracketed(shown) ? "credit" : undefined;
}

/** Whether a figure stands in brackets; looked for bracket by bracket, since a pattern for it would try all of them with all. */
function isBracketed(shown: string): boolean {
  return shown
    .split(")")
    .slice(0, -1)
    .some((before) => before.includes("(") && /[0#?]|general/i.test(before.slice(before.indexOf("("))));
}

const CREDIT = /(?<![a-z])(?:cr|credit)(?![a-z])|^\s*[-\u2212]\s*£?\s*[0#?]|[0#?]\s*[-\u2212]\s*$/i;
