/** The lines that a wrapped text takes in a column of so many characters. */
export function linesFor(text: string, characters: number): number {
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / characters)), 0);
}

/** A row holds at most this many lines. */
const MOST_LINES = 20;

/** The text in pieces that each fit on a row, broken between words. */
export function pieces(text: string, characters: number): readonly string[] {
  const found: string[] = [];
  let current = "";
  for (const word of text.split(/(?<=\s)/).flatMap((each) => partsOf(each, characters * MOST_LINES))) {
    if (current !== "" && linesFor(current + word, characters) > MOST_LINES) {
      found.push(current.trimEnd());
      current = "";
    }
    current += word;
  }
  return [...found, current.trimEnd()];
}

/** A word alone may be longer than a row holds: an address, a text without blanks. */
function partsOf(word: string, longest: number): readonly string[] {
  return Array.from({ length: Math.ceil(word.length / longest) }, (_, part) =>
    word.slice(part * longest, (part + 1) * longest),
  );
}
