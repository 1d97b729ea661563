import type { TypedResponse } from "../../domain/response/parse";
import { type ResponseForm, type ResponseLine, responseLines } from "../../domain/response/form";

/** The kind of a response's stamp. */

/** The form that this version places; it reads none that is newer. Since 2 the fingerprint is SHA-256, since 3 the form tells of scoring. */
export const RESPONSE_FORM_VERSION = 3;

export const INSTRUCTIONS = "Instructions";
export const MEASURES = "Measures";
export const ANSWERS = "Price and quality";
export const PLAN_SHEETS = {
  "delivery-plan": "Delivery plan",
  "milestone-tracker": "Milestone tracker",
} as const;

/** Entries to place in a form, where a filled one is wanted. */
export interface ResponseEntries {
  readonly price?: number;
  readonly offers?: readonly {
    readonly quantity?: number;
    readonly method?: string;
    readonly confidential?: string;
  }[];
  readonly plan?: readonly Readonly<Record<string, string>>[];
  readonly answers?: Readonly<Record<string, string>>;
}

/** What the sheets of a response are placed and read from. */
export interface ResponseModel {
  readonly form: ResponseForm;
  /** Undefined where the bidder types the name. */
  readonly bidder: string | undefined;
  readonly offers: readonly AskedLine[];
  readonly plan: readonly PlanLine[];
  readonly questions: readonly QuestionLine[];
  readonly price: number | undefined;
}

export type AskedLine = ResponseLine & {
  readonly entry: NonNullable<ResponseEntries["offers"]>[number];
  /** The marks of its measure, on the measure's first line. */
  readonly marks: NonNullable<ResponseForm["scoring"]>["measures"][number] | undefined;
  /** Pounds for a unit, where quantities are scored in pounds and the pack has a value. */
  readonly poundsPerUnit: number | null;
};

export interface PlanLine {
  readonly index: number;
  readonly measure: ResponseLine["measure"];
  /** The lines of Measures on which something may be offered for it. */
  readonly offers: readonly AskedLine[];
  readonly entry: Readonly<Record<string, string>>;
}

export interface QuestionLine {
  readonly index: number;
  readonly question: ResponseForm["questions"][number];
  /** The most that it can get. */
  readonly marks: number | undefined;
  readonly answer: string | undefined;
}

export function responseModel(
  form: ResponseForm,
  bidder: string | undefined,
  entries: ResponseEntries = {},
): ResponseModel {
  const { scoring } = form;
  const lines = responseLines(form);
  const offers = lines.map((line) => ({
    ...line,
    entry: entries.offers?.[line.index] ?? {},
    marks:
      lines[line.index - 1]?.measureIndex === line.measureIndex
        ? undefined
        : scoring?.measures[line.measureIndex],
    poundsPerUnit: scoring?.pounds?.perUnit[line.index] ?? null,
  }));
  return {
    form,
    bidder,
    offers,
    plan: form.measures.map(({ definition }, index) => ({
      index,
      measure: definition,
      offers: offers.filter(({ measureIndex }) => measureIndex === index),
      entry: entries.plan?.[index] ?? {},
    })),
    questions: form.questions.map((question, index) => ({
      index,
      question,
      marks: scoring?.questions[index],
      answer: entries.answers?.[question.id],
    })),
    price: entries.price,
  };
}

/** What nothing is typed into yet. */
export function blankResponse({ form }: ResponseModel): TypedResponse {
  return { offers: responseLines(form).map(() => ({})), plan: form.measures.map(() => ({})), answers: {} };
}
