import type { IssueCode } from "../issues/catalogue";
import { type Issue, type LimitsOf, makeIssue } from "../issues/issue";
import { errorAt, warningAt } from "../issues/schema-issues";
import { hasAtMost } from "../values/decimals";
import { readTypedNumber } from "../values/typed-number";

/** What was typed as the domain takes it, with what is wrong or missing. */
export interface Parsed<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

type Path = readonly (string | number)[];

/** Pounds, or a count of something: the most that is taken. */
export const LARGEST = 1e12;

/** 0 or more, with no more decimals than are counted. */
export function parseQuantity(
  typed: unknown,
  decimals: number,
  path: Path,
  subject: string,
): Parsed<number | null> {
  const label = "quantity";
  const read = figure(typed, path, label, subject);
  const { value } = read;
  const refused = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) => ({
    value: null,
    issues: [makeIssue("error", { path, subject }, code, ...limits)],
  });
  if (value === null || read.issues.length > 0) return read;
  if (value < 0) return refused("too-low", { label, minimum: 0 });
  if (value > LARGEST) return refused("too-high", { label, maximum: LARGEST });
  return hasAtMost(value, decimals) ? read : refused("quantity-decimals", { decimals });
}

/** A figure, or why there is none: nothing is entered (a warning), or it is no figure (an error). */
export function figure(typed: unknown, path: Path, label: string, subject?: string): Parsed<number | null> {
  const read = readTypedNumber(typed);
  switch (read.kind) {
    case "number":
      return { value: read.value, issues: [] };
    case "blank":
      return { value: null, issues: [warningAt(path, "entry-missing", { label }, subject)] };
    case "ambiguous":
    case "not-a-number": {
      const code = read.kind === "ambiguous" ? "figure-ambiguous" : "figure-needed";
      const found = String(typed).slice(0, 40);
      return { value: null, issues: [errorAt(path, code, { label, found }, subject)] };
    }
  }
}

/** What is typed, without blanks round it; undefined where that is nothing. */
export function textOf(typed: unknown): string | undefined {
  if (typed === undefined || typed === null) return undefined;
  const text = String(typed).replaceAll("\u00a0", " ").trim();
  return text === "" ? undefined : text;
}

/** An issue where a text has more characters than it may. */
export function tooLong(
  text: string | undefined,
  maximum: number,
  path: Path,
  label: string,
  subject: string,
): readonly Issue[] {
  return text !== undefined && text.length > maximum
    ? [errorAt(path, "too-long", { label, maximum }, subject)]
    : [];
}
