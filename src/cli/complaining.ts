import { alikeTogether } from "../domain/issues/alike";
import { isError } from "../domain/issues/errors-first";
import type { Issue } from "../domain/issues/issue";
import { wordIssue } from "../domain/issues/word-issue";
import type { Output } from "./command";

/** Prints what is wrong, if anything, a line for each kind in a sheet. */
export function complaining<R extends { readonly issues: readonly Issue[] }>(result: R, output: Output): R {
  for (const issue of alikeTogether(result.issues)) output.complain(wordIssue(issue));
  return result;
}

/** The same below two headings: what is to be put right before what is to be looked at. */
export function complainInTwo(issues: readonly Issue[], output: Output): void {
  for (const [heading, own] of [
    ["To put right", issues.filter(isError)],
    ["To look at", issues.filter((issue) => !isError(issue))],
  ] as const) {
    if (own.length > 0) output.complain(`${heading}: ${own.length.toLocaleString("en-GB")}`);
    complaining({ issues: own }, output);
  }
}

/** Issues of ledgers that are printed; the rest are counted. */
const PRINTED = 20;

/** Prints the first of what can be as long as a ledger, a line for each kind in a table. */
export function complainOfFew(issues: readonly Issue[], output: Output): void {
  const told = alikeTogether(issues);
  for (const issue of told.slice(0, PRINTED)) output.complain(wordIssue(issue));
  const left = told.length - PRINTED;
  if (left > 0) output.complain(`and ${left.toLocaleString("en-GB")} more`);
}
