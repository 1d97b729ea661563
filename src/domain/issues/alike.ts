import type { Issue } from "./issue";

/** Of issues that say different things this many are told one by one: their figures may help. */
const FEW = 3;

/** Lines of a ledger that are named; it can have a million. */
const NAMED_LINES = 4;

/**
 * The same issues, those of one kind in one sheet of one file told as one with its cells or lines: a ledger has hundreds
 * without a postcode. In the order of the first of each kind.
 */
export function alikeTogether(issues: readonly Issue[]): readonly Issue[] {
  return alikeIssues(issues).map(told);
}

/** The groups of which `alikeTogether` tells each as one; few that say different things are each by themselves. */
export function alikeIssues(issues: readonly Issue[]): readonly Group[] {
  const groups = new Map<string, Issue[]>();
  for (const [index, issue] of issues.entries()) {
    const key = kindOf(issue) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap(([first, ...others]): readonly Group[] => {
    if (!first) return [];
    const isFew = others.length < FEW && doDiffer([first, ...others]);
    return isFew ? [[first], ...others.map((each): Group => [each])] : [[first, ...others]];
  });
}

/** At least one. */
export type Group = readonly [Issue, ...Issue[]];

export function doDiffer([first, ...others]: Group): boolean {
  return others.some(({ limits }) => JSON.stringify(limits) !== JSON.stringify(first.limits));
}

/** Undefined of an issue that is of no cell and no line, or stands for several already. */
function kindOf({ code, severity, place, limits }: Issue): string | undefined {
  const { file, sheet, cell, alike, lines, subject } = place;
  const of = cell === undefined ? lineOf(subject) && "line" : "cell";
  if (of === undefined || alike || lines) return undefined;
  const label = "label" in limits ? limits.label : undefined;
  return JSON.stringify([of, code, severity, file, sheet, label]);
}

/** "19" of "line 19". */
function lineOf(subject: string | undefined): string | undefined {
  return subject === undefined ? undefined : /^line (\d+)$/.exec(subject)?.[1];
}

function told(group: Group): Issue {
  const [first, ...others] = group;
  if (others.length === 0) return first;
  const differ = doDiffer(group);
  const { subject, ...place } = first.place;
  if (place.cell === undefined) {
    const named = group.slice(0, NAMED_LINES + 1).flatMap((each) => lineOf(each.place.subject) ?? []);
    return { ...first, place: { ...place, lines: { first: named, count: group.length, differ } } };
  }
  const sameSubject = others.every((each) => each.place.subject === subject);
  const cells = others.flatMap((each) => each.place.cell ?? []);
  const alike = { cells, differ };
  return { ...first, place: { ...place, alike, ...(sameSubject && subject ? { subject } : {}) } };
}
