import type { Framework, Measure } from "../domain/framework/edition";
import { promptsOf } from "../domain/framework/prompts";
import {
  ACCUMULATION_WORDS,
  editionFacts,
  headlineWords,
  measureNotes,
  promptWords,
  questionWords,
  ruleWords,
  toFillWords,
  unitWords,
} from "../domain/framework/words";

/** An edition as text for reading: what it says of contracts, its measures by outcome, its counting rules. */
export function editionText(edition: Framework): readonly string[] {
  return [
    edition.title,
    "",
    ...editionFacts(edition).map(([label, text]) => `${label}: ${text.replaceAll("\n", "; ")}`),
    ...edition.outcomes.flatMap(({ id, title }) => [
      "",
      title,
      ...edition.measures
        .filter(({ outcome }) => outcome === id)
        .flatMap((measure) => measureLines(measure, edition)),
    ]),
    ...toFillLines(edition),
    ...ruleLines(edition),
    ...askedLines("Questions that tenders begin with", (edition.questions ?? []).map(questionWords)),
    ...askedLines("What assessments ask", promptsOf(edition).map(promptWords)),
  ];
}

function measureLines(measure: Measure, { words }: Framework): readonly string[] {
  const { id, number, reference = number, definition, accumulation, counting, evidence } = measure;
  const added = words ? " (not in the policy)" : "";
  const parts: readonly string[] = [
    definition,
    `Unit: ${unitWords(measure)}. ${ACCUMULATION_WORDS[accumulation]}`,
    `What counts${added}: ${counting}`,
    `Evidence asked for${added}: ${evidence}`,
    ...measureNotes(measure).map((note) => `Noted in the wording${added}: ${note}`),
  ];
  return [
    `  ${reference === undefined ? "" : `${reference} `}${headlineWords(measure)} [${id}]`,
    ...parts.map((part) => `    ${part.replaceAll("\n", "\n    ")}`),
  ];
}

function askedLines(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];
}

function toFillLines(edition: Framework): readonly string[] {
  const rows = toFillWords(edition);
  return rows.length === 0
    ? []
    : ["", "Not in this edition until its words are filled in", ...rows.map((row) => `  ${row}`)];
}

function ruleLines({ countingRules }: Framework): readonly string[] {
  if (countingRules.length === 0) return [];
  const lines = countingRules
    .map(ruleWords)
    .map(
      ({ text, kept, source }) => `  ${text} (${kept.slice(0, 1).toLowerCase()}${kept.slice(1)}; ${source})`,
    );
  return ["", "Counting rules", ...lines];
}
