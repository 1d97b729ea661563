import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { assessmentFrom, type AssessmentByEdition } from "../../jobs/assess";
import type { FieldError } from "../parts/error-summary";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { readNumber } from "../../domain/values/typed-in-a-field";

/** The contract's facts as they are typed. */
export interface AssessmentDraft {
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  readonly value: string;
  readonly valueIncludingVat: string;
  readonly valueWithOptions: string;
  readonly kind: string;
  readonly route: string;
  readonly date: string;
}

export const emptyAssessment: AssessmentDraft = {
  reference: "",
  title: "",
  serviceArea: "",
  value: "",
  valueIncludingVat: "",
  valueWithOptions: "",
  kind: "",
  route: "tender",
  date: "",
};

export function factId(field: string): string {
  return `assess-${field}`;
}

export type AssessmentSetup =
  /** What is still to be answered in the sheets is among the issues. */
  | { readonly ok: true; readonly read: AssessmentByEdition; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The assessment to insert, with no measure answered yet; or what is wrong with it and in which field. */
export function readAssessmentDraft(draft: AssessmentDraft, edition: Framework): AssessmentSetup {
  const parsed = assessmentFrom(toJson(draft, edition.id), [edition]);
  if (parsed.ok) return { ok: true, read: parsed.value, issues: parsed.issues };
  const errors = parsed.issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => ({ field: fieldOf(issue.place.path?.[0]), message: wordIssue(issue) }));
  return { ok: false, errors };
}

function fieldOf(part: string | number | undefined): string {
  return factId(typeof part === "string" && part in emptyAssessment ? part : "reference");
}

function toJson(draft: AssessmentDraft, framework: string) {
  const optional = {
    value: readNumber(draft.value),
    valueIncludingVat: readNumber(draft.valueIncludingVat),
    valueWithOptions: readNumber(draft.valueWithOptions),
    kind: draft.kind === "" ? undefined : draft.kind,
    date: readTypedDay(draft.date),
  };
  return {
    reference: draft.reference.trim(),
    title: draft.title.trim(),
    serviceArea: draft.serviceArea.trim(),
    route: draft.route,
    framework,
    measures: [],
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}
