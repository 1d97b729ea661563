import type { Issue } from "./issue";
import { withoutFile } from "./in-file";
import { wordIssue } from "./word-issue";

/** An issue as a JSON file states it under the name of the file that it is of. */
export function issueJson(issue: Issue) {
  const { code, severity, place } = issue;
  return {
    code,
    severity,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    message: wordIssue(withoutFile(issue)),
  };
}
