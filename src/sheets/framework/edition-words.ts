import { type Fate, type Framework, Unit } from "../../domain/framework/edition";
import type { RuleSource, ToldApartRule } from "../../domain/framework/counting-rule";
import type { WordsRead } from "../../domain/framework/publication";
import { LAW_WORDS } from "../../domain/framework/law";
import { ACCUMULATION_WORDS, BASIS_WORDS, UNIT_WORDS } from "../../domain/framework/words";

/** What an edition's file says, in the words in which its workbook shows and takes it. */
type WordsOf<Said extends string> = Readonly<Record<Said, string>>;

const COMPARISON_WORDS: WordsOf<Framework["threshold"]["comparison"]> = {
  "more-than": "More than",
  "at-least": "At least",
};

const KIND_WORDS: WordsOf<ToldApartRule["kind"]> = {
  tested: "Tested by the product",
  declared: "Declared by the supplier",
};

const SEVERITY_WORDS: WordsOf<"error" | "warning"> = { error: "Refused", warning: "Warned of" };

const SOURCE_WORDS: WordsOf<RuleSource["from"]> = {
  policy: "The policy",
  council: "The council",
  "other-council": "Another council",
  product: "This product",
  unsaid: "Not said",
};

/** What is said of a line whose words are still to be filled in. */
export const TO_FILL_IN = "To be filled in";

const READ_WORDS: WordsOf<WordsRead | "to-fill"> = {
  published: "Read in the publication",
  quoted: "Quoted elsewhere",
  "second-hand": "At second hand",
  "to-fill": TO_FILL_IN,
};

export const FATE_WORDS: WordsOf<Fate> = { same: "Same", replaced: "Replaced", retired: "Retired" };

/** Yes and No, as a file says them. */
const ANSWERS = { true: "Yes", false: "No" } as const;

/** The choices of an edition's workbook, by the name of their hidden list. */
export const EDITION_CHOICES = {
  Edition_List_Unit: { words: UNIT_WORDS, as: "text" },
  Edition_List_Accumulation: { words: ACCUMULATION_WORDS, as: "text" },
  Edition_List_Basis: { words: BASIS_WORDS, as: "text" },
  Edition_List_Comparison: { words: COMPARISON_WORDS, as: "text" },
  Edition_List_Kind: { words: KIND_WORDS, as: "text" },
  Edition_List_Severity: { words: SEVERITY_WORDS, as: "text" },
  Edition_List_Source: { words: SOURCE_WORDS, as: "text" },
  Edition_List_Fate: { words: FATE_WORDS, as: "text" },
  Edition_List_Read: { words: READ_WORDS, as: "text" },
  Edition_List_Law: { words: LAW_WORDS, as: "text" },
  Edition_List_Answer: { words: ANSWERS, as: "answer" },
} as const satisfies Readonly<
  Record<string, { readonly words: Readonly<Record<string, string>>; readonly as: "text" | "answer" }>
>;
export type EditionChoice = keyof typeof EDITION_CHOICES;

/** The words of what a file says. */
export function shownChoice(list: EditionChoice, said: string | boolean | undefined): string | undefined {
  const words: Readonly<Record<string, string>> = EDITION_CHOICES[list].words;
  return said === undefined ? undefined : (words[String(said)] ?? String(said));
}

/** What a file says for the words that were typed; other words stay as they are, to be refused. */
export function meantChoice(list: EditionChoice, typed: unknown): unknown {
  const { words, as } = EDITION_CHOICES[list];
  const fold = (text: string) => text.trim().toLowerCase();
  const found = Object.entries(words).find(
    ([said, word]) => typeof typed === "string" && [fold(word), said].includes(fold(typed)),
  );
  if (!found) return typed;
  return as === "answer" ? found[0] === "true" : found[0];
}

/** The unit of a measure without a quantity. */
export const NO_QUANTITY = UNIT_WORDS[Unit.enum.qualitative];

const SEPARATOR = "; ";

/** Several short texts in one cell: "2; 3; 4+". */
export function joined(texts: readonly string[] | undefined): string | undefined {
  return texts?.join(SEPARATOR);
}

export function apart(typed: unknown, separator: ";" | "\n" = ";"): unknown {
  if (typeof typed !== "string") return typed;
  return typed
    .split(separator)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}
