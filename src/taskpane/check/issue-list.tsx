import { alikeTogether } from "../../domain/issues/alike";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { withoutFile } from "../../domain/issues/in-file";
import { CellLink } from "../parts/cell-link";

/** Each issue with its severity, its words and the way to its cell. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return <p>No mistakes were found.</p>;
  return (
    <ul className="sv-issues">
      {alikeTogether(issues).map((issue) => {
        const words = wordIssue(withoutFile(issue));
        const { sheet, cell } = issue.place;
        return (
          <li key={`${issue.code} ${words}`}>
            <span className="sv-severity">{issue.severity === "error" ? "Error: " : "Warning: "}</span>
            {words}{" "}
            {sheet !== undefined && cell !== undefined && (
              <CellLink
                sheet={sheet}
                cell={cell}
                text={`Go to cell ${cell}`}
                label={`Go to cell ${cell} on ${sheet}`}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
