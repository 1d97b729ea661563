import type { Issue, Result } from "../../domain/issue";

/** The same result, its issues naming the file that they are of. */
export function inFile<T>(file: string, result: Result<T>): Result<T> {
  const issues = result.issues.map((issue): Issue => ({ ...issue, place: { ...issue.place, file } }));
  return { ...result, issues };
}

/** A file of which nothing can be used. */
export function refusedFile(file: string, code: string, limits: Issue["limits"] = {}) {
  return { ok: false as const, issues: [{ code, severity: "error" as const, place: { file }, limits }] };
}
