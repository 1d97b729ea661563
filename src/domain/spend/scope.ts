import * as z from "zod";
import { Exclusions } from "../council/sections/scope";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { remembered } from "../values/remembered";
import type { LedgerLine } from "./ledger-lines";
import { normalisedName } from "./supplier-register";

/** What of a ledger is not spend with suppliers: payroll, precepts, grants, other authorities. "*" stands for any text. */
export const Scope = z.strictObject({ exclude: Exclusions });
export type Scope = z.infer<typeof Scope>;

/** Reads scope.json. */
export function parseScope(json: unknown): Result<Scope> {
  return readShape(Scope, json);
}

/** By a service area, the names of the rules that need one and may leave its payments out. */
export function rulesOfAreas(scope: Scope): (serviceArea: string) => readonly string[] {
  const rules = scope.exclude.flatMap(({ rule, serviceAreas }) =>
    serviceAreas ? [{ rule, matches: patterns(serviceAreas) }] : [],
  );
  return (serviceArea) => rules.filter(({ matches }) => matches(serviceArea)).map(({ rule }) => rule);
}

/** The name of the first rule that excludes a line; a rule with several lists wants a match in each, one with none excludes nothing. */
export function exclusionOf(scope: Scope): (line: LedgerLine) => string | undefined {
  const rules = scope.exclude.map(({ rule, categories, serviceAreas, suppliers }) => {
    const tests = [
      ...(categories ? [matcher(categories, ({ category }) => category)] : []),
      ...(serviceAreas ? [matcher(serviceAreas, ({ serviceArea }) => serviceArea)] : []),
      ...(suppliers ? [matcher(suppliers, ({ supplier }) => supplier)] : []),
    ];
    return { rule, excludes: (each: LedgerLine) => tests.length > 0 && tests.every((test) => test(each)) };
  });
  return (each) => rules.find(({ excludes }) => excludes(each))?.rule;
}

function matcher(
  wanted: readonly string[],
  textOf: (line: LedgerLine) => string,
): (line: LedgerLine) => boolean {
  const matches = remembered(patterns(wanted));
  return (each) => matches(textOf(each));
}

function patterns(wanted: readonly string[]): (text: string) => boolean {
  const expressions = wanted.map((pattern) => {
    const parts = pattern.split("*").map((part) => normalisedName(part));
    return new RegExp(`^${parts.join(".*")}$`);
  });
  return (text) => {
    const name = normalisedName(text);
    return expressions.some((expression) => expression.test(name));
  };
}
