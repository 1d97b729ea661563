/** A cell's text in one line, without blanks round it. */
export function textOf(cell: string | number | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  return UNTIDY.test(cell) ? cell.replace(/\s+/g, " ").trim() : cell;
}

/** Blanks at an end, two together, or other ones than a space. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]/;
