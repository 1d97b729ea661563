import type * as z from "zod";
import type { IssueCode } from "./catalogue";
import { type Issue, issueOf, type LimitsOf, type Place } from "./issue";

type Path = readonly (string | number)[];

/** What a schema refuses, as issues with paths; a key that it does not know is named. */
export function schemaIssues(error: z.ZodError, json: unknown): readonly Issue[] {
  return error.issues.flatMap((issue) => issuesOf(issue, [], json));
}

/** The limits of a code, and what the entry is about: its headline, its bidder. */
type LimitsAndSubject<Code extends IssueCode> = readonly [...LimitsOf<Code>, subject?: string];

/** An error at a place within a JSON file. */
export function errorAt<Code extends IssueCode>(
  path: Path,
  code: Code,
  ...said: LimitsAndSubject<Code>
): Issue;
export function errorAt(path: Path, code: IssueCode, limits?: Issue["limits"], subject?: string): Issue {
  return issueOf("error", placeOf(path, subject), code, limits ?? {});
}

export function warningAt<Code extends IssueCode>(
  path: Path,
  code: Code,
  ...said: LimitsAndSubject<Code>
): Issue;
export function warningAt(path: Path, code: IssueCode, limits?: Issue["limits"], subject?: string): Issue {
  return issueOf("warning", placeOf(path, subject), code, limits ?? {});
}

function placeOf(path: Path, subject: string | undefined): Place {
  return { path, ...(subject ? { subject } : {}) };
}

function issuesOf(issue: z.core.$ZodIssue, base: Path, json: unknown): readonly Issue[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => errorAt([...path, key], "unknown-key", { key }));
    case "invalid_union":
      return unionIssues(issue, path, json);
    case "invalid_type":
      return [
        valueAt(json, path) === undefined
          ? errorAt(path, "missing")
          : errorAt(path, "wrong-type", { expected: issue.expected }),
      ];
    case "invalid_value":
      return [
        valueAt(json, path) === undefined
          ? errorAt(path, "missing")
          : errorAt(path, "not-an-option", { options: issue.values.map(String).join(", ") }),
      ];
    case "too_small":
      return [tooSmall(issue, path)];
    case "too_big":
      return [tooBig(issue, path)];
    case "invalid_format":
      return [
        errorAt(path, "wrong-format", { format: issue.format === "regex" ? issue.message : issue.format }),
      ];
    default:
      throw new Error(`no issue for what a schema refuses: ${issue.code}`);
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, path: Path): Issue {
  const minimum = Number(issue.minimum);
  if (issue.origin === "string") return errorAt(path, "blank");
  if (issue.origin === "array") return errorAt(path, "too-few", { minimum });
  return errorAt(path, issue.inclusive ? "too-low" : "not-above", { minimum });
}

function tooBig(issue: z.core.$ZodIssueTooBig, path: Path): Issue {
  const maximum = Number(issue.maximum);
  if (issue.origin === "string") return errorAt(path, "too-long", { maximum });
  return errorAt(path, issue.origin === "array" ? "too-many" : "too-high", { maximum });
}

/** Of a choice between shapes, speaks of the one that was meant: the one of the value's own type. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: Path, json: unknown): readonly Issue[] {
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path: within }) => code === "invalid_type" && within.length === 0),
  );
  if (meant) return meant.flatMap((inner) => issuesOf(inner, path, json));
  return [
    valueAt(json, path) === undefined
      ? errorAt(path, "missing")
      : errorAt(path, "wrong-type", { expected: "mark" }),
  ];
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined,
    json,
  );
}
