import { issueInFile } from "../issues/in-file";
import { type Issue, makeIssue } from "../issues/issue";
import { commitmentName, type Contract } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { QuarterId } from "../values/calendar";
import { fileName } from "../values/file-name";
import { grouped } from "../values/grouped";
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
  const named = byFileName(context.contracts);
  const others = [
    ...quarters.flatMap((each) =>
      issuesOf(each, context, named).map((issue): Found => [each.quarter, issue]),
    ),
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
function issuesOf(
  { contract, quarter, returns }: ContractQuarter,
  context: RowContext,
  contracts: ByFileName,
): readonly Issue[] {
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
  const named = inUse.flatMap(({ received }) => namedForAnother(reference, received, contracts));
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
function namedForAnother(reference: string, received: Received, contracts: ByFileName): readonly Issue[] {
  const file = firstFileName(received);
  const parts = file.replace(/\.[^.\\/]*$/, "").split(/[\\/]/);
  const named = parts.flatMap((part) => {
    const of = beginnings(part).flatMap((name) => contracts.get(name) ?? []);
    return of.toSorted((one, other) => other.reference.length - one.reference.length).slice(0, 1);
  });
  const [other] = named;
  if (!other || named.some((each) => each.reference === reference)) return [];
  return [makeIssue("warning", { file }, "file-named-for-another", { named: other.reference, reference })];
}

/** Contracts by their references as the names of files have them, in small letters. */
type ByFileName = ReadonlyMap<string, readonly Contract[]>;

/** Those of at least three characters with a digit, so that no word of a name is taken for one. */
function byFileName(contracts: readonly Contract[]): ByFileName {
  const groups = grouped(contracts, ({ reference }) => fileName(reference).toLowerCase());
  return new Map([...groups].filter(([name]) => name.length >= 3 && /\d/.test(name)));
}

/** A name in small letters, and what of it stands before each of its blanks. */
function beginnings(name: string): readonly string[] {
  const own = name.toLowerCase();
  return [own, ...[...own.matchAll(/ /g)].map(({ index }) => own.slice(0, index))];
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
