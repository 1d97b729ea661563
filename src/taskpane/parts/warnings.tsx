import type { Issue } from "../../domain/issues/issue";
import { IssueWords } from "./issue-words";

/** What is to be looked at in something that was made all the same. */
export function Warnings({ issues }: { readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <div className="sv-warning" role="status">
      <IssueWords issues={issues} />
    </div>
  );
}
