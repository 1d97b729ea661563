import type { Choice } from "../language/choice-list";
import { listRule, textRule } from "../language/entry-rules";
import type { EntryColumn } from "../language/entry-list";
import type { EntryRule } from "../language/piece";
import { EDITION_CHOICES, type EditionChoice, shownChoice } from "./edition-words";

/** The most characters of a definition, and of what else is as long. */
export const LONG = 5000;

export function numberRule(title: string, least: number, most: number, words: string): EntryRule {
  return {
    rule: { type: "decimal", comparison: "between", first: least, second: most },
    title,
    refusal: `This must be ${words}.`,
    hint: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`,
  };
}

export const POUNDS = "pounds, 0 or more";

export function choiceOf(list: EditionChoice, title: string): EntryRule {
  const options = Object.values(EDITION_CHOICES[list].words);
  return listRule(title, list, `${options.slice(0, -1).join(", ")} or ${options.at(-1) ?? ""}`.slice(0, 200));
}

export function text(
  label: string,
  path: Choice["path"],
  name: string,
  { about, value, longest = 255 }: { about: string; value: string | undefined; longest?: number },
): Choice {
  const rule = textRule(label, longest, about);
  return { label, path, name: `Edition_${name}`, holds: "text", rule, about, value };
}

export function figure(
  label: string,
  path: Choice["path"],
  name: string,
  parts: { about: string; value: number | undefined; rule: EntryRule },
): Choice {
  return { label, path, name: `Edition_${name}`, holds: "figure", ...parts };
}

export function chosen(
  label: string,
  path: Choice["path"],
  name: string,
  { list, about, value }: { list: EditionChoice; about: string; value: string | boolean | undefined },
): Choice {
  const rule = choiceOf(list, label);
  return {
    ...{ label, path, name: `Edition_${name}`, holds: "choice" as const, rule, about },
    value: shownChoice(list, value),
  };
}

interface ColumnParts {
  readonly width: number;
  readonly hint?: string;
  readonly longest?: number;
}

export function textColumn(list: string, field: string, heading: string, parts: ColumnParts): EntryColumn {
  const { width, longest = 255, hint = `${heading}, up to ${longest} characters.` } = parts;
  const rule = textRule(heading, longest, hint);
  return { field, heading, width, name: columnName(list, field), holds: "text", rule };
}

export function choiceColumn(
  list: string,
  field: string,
  heading: string,
  parts: { readonly width: number; readonly rule: EntryRule },
): EntryColumn {
  return { field, heading, name: columnName(list, field), holds: "choice", ...parts };
}

export function figureColumn(
  list: string,
  field: string,
  heading: string,
  parts: { readonly width: number; readonly rule: EntryRule },
): EntryColumn {
  return { field, heading, name: columnName(list, field), holds: "figure", ...parts };
}

/** "Edition_MeasureId" of a measure's id, "Edition_RuleSourceTitle" of the title of a rule's source. */
export function columnName(list: string, field: string): string {
  const parts = field.split(".").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`);
  return `Edition_${list}${parts.join("")}`;
}
