import { alikeIssues, doDiffer } from "./alike";
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
  /** In how many places, where the words do not say it: "15 places". */
  readonly often: string | undefined;
  /** Whether each place has words of its own, of which `words` are the first's. */
  readonly doDiffer: boolean;
  /** In their order; at least one. */
  readonly issues: readonly Issue[];
}

/** Issues as a plan: those of one kind on one sheet are one thing to do. Errors first, each in the order in which they were found. */
export function toDoList(issues: readonly Issue[]): readonly ToDo[] {
  return alikeIssues(errorsFirst(issues)).map((group) => {
    const [first] = group;
    const { severity, place } = first;
    const count = group.length;
    const words = wordSentence(first, count);
    const isSaid = count === 1 || words !== wordSentence(first);
    const differ = !isSaid && doDiffer(group);
    const often = differ ? `and ${count - 1} more like this` : counted(count, "place");
    return {
      severity,
      sheet: place.sheet,
      words,
      often: isSaid ? undefined : often,
      doDiffer: differ,
      issues: group,
    };
  });
}

/** Whose mark or reason an issue of a tender speaks of, counted from 0; undefined where it is of no one evaluator. */
export function evaluatorIn({ path = [] }: Issue["place"]): number | undefined {
  const at = path.findLastIndex((step) => step === "marks" || step === "reasons");
  const step = at === -1 ? undefined : path[at + 1];
  return typeof step === "number" ? step : undefined;
}
