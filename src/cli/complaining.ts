import type { Result } from "../domain/issues/issue";
import { wordIssue } from "../domain/issues/word-issue";
import type { Output } from "./command";

/** Prints what is wrong, if anything. */
export function complaining<T>(result: Result<T>, output: Output): Result<T> {
  for (const issue of result.issues) output.complain(wordIssue(issue));
  return result;
}
