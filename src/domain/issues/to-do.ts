import { errorsFirst } from "./errors-first";
import type { Issue } from "./issue";
import { counted } from "./words/sentences";
import { wordSentence } from "./word-issue";

/** One thing to do, in as many places as it is to be done. */
export interface ToDo {
  readonly severity: Issue["severity"];
  readonly sheet: string | undefined;
  /** What to do, without the places: "Give the reason for 80 marks". */
  readonly words: string;
  /** In their order; at least one. */
  readonly issues: readonly Issue[];
}

/** Issues as a plan: those of one kind on one sheet are one thing to do. Errors first, each in the order in which they were found. */
export function toDoList(issues: readonly Issue[]): readonly ToDo[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of errorsFirst(issues)) {
    const key = kindOf(issue);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap(toDo);
}

/** What is told of different fields is different work. */
function kindOf({ code, severity, place, limits }: Issue): string {
  const label = "label" in limits ? limits.label : undefined;
  return JSON.stringify([severity, code, place.file, place.sheet, label]);
}

function toDo(issues: readonly Issue[]): readonly ToDo[] {
  const [first] = issues;
  if (!first) return [];
  const { severity, place } = first;
  return [{ severity, sheet: place.sheet, words: wordGroup(first, issues), issues }];
}

function wordGroup(first: Issue, issues: readonly Issue[]): string {
  if (issues.length === 1) return wordSentence(first);
  const together = inNumbers(first, issues.length);
  if (together !== undefined) return together;
  const sentences = new Set(issues.map((issue) => wordSentence(issue)));
  return sentences.size === 1
    ? `${wordSentence(first)}: ${counted(issues.length, "place")}`
    : `${wordSentence(first)}, and ${issues.length - 1} more like this`;
}

/** What a tender has many of, in one sentence with their number. */
function inNumbers({ code, limits }: Issue, count: number): string | undefined {
  if (code === "bid-not-entered") return `Enter ${count} bids: nothing of them is entered yet`;
  if (code !== "entry-missing" && code !== "reason-missing") return undefined;
  const things = several(limits.label);
  if (things === undefined) return undefined;
  return code === "reason-missing" ? `Give the reason for ${count} ${things}` : `Enter ${count} ${things}`;
}

/** "achievable marks"; undefined of what is not told in numbers. */
function several(label: string): string | undefined {
  if (/(^| )(mark|price)$/.test(label)) return `${label}s`;
  return label === "quantity" ? "quantities" : undefined;
}

/** Whose mark or reason an issue of a tender speaks of, counted from 0; undefined where it is of no one evaluator. */
export function evaluatorIn({ path = [] }: Issue["place"]): number | undefined {
  const at = path.findLastIndex((step) => step === "marks" || step === "reasons");
  const step = at === -1 ? undefined : path[at + 1];
  return typeof step === "number" ? step : undefined;
}
