/** The lines that a wrapped text takes in a column of so many characters. */
export function linesFor(text: string, characters: number): number {
  return text.split("\n").reduce((lines, { length }) => lines + linesOf(length, characters), 0);
}

/** A row holds at most this many lines. */
const MOST_LINES = 20;

/** The text in pieces that each fit on a row, broken between words. */
export function pieces(text: string, characters: number): readonly string[] {
  const found: string[] = [];
  let current = "";
  let used = NOTHING;
  for (const word of text.split(/(?<=\s)/).flatMap((each) => partsOf(each, characters * MOST_LINES))) {
    let after = withWord(used, word, characters);
    if (current !== "" && after.full + linesOf(after.open, characters) > MOST_LINES) {
      found.push(current.trimEnd());
      current = "";
      after = withWord(NOTHING, word, characters);
    }
    current += word;
    used = after;
  }
  return [...found, current.trimEnd()];
}

/** The lines of paragraphs that have ended, and the characters of the one that has not. */
interface Used {
  readonly full: number;
  readonly open: number;
}

const NOTHING: Used = { full: 0, open: 0 };

/** A word ends with the sign that parts it from the next, which may be the end of a paragraph. */
function withWord({ full, open }: Used, word: string, characters: number): Used {
  return word.endsWith("\n")
    ? { full: full + linesOf(open + word.length - 1, characters), open: 0 }
    : { full, open: open + word.length };
}

function linesOf(length: number, characters: number): number {
  return Math.max(1, Math.ceil(length / characters));
}

/** A word alone may be longer than a row holds: an address, a text without blanks. */
function partsOf(word: string, longest: number): readonly string[] {
  return Array.from({ length: Math.ceil(word.length / longest) }, (_, part) =>
    word.slice(part * longest, (part + 1) * longest),
  );
}
