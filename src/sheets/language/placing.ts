import type { Issue } from "../../domain/issues/issue";
import { type Entry } from "./entries";
import type { EntryPath } from "./piece";
import type { Grid } from "../../workbook/grid";

/**
 * Gives issues the cell of the entry that they speak of: the one that their path lies in, or the first within it; of a reason
 * that no cell holds (an evaluator's, where there is no moderation sheet) the first of its mark.
 */
export function placing(entries: readonly Entry[]): (issue: Issue) => Issue {
  const whole = new Map<string, Entry>();
  const first = new Map<string, Entry>();
  for (const entry of entries) {
    const last = entry.path.length - 1;
    let key = "";
    for (const [index, step] of entry.path.entries()) {
      key = index === 0 ? String(step) : `${key}\n${step}`;
      const known = index === last ? whole : first;
      if (!known.has(key)) known.set(key, entry);
    }
  }
  return (issue) => {
    const path = issue.place.path ?? [];
    const around = path.map((_, index) => whole.get(keyOf(path.slice(0, index + 1)))).find(Boolean);
    const entry = around ?? first.get(keyOf(path)) ?? first.get(keyOf(path.slice(0, reasonIn(path))));
    const place = { ...issue.place, ...entry?.place };
    if (entry?.day === undefined || issue.code !== "wrong-type") return { ...issue, place };
    const { label } = issue.limits;
    return { code: "entry-is-date", severity: issue.severity, place, limits: { label, day: entry.day } };
  };
}

/** Where the path of a reason goes on from its mark's; of others the whole. */
function reasonIn(path: EntryPath): number {
  const at = path.findLastIndex((step) => step === "reason" || step === "reasons");
  return at === -1 ? path.length : at;
}

function keyOf(path: EntryPath): string {
  return path.join("\n");
}

export function startsWith(path: EntryPath, start: EntryPath): boolean {
  return start.length <= path.length && start.every((step, index) => step === path[index]);
}

export function alteredColumn(grid: Grid, name: string): Issue {
  return { code: "sheet-altered", severity: "error", place: { file: grid.source }, limits: { name } };
}
