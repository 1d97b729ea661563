import glossary from "../../../docs/glossary.md";

/** A word of the field and what it means here. */
export interface Term {
  readonly word: string;
  readonly meaning: string;
}

/** The words of the field, as docs/glossary.md has them: the rows of the first table of its section "The field". */
export const TERMS: readonly Term[] = termsIn(glossary);

export function termsIn(text: string): readonly Term[] {
  const [, field = ""] = text.split(/^## The field$/m);
  const [section = ""] = field.split(/^## /m);
  const rows = section.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).flatMap((row) => {
    const [, word = "", meaning = ""] = row.split("|").map((cell) => cell.trim());
    return word === "" ? [] : [{ word, meaning: sentence(meaning) }];
  });
}

/** Of marks that only a program reads, and begun with a capital. */
function sentence(text: string): string {
  const plain = text.replaceAll("`", "");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
