import { capital } from "../../domain/issues/words/sentences";
import { isBetween } from "../language/formulas";
import type { EntryRule } from "../language/piece";

/** A number within bounds, which `words` says: "a number from 2 to 1,000". */
export function number(label: string, least: number, most: number, words: string): EntryRule {
  return {
    rule: { type: "decimal", comparison: "between", first: least, second: most },
    title: label,
    refusal: `This must be ${words}.`,
    hint: `${capital(words)}.`,
  };
}

/** Excel takes 80% for 0.8, which would be less than one percent here. */
export function percent(label: string, name: string): EntryRule {
  return {
    rule: { type: "custom", formula: `=OR(${name}=0,${isBetween(name, 1, 100)})` },
    title: label,
    refusal: "This must be a percentage from 0 to 100, typed as a number without %: 80.",
    hint: "A percentage from 0 to 100, typed as a number without %: 80.",
  };
}
