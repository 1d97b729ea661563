import { issueInFile } from "../issues/in-file";
import { type Issue, makeIssue } from "../issues/issue";
import { commitmentName } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import { decisionFaults } from "./decisions";
import type { RegisterRow } from "./model";
import { compare, firstFileName, type Received } from "./received";
import { declaredAfterDay, type RefusedReturn, type SortedReturns } from "./sort-returns";
import type { RowContext } from "./context";

/** What is wrong with what came: refusals, returns to choose from, warnings of those that count, and stale decisions. */
export function consolidationIssues(
  { quarters, refusals }: SortedReturns,
  rows: readonly RegisterRow[],
  context: RowContext,
): readonly Issue[] {
  const undecided = quarters.flatMap(({ contract, quarter, returns }) => {
    const open = returns.filter(({ standing }) => standing === "To choose");
    const stands = returns.some(({ standing }) => standing === "Accepted");
    const { reference } = contract;
    return open.map(({ received }) =>
      stands
        ? makeIssue("error", { file: firstFileName(received) }, "restatement-to-choose", {
            reference,
            quarter,
          })
        : makeIssue("error", { file: firstFileName(received) }, "returns-to-choose", {
            reference,
            quarter,
            count: open.length,
          }),
    );
  });
  const warned = quarters.flatMap(({ returns }) =>
    returns
      .filter(({ standing }) => standing !== "Replaced")
      .flatMap(({ received }) => received.issues.map((issue) => issueInFile(issue, firstFileName(received)))),
  );
  const refused = refusals
    .toSorted((one, other) => compare(quarterAndFile(one), quarterAndFile(other)))
    .flatMap(({ received, issues }) =>
      namesToTell(received).flatMap((name) => issues.map((issue) => issueInFile(issue, name))),
    );
  const late = quarters.flatMap(({ returns }) =>
    returns.flatMap(({ received, read }) => {
      const days = declaredAfterDay(read, context);
      return days
        ? [makeIssue("warning", { file: firstFileName(received) }, "declared-after-day", days)]
        : [];
    }),
  );
  const others = [
    ...undecided,
    ...late,
    ...warned,
    ...rows.flatMap((row) => decisionIssues(row, context)),
  ].sort(
    (one, other) =>
      (one.severity === other.severity ? 0 : one.severity === "error" ? -1 : 1) ||
      compare(one.place.file ?? "", other.place.file ?? ""),
  );
  return [...refused, ...others];
}

/** Empty or damaged files of one content may be of several suppliers; copies of what says whose it is are told once. */
function namesToTell(received: Received): readonly string[] {
  if (received.read ?? received.says) return [firstFileName(received)];
  return [...new Set(received.files.map(({ name }) => name))];
}

/** What a refused file says it is of; where it says nothing, the quarter for which it came. */
function quarterAndFile({ received }: RefusedReturn): string {
  const { read, says, cameFor } = received;
  return `${says?.quarter ?? read?.quarter ?? cameFor} ${firstFileName(received)}`;
}

/** Decisions that lack what they need, or were made on another figure than is claimed now. */
function decisionIssues(row: RegisterRow, { editions }: RowContext): readonly Issue[] {
  const { claimed, contract, measure, level, quarter } = row;
  const validation = row.validation ?? row.reopened;
  const edition = editions.get(contract.framework);
  if (!validation?.verdict || !edition) return [];
  const name = commitmentName(
    { measure: measure.id, level: level ?? undefined },
    contractMeasures(contract, edition),
  );
  const place = { sheet: "Register", subject: `${contract.reference}, ${quarter}, ${name}` };
  return decisionFaults(validation, claimed, place);
}
