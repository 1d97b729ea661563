import { issueInFile } from "../issues/in-file";
import { type Issue, makeIssue } from "../issues/issue";
import { commitmentName } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import { fileName } from "../values/file-name";
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
  const named = quarters.flatMap(({ contract, returns }) =>
    returns
      .filter(({ standing }) => standing !== "Replaced")
      .flatMap(({ received }) => namedForAnother(contract.reference, received, context)),
  );
  const others = [
    ...undecided,
    ...named,
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

/** A return in a folder or file that bears the reference of another contract, as forms are named when they are made. */
function namedForAnother(reference: string, received: Received, { contracts }: RowContext): readonly Issue[] {
  const file = firstFileName(received);
  const parts = file.replace(/\.[^.\\/]*$/, "").split(/[\\/]/);
  const named = parts.flatMap((part) => {
    const of = contracts.filter((each) => bears(part, each.reference));
    return of.toSorted((one, other) => other.reference.length - one.reference.length).slice(0, 1);
  });
  const [other] = named;
  if (!other || named.some((each) => each.reference === reference)) return [];
  return [makeIssue("warning", { file }, "file-named-for-another", { named: other.reference, reference })];
}

/** References of at least three characters with a digit, so that no word of a name is taken for one. */
function bears(name: string, reference: string): boolean {
  const own = fileName(reference).toLowerCase();
  if (own.length < 3 || !/\d/.test(own)) return false;
  return name.toLowerCase() === own || name.toLowerCase().startsWith(`${own} `);
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
