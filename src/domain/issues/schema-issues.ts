import type * as z from "zod";
import type { Issue } from "./issue";

type Path = readonly (string | number)[];

/** What a schema refuses, as issues with paths; a key that it does not know is named. */
export function schemaIssues(error: z.ZodError, json: unknown): readonly Issue[] {
  return error.issues.flatMap((issue) => issuesOf(issue, [], json));
}

/** An error at a place within a JSON file. */
export function errorAt(path: Path, code: string, limits: Issue["limits"] = {}, subject?: string): Issue {
  return { code, severity: "error", place: { path, ...(subject ? { subject } : {}) }, limits };
}

export function warningAt(path: Path, code: string, limits: Issue["limits"] = {}, subject?: string): Issue {
  return { ...errorAt(path, code, limits, subject), severity: "warning" };
}

function issuesOf(issue: z.core.$ZodIssue, base: Path, json: unknown): readonly Issue[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const at = (code: string, limits: Issue["limits"] = {}) => [errorAt(path, code, limits)];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => errorAt([...path, key], "unknown-key", { key }));
    case "invalid_union":
      return unionIssues(issue, path, json);
    case "invalid_type":
      return valueAt(json, path) === undefined
        ? at("missing")
        : at("wrong-type", { expected: issue.expected });
    case "invalid_value":
      return valueAt(json, path) === undefined
        ? at("missing")
        : at("not-an-option", { options: issue.values.map(String).join(", ") });
    case "too_small":
      return at(...tooSmall(issue));
    case "too_big":
      return at(...tooBig(issue));
    case "invalid_format":
      return at("wrong-format", { format: issue.format === "regex" ? issue.message : issue.format });
    default:
      throw new Error(`no issue for what a schema refuses: ${issue.code}`);
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): [string, Issue["limits"]] {
  const minimum = Number(issue.minimum);
  if (issue.origin === "string") return ["blank", {}];
  if (issue.origin === "array") return ["too-few", { minimum }];
  return [issue.inclusive ? "too-low" : "not-above", { minimum }];
}

function tooBig(issue: z.core.$ZodIssueTooBig): [string, Issue["limits"]] {
  const maximum = Number(issue.maximum);
  if (issue.origin === "string") return ["too-long", { maximum }];
  return [issue.origin === "array" ? "too-many" : "too-high", { maximum }];
}

/** Of a choice between shapes, speaks of the one that was meant: the one of the value's own type. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: Path, json: unknown): readonly Issue[] {
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path: within }) => code === "invalid_type" && within.length === 0),
  );
  if (meant) return meant.flatMap((inner) => issuesOf(inner, path, json));
  return [errorAt(path, valueAt(json, path) === undefined ? "missing" : "wrong-type", { expected: "mark" })];
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
