import type { IssueCode } from "./catalogue";
import { type Issue, type LimitsOf, makeIssue, type Result } from "./issue";

/** The same issue with the file that it is of. */
export function issueInFile(issue: Issue, file: string): Issue {
  return { ...issue, place: { ...issue.place, file } };
}

/** An issue as it is shown beside the name of its file. */
export function withoutFile(issue: Issue): Issue {
  const { file: _said, ...place } = issue.place;
  return { ...issue, place };
}

/** The same result, its issues naming the file that they are of. */
export function inFile<T>(file: string, result: Result<T>): Result<T> {
  return { ...result, issues: result.issues.map((issue) => issueInFile(issue, file)) };
}

/** A file of which nothing can be used. */
export function refusedFile<Code extends IssueCode>(file: string, code: Code, ...limits: LimitsOf<Code>) {
  return { ok: false as const, issues: [makeIssue("error", { file }, code, ...limits)] };
}
