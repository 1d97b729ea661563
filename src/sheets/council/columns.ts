import { textRule } from "../language/entry-rules";
import type { EntryColumn, ListLine } from "../language/entry-list";
import type { EntryRule } from "../language/piece";

/** A day; `hint` says of what. */
export function dayRule(hint: string): EntryRule {
  return {
    rule: { type: "date", comparison: "greaterThanOrEqual", first: 36_526 },
    title: "Date",
    refusal: "The date must be a date as dd/mm/yyyy.",
    hint,
  };
}

/** A column of a list in which text is typed. */
export function text(
  name: string,
  heading: string,
  parts: { width: number; longest: number; hint: string; field?: string },
): EntryColumn {
  const { width, longest, hint, field } = parts;
  return {
    ...(field === undefined ? {} : { field }),
    heading,
    width,
    name,
    holds: "text",
    rule: textRule(heading, longest, hint),
  };
}

/** Entries that are a text and nothing else. */
export function texts(entries: readonly string[] = []): readonly ListLine[] {
  return entries.map((each) => ({ "": each }));
}
