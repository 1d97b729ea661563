import { alikeTogether } from "../../domain/issues/alike";
import { errorsFirst } from "../../domain/issues/errors-first";
import type { Issue } from "../../domain/issues/issue";
import { IssueWords } from "./issue-words";

/** How many are shown; a ledger can have thousands. */
const SHOWN = 20;

/** The first issues, errors before warnings, and how many more there are. `count` is of all, where they are not all here. */
export function FewIssues({
  issues,
  count = issues.length,
}: {
  readonly issues: readonly Issue[];
  readonly count?: number;
}) {
  const told = alikeTogether(errorsFirst(issues));
  const shown = told.slice(0, SHOWN);
  const left = count - issues.length + told.length - shown.length;
  return (
    <>
      <IssueWords issues={shown} />
      {left > 0 && <p>And {left.toLocaleString("en-GB")} more.</p>}
    </>
  );
}
