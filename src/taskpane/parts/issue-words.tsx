import { alikeTogether } from "../../domain/issues/alike";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";

/** What is wrong in something that is not in this workbook, so that no cell of it can be shown. */
export function IssueWords({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul className="sv-issues">
      {alikeTogether(issues).map((issue) => (
        <li key={`${issue.code} ${wordIssue(issue)}`}>
          <span className="sv-severity">{issue.severity === "error" ? "Error: " : "Warning: "}</span>
          {wordIssue(issue)}
        </li>
      ))}
    </ul>
  );
}
