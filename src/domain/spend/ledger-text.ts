/** A cell's text in one line, without blanks round it; that of a formula which is a text and no more. */
export function textOf(cell: string | number | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  const seen = UNSEEN.test(cell) ? cell.replace(new RegExp(UNSEEN, "g"), "") : cell;
  const text = UNTIDY.test(seen) ? seen.replace(/\s+/g, " ").trim() : seen;
  return text.startsWith('="') ? withoutFormula(text) : text;
}

/** Programs write ="00123" for a text that a spreadsheet is to leave as it is. */
function withoutFormula(text: string): string {
  const inner = /^="((?:[^"]|"")*)"$/.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('""', '"').trim();
}

/** A sign that no text has, such as NUL: what is written with one is damaged. */
const STRANGE = /[\u0000-\u0008\u000E-\u001F]/;

/** A text with such signs in it as it can be shown; undefined for others. */
export function withoutStrangeSigns(text: string): string | undefined {
  return STRANGE.test(text) ? text.replace(new RegExp(STRANGE, "g"), "\uFFFD") : undefined;
}

/** Signs without a width: marks of direction, as Windows puts round a date that is copied, joiners and soft hyphens. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
/** Blanks at an end, two together, or other ones than a space. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;
