import { type Contract, contractQuarters } from "../contract/contract";
import { type Issue, makeIssue } from "../issues/issue";
import { quartersBefore } from "../return/earlier";
import { parseQuarter, type QuarterId, quarterInWords } from "../values/calendar";
import type { EarlierNotTold, MissingBefore, Register, RegisterRow } from "./model";
import { isDue } from "./rows";
import type { RowContext } from "./context";

/**
 * Contracts in the quarter with a quarter before of which nothing is known, so that no state and no rating follows from their
 * figures to date. What did not come in a quarter before is known, as what came is.
 */
export function earlierNotTold(
  { contracts, quarter: id }: Pick<RowContext, "contracts" | "quarter">,
  rows: readonly RegisterRow[],
  missing: readonly MissingBefore[],
): readonly EarlierNotTold[] {
  const keyOf = (reference: string, quarterId: QuarterId) => JSON.stringify([reference, quarterId]);
  const told = new Set([
    ...rows.filter(({ counts }) => counts).map((row) => keyOf(row.contract.reference, row.quarter)),
    ...missing.map((each) => keyOf(each.contract, each.quarter)),
  ]);
  return contracts.flatMap((contract) => {
    const quarter = parseQuarter(id, contract.calendar.socialValueFirstMonth);
    if (!quarter || contract.earlier !== undefined || !isDue(contract, id)) return [];
    const quarters = quartersBefore(contract, quarter).filter(
      (each) => !told.has(keyOf(contract.reference, each)),
    );
    return quarters.length === 0 ? [] : [{ contract, quarters }];
  });
}

export function earlierIssues(notTold: readonly EarlierNotTold[]): readonly Issue[] {
  return notTold.map(({ contract, quarters }) =>
    makeIssue("warning", { subject: contract.reference }, "earlier-not-told", {
      quarters: runsInWords(contract, quarters),
    }),
  );
}

/** "2026-27 Q1 to 2026-27 Q3, 2027-28 Q1": those that follow each other are told by the first and the last. */
function runsInWords(contract: Contract, quarters: readonly QuarterId[]): string {
  const own = contractQuarters(contract).map(({ id }) => id);
  const isNext = (before: QuarterId | undefined, id: QuarterId) =>
    before !== undefined && own[own.indexOf(id) - 1] === before;
  const firsts = quarters.filter((id, place) => !isNext(quarters[place - 1], id));
  const lasts = quarters.filter((id, place) => !isNext(id, quarters[place + 1] ?? ""));
  const runs = firsts.map((first, place) => [...new Set([first, lasts[place] ?? first])]);
  return runs.map((run) => run.map(quarterInWords).join(" to ")).join(", ");
}

/** What stands beside the figures; nothing where the earlier quarters of every contract are known. */
export function earlierWords({
  earlierNotTold: { length },
}: Pick<Register, "earlierNotTold">): readonly string[] {
  if (length === 0) return [];
  return [
    length === 1
      ? "Of 1 contract earlier quarters are not known: its figures to date are without them, and it has no state and no rating."
      : `Of ${length} contracts earlier quarters are not known: their figures to date are without them, and they have no state and no rating.`,
  ];
}
