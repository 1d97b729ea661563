import { labelAt } from "../issues/labels";
import { capital } from "../issues/words/sentences";
import type { Framework } from "../framework/edition";
import { isBidEntered } from "./advice";
import { TenderFile } from "./file";
import { measuresAtHand } from "./measures";
import type { Tender } from "./tender";

/** What bidders are told of how they are scored, and no part of it is an entry of the evaluation. */
const RULES = [
  "weights",
  "socialValueSplit",
  "methods",
  "qualityQuestions",
  "measures",
  "moderation",
  "minimums",
  "nothingOffered",
  "blankHalf",
  "tieBreaks",
  "tieRule",
  "answerDescriptors",
] as const;

type Path = readonly (string | number)[];

/**
 * What differs in the rules that bids are scored by, a line for each: "Price weight: was 40, is 50". Empty until a bid is
 * entered, since until then nobody is scored by them.
 */
export function ruleChanges(before: Tender, after: Tender, edition: Framework): readonly string[] {
  if (!isBidEntered(before.bids)) return [];
  const [was, is] = [before, after].map((tender) => ({ ...tender, measures: headed(tender, edition) }));
  const found = RULES.flatMap((rule) => differences([rule], was?.[rule], is?.[rule]));
  return found.map(capital);
}

/** The measures with their headlines as titles. */
function headed(tender: Tender, edition: Framework) {
  const atHand = measuresAtHand(tender, edition);
  return tender.measures.map((asked) => ({ ...asked, title: atHand.get(asked.id)?.headline ?? asked.id }));
}

function differences(path: Path, before: unknown, after: unknown): readonly string[] {
  if (isListWithIds(before) && isListWithIds(after)) return differencesById(path, before, after);
  if (isObject(before) || isObject(after)) {
    const [one, other] = [before, after].map((value) => (isObject(value) ? value : {}));
    const keys = [...new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])];
    return keys.flatMap((key) => differences([...path, key], one?.[key], other?.[key]));
  }
  const [was, is] = [said(before), said(after)];
  return was === is ? [] : [`${nameOf(path)}: was ${was}, is ${is}`];
}

/** The entries of a list are the same ones wherever they stand in it. */
function differencesById(path: Path, before: readonly WithId[], after: readonly WithId[]): readonly string[] {
  const named = (entry: WithId) => `${labelAt(TenderFile, [...path, 0])} ${entry.title}`;
  const gone = before.filter(({ id }) => !after.some((each) => each.id === id));
  return [
    ...gone.map((entry) => `${named(entry)}: no longer asked`),
    ...after.flatMap((entry) => {
      const was = before.find(({ id }) => id === entry.id);
      if (!was) return [`${named(entry)}: not asked before`];
      return differences([...path, 0], was, entry).map((line) => `${named(entry)}, ${line}`);
    }),
  ];
}

interface WithId extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
}

function isListWithIds(value: unknown): value is readonly WithId[] {
  return (
    Array.isArray(value) &&
    value.every((each) => isObject(each) && typeof each.id === "string" && "title" in each)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "price weight"; what a mark means is named by its mark. */
function nameOf(path: Path): string {
  const label = labelAt(TenderFile, path);
  const key = path.at(-1);
  return label === "descriptor" || label === "weight of a level" ? `${label} ${key}` : label;
}

function said(value: unknown): string {
  if (value === undefined || value === null) return "not given";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(said).join(", ");
  return String(value);
}
