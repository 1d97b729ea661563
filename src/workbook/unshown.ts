/** Room as wide as a sign, a sign that fills the cell, texts, colours and places: none shows anything of a number. */
const NO_FIGURE = /"[^"]*"|\\.|[_*].|\[[^\]]*\]/g;
/** A section for numbers that are so large, or so small. */
const HAS_CONDITION = /\[[<>=]/;

/**
 * Whether an Excel number format's text shows a number above 0 as another or not at all: `;;;` and `"n/a"` show none, `0,` and
 * `#,##0,,"m"` show thousands and millions of it (ECMA-376, 18.8.31). False where it depends on how large it is.
 */
export function hidesFigure(format: string): boolean {
  if (format === "" || HAS_CONDITION.test(format)) return false;
  const [above = ""] = format.replace(NO_FIGURE, "").split(";");
  const showsSome = /[0#?@dmyhse]/i.test(above);
  return !showsSome || /[0#?],+(?![0#?,])/.test(above);
}
