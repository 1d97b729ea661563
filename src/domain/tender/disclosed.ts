import { type Framework, hasQuantity, OWN_MEASURES } from "../framework/edition";
import type { ProxyPack } from "../framework/proxies";
import { poundsPerUnitWords, UNIT_WORDS, unitWords, whereWordsStand } from "../framework/words";
import { MARK_OF_ANSWERS, type Question, type TenderFile } from "./file";
import { weightedLevels } from "./level-weights";
import type { DefinedMeasure } from "./measures";
import { TIE_BREAK_RULES } from "./methods";

/** The least mark of a question: its own, or the one set for all. */
export function questionMinimum(
  { minimum }: Question,
  { minimums }: Pick<TenderFile, "minimums">,
): number | undefined {
  return minimum ?? minimums?.quality;
}

/** "0 to 5", the least mark that keeps a bid in, and what each mark means. */
export function questionScale(question: Question, tender: Pick<TenderFile, "minimums">): readonly string[] {
  const minimum = questionMinimum(question, tender);
  return [
    `0 to ${question.maximum}`,
    ...(minimum ? [leastMarkWords(minimum)] : []),
    ...descriptorWords(question.descriptors),
  ];
}

export function leastMarkWords(minimum: number): string {
  return `A mark below ${minimum} puts the bid out.`;
}

/** What each mark of an answer about a measure means. */
export function answerDescriptors({ answerDescriptors: words }: TenderFileOf<"answerDescriptors">) {
  return descriptorWords(words);
}

/** The least mark of an answer's side, in words; none where none is set. */
export function leastAnswerMark(
  { minimums }: TenderFileOf<"minimums">,
  side: "appropriate" | "achievable",
): string | undefined {
  const least = minimums?.[side];
  return least ? `A mark below ${least} of ${MARK_OF_ANSWERS} puts the bid out.` : undefined;
}

/** What happens to equal totals: the tie-breaks that the sheets apply, then the tender's own words, else a decision with a record. */
export function tieWords({ tieBreaks, tieRule }: TenderFileOf<"tieBreaks" | "tieRule">): string {
  if (!tieBreaks) return tieRule ?? "Equal totals share a rank.";
  const [first, then] = tieBreaks.map((each) => TIE_BREAK_RULES[each].first);
  if (first === undefined) return ["Equal totals share a rank.", tieRule ?? DECIDED].join(" ");
  const next = then === undefined ? "" : `; where that is equal too, ${then}`;
  return [
    `Of equal totals ${first} comes first${next}.`,
    "Bids that are still equal share a rank.",
    tieRule ?? DECIDED,
  ].join(" ");
}

const DECIDED = "The council then decides between them and records its reason.";

/** What of a measure is added to its definition: unit, what counts, evidence, reference, and £ a unit where a pack is given. */
export function addedToMeasure(
  measure: DefinedMeasure,
  pack: ProxyPack | undefined,
  saysLevelsAlike = true,
): readonly string[] {
  const { definition, level, reference } = measure;
  const levels = levelWords(measure);
  return [
    `Unit: ${level === undefined ? unitWords(definition) : `${UNIT_WORDS[definition.unit]}, level ${level}`}`,
    definition.counting,
    ...(levels !== undefined && (saysLevelsAlike || measure.levelWeights) ? [levels] : []),
    `Evidence: ${definition.evidence}`,
    ...(reference === undefined ? [] : [referenceWords(reference)]),
    ...(pack && hasQuantity(definition) ? [poundsPerUnitWords(pack, measure)] : []),
  ];
}

export function referenceWords(reference: number): string {
  return `Reference quantity: ${reference.toLocaleString("en-GB", { maximumFractionDigits: 6 })}`;
}

/** What each level of a measure counts as, where every one is asked for and what it counts as is the same in every bid. */
export function levelWords(measure: LevelledMeasure): string | undefined {
  const { definition, level } = measure;
  if (!definition.levels || level !== undefined) return undefined;
  const weighted = weightedLevels(measure);
  if (weighted.length === 0) return "Levels count alike: one of any level counts as one.";
  const each = weighted.map(({ level: of, weight }) => `level ${of} as ${weight}`);
  return `One of each level counts as: ${each.join(", ")}. The sum of these counts as the quantity.`;
}

type LevelledMeasure = Pick<DefinedMeasure, "definition" | "level" | "levelWeights">;

/** A measure as bidders read it: what is added stands apart where the edition tells it from the policy's words. */
export function measureTexts(
  { words }: Pick<Framework, "words">,
  measure: DefinedMeasure,
  pack: ProxyPack | undefined,
  saysLevelsAlike = true,
): { readonly own: string; readonly added: string | undefined } {
  const { definition } = measure;
  const added = addedToMeasure(measure, pack, saysLevelsAlike);
  if (!words) return { own: [definition.definition, ...added].join("\n"), added: undefined };
  const whose =
    definition.id === OWN_MEASURES
      ? "Measures that each bidder names itself"
      : "A measure of this tender alone";
  return definition.number === undefined
    ? { own: whose, added: [definition.definition, ...added].join("\n") }
    : { own: definition.definition, added: added.join("\n") };
}

/** What stands before the words of `measureTexts` that are added. */
export const ADDED = "Not in the policy";

/** Whose the words of a framework's measures are. */
export function whoseWords(
  { policy, added }: NonNullable<Framework["words"]>,
  measures: Framework["measures"],
): string {
  return `${whereWordsStand(policy, measures)} What is not in the policy is added by ${added}.`;
}

/** The pack by which quantities are turned into pounds. */
export function packWords({ title, edition, illustrative, source }: ProxyPack): string {
  return `${title}, edition ${edition}${illustrative ? ": ILLUSTRATIVE" : ""}. Source: ${source}`;
}

type TenderFileOf<Part extends keyof TenderFile> = Pick<TenderFile, Part>;

function descriptorWords(descriptors: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(descriptors).map(([mark, words]) => `${mark}: ${words}`);
}
