import type { Contract } from "./contract";
import type { Commitment } from "./file";

/** Where a line of commitments stands: as first agreed at 0, then with the versions, counted from 1. */
type AgreedAt = number;

/** A commitment with the version that agreed it, or the end of one that the version takes out. */
export interface AgreedLine {
  readonly at: AgreedAt;
  /** Of a line that is taken out, its commitment as it was. */
  readonly commitment: Commitment;
  readonly takenOut: boolean;
}

/** A line is the same commitment in another version where its measure and level are. */
export function commitmentKey({
  measure,
  level,
}: {
  readonly measure: string | undefined;
  readonly level?: string | undefined;
}): string {
  return JSON.stringify([measure, level]);
}

/**
 * The lines that say a contract's commitments: all that were first agreed, and of each version those alone that it changes,
 * adds or takes out. `carryForward` makes the whole versions of them again.
 */
export function agreedLines({ commitments, versions = [] }: Contract): readonly AgreedLine[] {
  const first = commitments.map((commitment): AgreedLine => ({ at: 0, commitment, takenOut: false }));
  let before: readonly Commitment[] = commitments;
  const changes = versions.flatMap((version, index): readonly AgreedLine[] => {
    const at = index + 1;
    const own = new Map(version.commitments.map((each) => [commitmentKey(each), each]));
    const known = new Map(before.map((each) => [commitmentKey(each), saidOf(each)]));
    const gone = before.filter((each) => !own.has(commitmentKey(each)));
    before = version.commitments;
    return [
      ...version.commitments
        .filter((each) => known.get(commitmentKey(each)) !== saidOf(each))
        .map((commitment) => ({ at, commitment, takenOut: false })),
      ...gone.map((commitment) => ({ at, commitment, takenOut: true })),
    ];
  });
  return [...first, ...changes];
}

/** Everything that a commitment says, for comparing. */
function saidOf({ measure, level, quantity, due, dueFrom, kpi, promise }: Commitment): string {
  const byQuarter = [...due].sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  const parts = byQuarter.map((each) => [each.quarter, each.quantity]);
  return JSON.stringify([measure, level, quantity, parts, dueFrom, kpi, promise]);
}

interface Line {
  readonly at: AgreedAt;
  readonly key: string;
  readonly takenOut: boolean;
}

/**
 * The lines that hold as first agreed and in each of so many versions: those of the version before, with what the version
 * changes in its place, what it adds after them, and without what it takes out. A line that stands twice in one version
 * stays twice, for the check of the contract to say so; `astray` are those that take out what was never agreed.
 */
export function carryForward<L extends Line>(
  lines: readonly L[],
  versions: number,
): { readonly held: readonly (readonly L[])[]; readonly astray: readonly L[] } {
  const astray: L[] = [];
  const held: (readonly L[])[] = [];
  let before: readonly L[] = [];
  for (let at = 0; at <= versions; at += 1) {
    const own = lines.filter((line) => line.at === at);
    const kept = before.flatMap((line) => {
      const changed = own.filter(({ key }) => key === line.key);
      return changed.length === 0 ? [line] : changed.filter(({ takenOut }) => !takenOut);
    });
    const known = new Set(before.map(({ key }) => key));
    const added = own.filter(({ key }) => !known.has(key));
    astray.push(...added.filter(({ takenOut }) => takenOut));
    before = [...kept, ...added.filter(({ takenOut }) => !takenOut)];
    held.push(before);
  }
  return { held, astray };
}
