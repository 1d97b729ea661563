import type { ConsolidateOptions, RegisterRow, Restatement } from "./model";
import { claimKey } from "./decisions";
import { exact, lastDayOf } from "./totals";

interface Chosen {
  /** The keys of returns that an officer chose. */
  readonly chosen: ReadonlySet<string>;
}

/**
 * What the figures of quarters before this one were by the last register, and are by this one. A quarter that no
 * return was on record for had no figures to restate.
 */
export function restate(
  before: readonly RegisterRow[],
  after: readonly RegisterRow[],
  { quarter, asOf, chosen }: Pick<ConsolidateOptions, "quarter" | "asOf"> & Chosen,
): readonly Restatement[] {
  const end = lastDayOf(quarter, after);
  const known = new Set(
    before.filter(({ counts, quarterEnd }) => counts && quarterEnd < end).map(({ quarter: id }) => id),
  );
  const [was, is] = [figures(before, known), figures(after, known)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    const row = other?.row ?? one?.row;
    const [from, to] = [one?.claimed ?? 0, other?.claimed ?? 0];
    if (!row || from === to) return [];
    return [
      {
        quarter: row.quarter,
        contract: row.contract.reference,
        measure: row.measure.id,
        level: row.level,
        before: from,
        after: to,
        why: whyOf(one?.row, other?.row, chosen),
        on: asOf,
      },
    ];
  });
}

function figures(rows: readonly RegisterRow[], quarters: ReadonlySet<string>) {
  const counted = rows.filter(({ counts, quarter }) => counts && quarters.has(quarter));
  return new Map(
    counted.map((row) => {
      const { contract, quarter, measure, level, claimed } = row;
      const key = claimKey({ contract: contract.reference, quarter, measure: measure.id, level });
      return [key, { row, claimed: exact(claimed ?? 0) }];
    }),
  );
}

function whyOf(
  before: RegisterRow | undefined,
  after: RegisterRow | undefined,
  chosen: Chosen["chosen"],
): string {
  const other = before?.key !== after?.key;
  if (other && after && after.key !== null && chosen.has(after.key)) return "An officer chose this return";
  if (!before) return "A return came after the quarter was consolidated";
  if (!after) return "No return counts any more";
  if (before.key === null) return "A return replaces the figure of the contract's file";
  return before.key === after.key
    ? "The contract's terms changed"
    : "A corrected return replaces the one before";
}
