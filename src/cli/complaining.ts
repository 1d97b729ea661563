import { alikeTogether } from "../domain/issues/alike";
import type { Issue } from "../domain/issues/issue";
import { wordIssue } from "../domain/issues/word-issue";
import type { Output } from "./command";

/** Prints what is wrong, if anything, a line for each kind in a sheet. */
export function complaining<R extends { readonly issues: readonly Issue[] }>(result: R, output: Output): R {
  for (const issue of alikeTogether(result.issues)) output.complain(wordIssue(issue));
  return result;
}

/** Issues of ledgers that are printed; the rest are counted. */
const PRINTED = 20;

/** Prints the first of what can be as long as a ledger. */
export function complainOfFew(issues: readonly Issue[], output: Output): void {
  for (const issue of issues.slice(0, PRINTED)) output.complain(wordIssue(issue));
  const left = issues.length - PRINTED;
  if (left > 0) output.complain(`and ${left.toLocaleString("en-GB")} more`);
}
