import type { LedgerHeadings } from "../council/sections/ledgers";
import type { ChosenColumns, ColumnRole } from "./columns";

const COLUMN_LETTER = /^[a-z]{1,2}$/i;

/** Most headings that a council file has for a column. */
const MOST = 50;

/** Chosen headings that a council's next ledger may have too; a column that was chosen by its letter is of this ledger alone. */
export function headingsToKeep(chosen: ChosenColumns): readonly (readonly [ColumnRole, string])[] {
  return (Object.entries(chosen) as [ColumnRole, string][])
    .map(([role, heading]) => [role, heading.trim()] as const)
    .filter(([, heading]) => heading !== "" && !COLUMN_LETTER.test(heading));
}

/** A council's headings with those that were chosen, which are looked for first; undefined where all are known already. */
export function withKept(
  known: LedgerHeadings | undefined,
  chosen: readonly ChosenColumns[],
): LedgerHeadings | undefined {
  const fresh = chosen.flatMap(headingsToKeep).filter(([role, heading]) => !known?.[role]?.includes(heading));
  if (fresh.length === 0) return undefined;
  return fresh.reduce<LedgerHeadings>((headings, [role, heading]) => {
    const others = (headings[role] ?? []).filter((each) => each !== heading);
    return { ...headings, [role]: [heading, ...others].slice(0, MOST) };
  }, known ?? {});
}
