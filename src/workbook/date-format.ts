/** True where an Excel number format's text shows a date or a time: "dd/mm/yyyy", "[h]:mm", not "0.00 \d". */
export function formatShowsDate(format: string): boolean {
  return /[dmyhs]/i.test(shownLetters(format).replace(/General/gi, ""));
}

const ELAPSED = /^(?:h+|m+|s+)$/i;

/** The first section without texts in quotes, escaped, padding and repeated characters, colours and conditions. */
function shownLetters(format: string): string {
  let shown = "";
  // A quote or bracket that nothing ends is looked past once, and hides nothing.
  const unended = new Set<string>();
  const endOf = (mark: string, from: number) => {
    const end = unended.has(mark) ? -1 : format.indexOf(mark, from);
    if (end < 0) unended.add(mark);
    return end;
  };
  for (let at = 0; at < format.length; at += 1) {
    const character = format[at] ?? "";
    if (character === ";") break;
    if (character === "\\" || character === "_" || character === "*") at += 1;
    else if (character === '"' || character === "[") {
      const end = endOf(character === '"' ? '"' : "]", at + 1);
      if (end < 0) continue;
      if (character === "[" && ELAPSED.test(format.slice(at + 1, end))) shown += format.slice(at + 1, end);
      at = end;
    } else shown += character;
  }
  return shown;
}
