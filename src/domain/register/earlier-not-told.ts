import { type Issue, makeIssue } from "../issues/issue";
import { quartersBefore } from "../return/earlier";
import { parseQuarter } from "../values/calendar";
import type { EarlierNotTold, MissingBefore, Register, RegisterRow } from "./model";
import { isDue } from "./rows";
import type { RowContext } from "./context";

/**
 * Contracts in the quarter whose figures to date begin with nothing, so that no state and no rating follows from them. What
 * did not come in a quarter before is known, as what came is.
 */
export function earlierNotTold(
  { contracts, quarter: id }: Pick<RowContext, "contracts" | "quarter">,
  rows: readonly RegisterRow[],
  missing: readonly MissingBefore[],
): readonly EarlierNotTold[] {
  const counted = rows.filter(({ counts }) => counts);
  return contracts.flatMap((contract) => {
    const quarter = parseQuarter(id, contract.calendar.socialValueFirstMonth);
    if (!quarter || contract.earlier !== undefined || !isDue(contract, id)) return [];
    const before = quartersBefore(contract, quarter);
    const [first, last] = [before[0], before.at(-1)];
    if (first === undefined || last === undefined) return [];
    const told =
      counted.some(
        (row) => row.contract.reference === contract.reference && row.quarterEnd < quarter.start,
      ) || missing.some((each) => each.contract === contract.reference && before.includes(each.quarter));
    return told ? [] : [{ contract, first, last }];
  });
}

export function earlierIssues(notTold: readonly EarlierNotTold[]): readonly Issue[] {
  return notTold.map(({ contract, first, last }) =>
    makeIssue("warning", { subject: contract.reference }, "earlier-not-told", { first, last }),
  );
}

/** What stands beside the figures; nothing where the earlier quarters of every contract are known. */
export function earlierWords({
  earlierNotTold: { length },
}: Pick<Register, "earlierNotTold">): readonly string[] {
  if (length === 0) return [];
  return [
    length === 1
      ? "Of 1 contract earlier quarters are not known: its figures to date begin with nothing, and it has no state and no rating."
      : `Of ${length} contracts earlier quarters are not known: their figures to date begin with nothing, and they have no state and no rating.`,
  ];
}
