import type { FieldError } from "../parts/error-summary";

export type StepId = "contract" | "weights" | "questions" | "measures" | "people" | "review";

/** The steps of a set-up in their order, each with its title. */
export const STEPS: readonly { readonly id: StepId; readonly title: string }[] = [
  { id: "contract", title: "Contract" },
  { id: "weights", title: "Criteria and weights" },
  { id: "questions", title: "Quality questions" },
  { id: "measures", title: "Measures" },
  { id: "people", title: "Bidders and evaluators" },
  { id: "review", title: "Review" },
];

/** Where an officer is in the set-up. */
export interface Progress {
  readonly at: StepId;
  /** The steps that were gone on from; the others are not yet held against the officer. */
  readonly passed: readonly StepId[];
}

export const AT_THE_BEGINNING: Progress = { at: "contract", passed: [] };

/** Of a set-up that came whole, from a file. */
export const AT_REVIEW: Progress = {
  at: "review",
  passed: STEPS.map(({ id }) => id).filter((id) => id !== "review"),
};

export function passing(progress: Progress, step: StepId, next: StepId): Progress {
  const passed = progress.passed.includes(step) ? progress.passed : [...progress.passed, step];
  return { at: next, passed };
}

/** The step after this one, or before it; undefined past either end. */
export function stepBeside(step: StepId, by: 1 | -1): (typeof STEPS)[number] | undefined {
  return STEPS[STEPS.findIndex(({ id }) => id === step) + by];
}

export type StepState = "done" | "has errors" | "not yet";

export function stateOf(step: StepId, { passed }: Progress, errors: readonly FieldError[]): StepState {
  if (!passed.includes(step)) return "not yet";
  return errorsOf(step, errors).length > 0 ? "has errors" : "done";
}

export function errorsOf(step: StepId, errors: readonly FieldError[]): readonly FieldError[] {
  return errors.filter(({ field }) => stepOfField(field) === step);
}

/** How the ids of each step's fields begin (`fieldId`); the facts of the contract begin in many ways. */
const BEGINNINGS: readonly (readonly [StepId, readonly string[]])[] = [
  ["weights", ["weight-", "split-", "method-", "rule-", "proxy-pack", "tieRule", "exceptionReason"]],
  ["questions", ["question-", "add-question", "minimum-", "moderation", "answerDescriptors"]],
  ["measures", ["measure", "bespoke-", "add-bespoke"]],
  ["people", ["evaluators-", "bidders-", "anonymous"]],
  ["review", ["file"]],
];

/** The step on which a field of the form stands. */
export function stepOfField(field: string): StepId {
  const name = field.replace(/^tender-/, "");
  const found = BEGINNINGS.find(([, beginnings]) => beginnings.some((each) => name.startsWith(each)));
  return found?.[0] ?? "contract";
}
