import { withTierNames } from "../../domain/council/tiers";
import { isUtilities } from "../../domain/assessment/public-contract";
import { type ReservationAnswers, withThresholds } from "../../domain/assessment/reservation";
import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { assessmentFrom, type AssessmentByEdition } from "../../jobs/assess";
import type { FieldError } from "../parts/error-summary";
import type { YesNo } from "../parts/yes-no-input";
import { readTypedDay } from "../../domain/values/typed-in-a-field";
import { readPounds } from "../../domain/values/typed-in-a-field";

/** The contract's facts as they are typed. */
export interface AssessmentDraft {
  readonly reference: string;
  readonly title: string;
  readonly serviceArea: string;
  readonly value: string;
  readonly valueIncludingVat: string;
  readonly valueWithOptions: string;
  readonly kind: string;
  readonly frameworkBuys: string;
  readonly privateUtility: YesNo;
  readonly route: string;
  readonly localSupplierAsked: YesNo;
  readonly whyNoLocalSupplier: string;
  readonly date: string;
  readonly whyLocalMeasures: string;
  readonly reserved: YesNo;
  readonly reservation: ReservationDraft;
}

/** An answer to each condition of a reservation that is asked; empty while there is none. */
export type ReservationDraft = Readonly<Record<keyof ReservationAnswers, string>>;

export const emptyAssessment: AssessmentDraft = {
  reference: "",
  title: "",
  serviceArea: "",
  value: "",
  valueIncludingVat: "",
  valueWithOptions: "",
  kind: "",
  frameworkBuys: "",
  privateUtility: "",
  route: "tender",
  localSupplierAsked: "",
  whyNoLocalSupplier: "",
  date: "",
  whyLocalMeasures: "",
  reserved: "",
  reservation: {
    council: "",
    decidedBeforeTenders: "",
    area: "",
    competition: "",
    statedInNotice: "",
    basedThere: "",
    keptTo: "",
  },
};

export function factId(field: string): string {
  return `assess-${field}`;
}

export type AssessmentSetup =
  /** What is still to be answered in the sheets is among the issues. */
  | { readonly ok: true; readonly read: AssessmentByEdition; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The assessment to insert by the council's thresholds and names of tiers, with no measure answered yet; or what is wrong with it and in which field. */
export function readAssessmentDraft(
  draft: AssessmentDraft,
  edition: Framework,
  { thresholds, area }: Settings = {},
): AssessmentSetup {
  const parsed = assessmentFrom(withTierNames(withThresholds(toJson(draft, edition.id), thresholds), area), [
    edition,
  ]);
  if (parsed.ok) return { ok: true, read: parsed.value, issues: parsed.issues };
  const errors = parsed.issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => ({ field: fieldOf(issue.place.path), message: wordIssue(issue) }));
  return { ok: false, errors };
}

function fieldOf([part, within]: readonly (string | number)[] = []): string {
  if (part === "reservation" && typeof within === "string") return factId(within);
  return factId(typeof part === "string" && part in emptyAssessment ? part : "reference");
}

function toJson(draft: AssessmentDraft, framework: string) {
  const reservation = answered(draft.reservation);
  const optional = {
    value: readPounds(draft.value),
    valueIncludingVat: readPounds(draft.valueIncludingVat),
    valueWithOptions: readPounds(draft.valueWithOptions),
    date: readTypedDay(draft.date),
    ...answered({
      kind: draft.kind,
      frameworkBuys: draft.kind === "framework" ? draft.frameworkBuys : "",
      privateUtility: isUtilities(draft.kind) ? draft.privateUtility : "",
      localSupplierAsked: draft.route === "quotation" ? draft.localSupplierAsked : "",
      whyNoLocalSupplier: draft.route === "quotation" ? draft.whyNoLocalSupplier : "",
      whyLocalMeasures: draft.whyLocalMeasures,
      reserved: draft.reserved,
    }),
    reservation: Object.keys(reservation).length > 0 ? reservation : undefined,
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

/** The answers that are given: yes and no as true and false, texts without blanks round them. */
function answered(typed: Readonly<Record<string, string>>): Readonly<Record<string, string | boolean>> {
  const given = Object.entries(typed).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(
    given.filter(([, text]) => text !== "").map(([field, text]) => [field, YES_NO.get(text) ?? text]),
  );
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["no", false],
]);
