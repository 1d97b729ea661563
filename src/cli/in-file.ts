import type { Issue, Result } from "../domain/issue";

/** The same with the file that the issues are of. */
export function inFile<T>(file: string, result: Result<T>): Result<T> {
  const issues = result.issues.map((issue): Issue => ({ ...issue, place: { ...issue.place, file } }));
  return { ...result, issues };
}
