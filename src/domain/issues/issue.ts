import type { IssueCode, LimitsByCode } from "./catalogue";

/** Where a user finds what an issue speaks of; every part is optional and is worded in `word-issue.ts`. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address, "C14". */
  readonly cell?: string;
  /** Other cells of the sheet of which the same kind is said; `differ` where each with figures of its own. */
  readonly alike?: { readonly cells: readonly string[]; readonly differ: boolean };
  /** The first of several lines of a ledger of which the same kind is said, and how many there are. */
  readonly lines?: { readonly first: readonly string[]; readonly count: number; readonly differ: boolean };
  /** What the row or entry is about, in the user's words: "Apprenticeships", "Bidder 2". */
  readonly subject?: string;
  /** The path within a JSON file: ["weights", "price"]. */
  readonly path?: readonly (string | number)[];
}

/** Of one kind in one table so many issues are collected; the lines beyond are only counted by what they come to. */
export const MOST_TOLD = 10_000;

export type Severity = "error" | "warning";

/**
 * A user's mistake: collected, never thrown. `code` is a key of the catalogue of words, `limits` what its sentence
 * needs (the label, the highest mark, the sum that was found).
 */
export type Issue<Code extends IssueCode = IssueCode> = {
  readonly [Each in Code]: {
    readonly code: Each;
    readonly severity: Severity;
    readonly place: Place;
    readonly limits: LimitsByCode[Each];
  };
}[Code];

/** The limits of a code, as the arguments of what makes its issue: left out only where its sentence needs none. */
export type LimitsOf<Code extends IssueCode> =
  Readonly<Record<never, never>> extends LimitsByCode[Code]
    ? [limits?: LimitsByCode[Code]]
    : [limits: LimitsByCode[Code]];

/** Says something of one thing, which the teller knows. */
export type Tell = <Code extends IssueCode>(code: Code, ...limits: LimitsOf<Code>) => void;

/** What a step gives that can be refused for foreseeable reasons. Warnings come with the value. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** An issue wherever it stands; `schema-issues.ts` and `in-file.ts` make those of a path and of a file in fewer words. */
export function makeIssue<Code extends IssueCode>(
  severity: Severity,
  place: Place,
  code: Code,
  ...limits: LimitsOf<Code>
): Issue;
export function makeIssue(
  severity: Severity,
  place: Place,
  code: IssueCode,
  limits: Issue["limits"] = {},
): Issue {
  return issueOf(severity, place, code, limits);
}

/** The same where code and limits come together from elsewhere; TypeScript does not follow which of the union it is. */
export function issueOf<Code extends IssueCode>(
  severity: Severity,
  place: Place,
  code: Code,
  limits: LimitsByCode[Code],
): Issue {
  return { code, severity, place, limits } as Issue;
}
