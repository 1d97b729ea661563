import type { Issue } from "./issue";

/** Of issues that say different things this many are told one by one: their figures may help. */
const FEW = 3;

/**
 * The same issues, those of one kind in one sheet of one file told as one with its cells: a ledger has hundreds of lines
 * without a postcode. In the order of the first of each kind.
 */
export function alikeTogether(issues: readonly Issue[]): readonly Issue[] {
  const groups = new Map<string, Issue[]>();
  for (const [index, issue] of issues.entries()) {
    const key = kindOf(issue) ?? String(index);
    const group = groups.get(key);
    if (group) group.push(issue);
    else groups.set(key, [issue]);
  }
  return [...groups.values()].flatMap(told);
}

/** Undefined of an issue that is of no cell, or stands for several already. */
function kindOf({ code, severity, place, limits }: Issue): string | undefined {
  const { file, sheet, cell, alike } = place;
  if (cell === undefined || alike) return undefined;
  const label = "label" in limits ? limits.label : undefined;
  return JSON.stringify([code, severity, file, sheet, label]);
}

function told(group: readonly Issue[]): readonly Issue[] {
  const [first, ...others] = group;
  if (!first || others.length === 0) return group;
  const differ = others.some(({ limits }) => JSON.stringify(limits) !== JSON.stringify(first.limits));
  if (differ && group.length <= FEW) return group;
  const { subject, ...place } = first.place;
  const sameSubject = others.every((each) => each.place.subject === subject);
  const cells = others.flatMap((each) => each.place.cell ?? []);
  const alike = { cells, differ };
  return [{ ...first, place: { ...place, alike, ...(sameSubject && subject ? { subject } : {}) } }];
}
