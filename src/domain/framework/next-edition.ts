import type { Framework, Measure } from "./edition";
import { type Issue, makeIssue, type Result } from "../issues/issue";
import { checkFramework } from "./read";

/** Words of a measure that may change while it stays the same measure; another unit makes it another measure. */
export type Rewording = Partial<Pick<Measure, "headline" | "definition" | "counting" | "evidence" | "flaws">>;

export type EditionChange =
  | { readonly type: "add"; readonly measure: Measure }
  | { readonly type: "reword"; readonly measure: string; readonly words: Rewording }
  | { readonly type: "retire"; readonly measure: string };

/**
 * A new edition from an older one. The older one stays as it is: contracts keep the edition that they were let
 * under. A retired measure stays in the edition, marked, so that its figures can still be read.
 */
export function nextEdition(
  edition: Framework,
  named: Pick<Framework, "id" | "title" | "published">,
  changes: readonly EditionChange[],
): Result<Framework> {
  const issues: Issue[] = [];
  if (named.id === edition.id)
    issues.push(makeIssue("error", {}, "edition-id-taken", { edition: edition.id }));
  let measures = edition.measures;
  for (const change of changes) {
    const outcome = changeMeasures(measures, change);
    if (outcome.ok) measures = outcome.value;
    else issues.push(...outcome.issues);
  }
  const next: Framework = { ...edition, ...named, measures };
  const all = [...issues, ...checkFramework(next)];
  return all.length > 0 ? { ok: false, issues: all } : { ok: true, value: next, issues: [] };
}

function changeMeasures(measures: readonly Measure[], change: EditionChange): Result<readonly Measure[]> {
  if (change.type === "add") return { ok: true, value: [...measures, change.measure], issues: [] };
  const { measure: id } = change;
  if (!measures.some((measure) => measure.id === id)) {
    return { ok: false, issues: [makeIssue("error", {}, "measure-not-in-edition", { id })] };
  }
  const parts = change.type === "reword" ? change.words : { retired: true };
  return {
    ok: true,
    value: measures.map((measure) => (measure.id === id ? { ...measure, ...parts } : measure)),
    issues: [],
  };
}
