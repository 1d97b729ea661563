import type { Issue } from "./issue";

/** Errors before warnings, each in the order in which they were found. */
export function errorsFirst(issues: readonly Issue[]): readonly Issue[] {
  const of = (wanted: Issue["severity"]) => issues.filter(({ severity }) => severity === wanted);
  return [...of("error"), ...of("warning")];
}

/** Whether something has to be put right before the work can go on. */
export function hasError(issues: readonly Issue[]): boolean {
  return issues.some(isError);
}

export function isError({ severity }: Issue): boolean {
  return severity === "error";
}
