import type { Letters, SUMMARY_PLACEHOLDERS } from "../council/sections/letters";

/** The council's own words in the letter with a summary; a part that it says nothing of is left out. */
export interface CouncilWords {
  readonly opening?: string;
  readonly next?: string;
  readonly closing?: string;
}

type Filled = Readonly<Record<(typeof SUMMARY_PLACEHOLDERS)[number], string>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** What a text says to every bidder alike. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, " ");
}

/** The council's words as one bidder reads them. What is put in place of a placeholder is not read for placeholders again. */
export function councilWords(
  { summaryOpening, summaryNext, summaryClosing }: Letters,
  filled: Filled,
): CouncilWords {
  const inFull = (text: string) =>
    text.replace(
      PLACEHOLDER,
      (whole, name: string) => (filled as Readonly<Record<string, string>>)[name] ?? whole,
    );
  return {
    ...(summaryOpening === undefined ? {} : { opening: inFull(summaryOpening) }),
    ...(summaryNext === undefined ? {} : { next: inFull(summaryNext) }),
    ...(summaryClosing === undefined ? {} : { closing: inFull(summaryClosing) }),
  };
}
