import type * as z from "zod";
import type { IssueCode } from "./catalogue";
import { type Issue, issueOf, type LimitsOf, type Place, type Result } from "./issue";
import { entryAt, labelAt } from "./labels";

type Path = readonly (string | number)[];

/** What a file holds in the shape of its schema, or all that the schema refuses; a key that it does not know is named. */
export function readShape<S extends z.ZodType>(schema: S, json: unknown): Result<z.output<S>> {
  const parsed = schema.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap((issue) => issuesOf(issue, [], { schema, json }));
  return { ok: false, issues: inEntries(schema, issues) };
}

/** The same issues, each saying of which entry of a list it is ("bid 2") where it does not say what it is about. */
export function inEntries(schema: z.ZodType, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => {
    const { path = [], subject = entryAt(schema, path) } = issue.place;
    return subject === undefined ? issue : { ...issue, place: { ...issue.place, subject } };
  });
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

/** A file that is read, and the schema that says what its fields are called. */
interface Read {
  readonly schema: z.ZodType;
  readonly json: unknown;
}

function issuesOf(issue: z.core.$ZodIssue, base: Path, read: Read): readonly Issue[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => errorAt([...path, key], "unknown-key", { key }));
  if (issue.code === "invalid_union") return unionIssues(issue, path, read);
  const label = labelAt(read.schema, path);
  switch (issue.code) {
    case "invalid_type":
      return [
        valueAt(read.json, path) === undefined
          ? errorAt(path, "missing", { label })
          : errorAt(path, "wrong-type", { label, expected: issue.expected }),
      ];
    case "invalid_value":
      return [
        valueAt(read.json, path) === undefined
          ? errorAt(path, "missing", { label })
          : errorAt(path, "not-an-option", { label, options: issue.values.map(String).join(", ") }),
      ];
    case "too_small":
      return [tooSmall(issue, path, label)];
    case "too_big":
      return [tooBig(issue, path, label)];
    case "invalid_format": {
      const format = issue.format === "regex" ? issue.message : issue.format;
      return [errorAt(path, "wrong-format", { label, format })];
    }
    default:
      throw new Error(`no issue for what a schema refuses: ${issue.code}`);
  }
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, path: Path, label: string): Issue {
  const minimum = Number(issue.minimum);
  if (issue.origin === "string") return errorAt(path, "blank", { label });
  if (issue.origin === "array") return errorAt(path, "too-few", { label, minimum });
  return errorAt(path, issue.inclusive ? "too-low" : "not-above", { label, minimum });
}

function tooBig(issue: z.core.$ZodIssueTooBig, path: Path, label: string): Issue {
  const maximum = Number(issue.maximum);
  if (issue.origin === "string") return errorAt(path, "too-long", { label, maximum });
  return errorAt(path, issue.origin === "array" ? "too-many" : "too-high", { label, maximum });
}

/** Of a choice between shapes, speaks of the one that was meant: of the value's own type, with the least amiss. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, path: Path, read: Read): readonly Issue[] {
  const [meant] = issue.errors
    .filter(
      (branch) => !branch.some(({ code, path: within }) => code === "invalid_type" && within.length === 0),
    )
    .sort((one, other) => one.length - other.length);
  if (meant) return meant.flatMap((inner) => issuesOf(inner, path, read));
  const label = labelAt(read.schema, path);
  return [
    valueAt(read.json, path) === undefined
      ? errorAt(path, "missing", { label })
      : errorAt(path, "wrong-type", { label, expected: "mark" }),
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
