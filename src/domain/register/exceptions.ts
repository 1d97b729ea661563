import { issueInFile } from "../issues/in-file";
import { type Issue, makeIssue } from "../issues/issue";
import { commitmentName } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { QuarterId } from "../values/calendar";
import { fileName } from "../values/file-name";
import { hasQuantity } from "../framework/edition";
import { decisionFaults } from "./decisions";
import type { RegisterRow } from "./model";
import { compare, firstFileName, type Received } from "./received";
import {
  type ContractQuarter,
  declaredAfterDay,
  type RefusedReturn,
  type SortedReturns,
} from "./sort-returns";
import type { RowContext } from "./context";

/** An issue with the quarter that it is of. */
type Found = readonly [quarter: QuarterId, issue: Issue];

/**
 * What is wrong with what came: refusals, returns to choose from, stale decisions, and warnings of those that count. Of each
 * the register's own quarter comes first, then those before in their order.
 */
export function consolidationIssues(
  { quarters, refusals }: SortedReturns,
  rows: readonly RegisterRow[],
  context: RowContext,
): readonly Issue[] {
  const refused = refusals
    .toSorted((one, other) => compare(firstFileName(one.received), firstFileName(other.received)))
    .flatMap((refusal) =>
      namesToTell(refusal.received).flatMap((name) =>
        refusal.issues.map((issue): Found => [quarterOf(refusal), issueInFile(issue, name)]),
      ),
    );
  const others = [
    ...quarters.flatMap((each) => issuesOf(each, context).map((issue): Found => [each.quarter, issue])),
    ...rows.flatMap((row) => decisionIssues(row, context).map((issue): Found => [row.quarter, issue])),
  ].toSorted(
    ([, one], [, other]) =>
      (one.severity === other.severity ? 0 : one.severity === "error" ? -1 : 1) ||
      compare(one.place.file ?? "", other.place.file ?? ""),
  );
  return [...inOrder(refused, context.quarter), ...inOrder(others, context.quarter)];
}

/** Errors before warnings, and of each the quarter's own first. */
function inOrder(found: readonly Found[], own: QuarterId): readonly Issue[] {
  const later = (quarter: QuarterId) => (quarter === own ? 0 : 1);
  return found
    .toSorted(
      ([oneQuarter, one], [otherQuarter, other]) =>
        (one.severity === other.severity ? 0 : one.severity === "error" ? -1 : 1) ||
        later(oneQuarter) - later(otherQuarter) ||
        compare(oneQuarter, otherQuarter),
    )
    .map(([, issue]) => issue);
}

/** What is wrong or in doubt with the returns of one contract and quarter. */
function issuesOf({ contract, quarter, returns }: ContractQuarter, context: RowContext): readonly Issue[] {
  const { reference } = contract;
  const stands = returns.some(({ standing }) => standing === "Accepted");
  const open = returns.filter(({ standing }) => standing === "To choose");
  const undecided = open.map(({ received }) => {
    const place = { file: firstFileName(received) };
    return stands
      ? makeIssue("error", place, "restatement-to-choose", { reference, quarter })
      : makeIssue("error", place, "returns-to-choose", { reference, quarter, count: open.length });
  });
  const inUse = returns.filter(({ standing }) => standing !== "Replaced");
  const named = inUse.flatMap(({ received }) => namedForAnother(reference, received, context));
  const late = returns.flatMap(({ received, read }) => {
    const days = declaredAfterDay(read, context);
    return days ? [makeIssue("warning", { file: firstFileName(received) }, "declared-after-day", days)] : [];
  });
  const warned = inUse.flatMap(({ received }) =>
    received.issues.map((issue) => issueInFile(issue, firstFileName(received))),
  );
  return [...undecided, ...named, ...late, ...warned];
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
function quarterOf({ received: { read, says, cameFor } }: RefusedReturn): QuarterId {
  return says?.quarter ?? read?.quarter ?? cameFor;
}

/** Decisions that lack what they need, or were made on another figure than is claimed now. */
function decisionIssues(row: RegisterRow, { editions }: RowContext): readonly Issue[] {
  const { claimed, done, contract, measure, level, quarter } = row;
  const validation = row.validation ?? row.reopened;
  const edition = editions.get(contract.framework);
  if (!validation?.verdict || !edition) return [];
  const name = commitmentName(
    { measure: measure.id, level: level ?? undefined },
    contractMeasures(contract, edition),
  );
  const place = { sheet: "Register", subject: `${contract.reference}, ${quarter}, ${name}` };
  return decisionFaults(validation, { claimed, done, isTold: !hasQuantity(measure) }, place);
}
