import type { Framework, Measure } from "../domain/framework/edition";
import {
  ACCUMULATION_WORDS,
  editionFacts,
  headlineWords,
  SEVERITY_WORDS,
  unitWords,
} from "../sheets/framework/words";

/** An edition as text for reading: what it says of contracts, its measures by outcome, its counting rules. */
export function editionText(edition: Framework): readonly string[] {
  return [
    edition.title,
    "",
    ...editionFacts(edition).map(([label, text]) => `${label}: ${text.replaceAll("\n", "; ")}`),
    ...edition.outcomes.flatMap(({ id, title }) => [
      "",
      title,
      ...edition.measures.filter(({ outcome }) => outcome === id).flatMap(measureLines),
    ]),
    ...ruleLines(edition),
  ];
}

function measureLines(measure: Measure): readonly string[] {
  const { id, number, definition, accumulation, counting, evidence, flaws = [] } = measure;
  const parts: readonly string[] = [
    definition,
    `Unit: ${unitWords(measure)}. ${ACCUMULATION_WORDS[accumulation]}`,
    `What counts: ${counting}`,
    `Evidence asked for: ${evidence}`,
    ...flaws.map((flaw) => `Noted in the wording: ${flaw}`),
  ];
  return [
    `  ${number === undefined ? "" : `${number} `}${headlineWords(measure)} [${id}]`,
    ...parts.map((part) => `    ${part.replaceAll("\n", "\n    ")}`),
  ];
}

function ruleLines({ countingRules }: Framework): readonly string[] {
  if (countingRules.length === 0) return [];
  const lines = countingRules.map(
    ({ text, severity, source }) => `  ${text} (${SEVERITY_WORDS[severity].toLowerCase()}; ${source})`,
  );
  return ["", "Counting rules", ...lines];
}
