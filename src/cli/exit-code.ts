import { hasError } from "../domain/issues/errors-first";
import type { Issue } from "../domain/issues/issue";
import { isUnusable } from "../domain/issues/unusable";
import type { ExitCode } from "./command";

/** 2 where a file cannot be used at all, 1 where one holds mistakes, else 0. */
export function exitCode(issues: readonly Issue[]): ExitCode {
  if (issues.some((issue) => issue.severity === "error" && isUnusable(issue))) return 2;
  return hasError(issues) ? 1 : 0;
}
