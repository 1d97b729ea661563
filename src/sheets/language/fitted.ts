/** A text that Excel has so many characters for; the end of a longer one is left out, at a blank where there is one near. */
export function fitted(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = headOf(text, most - 1);
  const blank = kept.lastIndexOf(" ");
  return `${(blank > most / 2 ? kept.slice(0, blank) : kept).trimEnd()}…`;
}

/** A text cut into parts of at most so many characters; at least one. */
export function inParts(text: string, most: number): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  do {
    const part = headOf(rest, most);
    parts.push(part);
    rest = rest.slice(part.length);
  } while (rest !== "");
  return parts;
}

/** Its first characters, without half of one that takes two units. */
function headOf(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
