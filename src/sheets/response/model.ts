import type { TypedResponse } from "../../domain/response/parse";
import { type ResponseForm, type ResponseLine, responseLines } from "../../domain/response/form";
import { brokenRules } from "../../domain/evaluation/counting-rules";
import type { DueInPlan } from "../../domain/tender/delivery-plan";
import { MOST_OWN_MEASURES, type OwnMeasure } from "../../domain/tender/own-measures";
import { MOST_SUBCONTRACTORS, type Subcontractor } from "../../domain/tender/subcontractors";
import { sum } from "../../domain/values/shares";
import { figureOfLines, type PlacedTest, type TestedFigures, testsOf } from "../framework/rule-tests";

/**
 * The form that this version places; it reads none that is newer. Since 2 the fingerprint is SHA-256; since 3 the form
 * tells of scoring, and whose its words are; since 4 the price has a workbook of its own; since 5 the form says which lot it
 * is for, and may ask for measures of the bidder's own and for its subcontractors; since 6 it tells methods, reference
 * quantities and least marks.
 */
export const RESPONSE_FORM_VERSION = 6;

export const INSTRUCTIONS = "Instructions";
/** Before the names of links to its sheets. */
export const LINKS = "Response";
export const MEASURES = "Measures";
export const OWN_SHEET = "Own measures";
export const SUBCONTRACTORS_SHEET = "Subcontractors";
/** The sheet of what is asked beside measures; a form of before there were two workbooks has both on one. */
export function answersSheet({ part }: ResponseForm): string {
  if (part === "price") return "Price";
  return part === "offer" ? "Quality" : "Price and quality";
}

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
  /** For each measure of the form. */
  readonly due?: readonly DueInPlan[];
  readonly answers?: Readonly<Record<string, string>>;
  /** Measures of the bidder's own, a line each. */
  readonly own?: readonly Partial<OwnMeasure>[];
  /** A line each. */
  readonly subcontractors?: readonly Partial<Subcontractor>[];
}

/** What the sheets of a response are placed and read from. */
export interface ResponseModel {
  readonly form: ResponseForm;
  /** Undefined where the bidder types the name. */
  readonly bidder: string | undefined;
  readonly offers: readonly AskedLine[];
  readonly plan: readonly PlanLine[];
  readonly questions: readonly QuestionLine[];
  /** As many lines as measures of its own may be offered; none where the form asks for none. */
  readonly own: readonly OwnLine[];
  /** As many lines as subcontractors may be named; none where the form does not ask for them. */
  readonly subcontractors: readonly SubcontractorLine[];
  readonly price: number | undefined;
}

export interface AskedLine extends ResponseLine {
  readonly entry: NonNullable<ResponseEntries["offers"]>[number];
  /** The marks of its measure, on the measure's first line. */
  readonly marks: NonNullable<ResponseForm["scoring"]>["measures"][number] | undefined;
  /** Pounds for a unit, where quantities are scored in pounds and the pack has a value. */
  readonly poundsPerUnit: number | null;
  /** The counting rules that its quantity can break, and whether it does as the form is placed. */
  readonly tests: readonly PlacedTest[];
}

export interface PlanLine {
  readonly index: number;
  readonly measure: ResponseLine["measure"];
  /** The lines of Measures on which something may be offered for it. */
  readonly offers: readonly AskedLine[];
  readonly entry: Readonly<Record<string, string>>;
  readonly due: DueInPlan;
}

export interface OwnLine {
  readonly index: number;
  readonly entry: Partial<OwnMeasure>;
  /** The headlines of the bidder's other measures, and of the tender's. */
  readonly others: readonly string[];
}

export interface SubcontractorLine {
  readonly index: number;
  readonly entry: Partial<Subcontractor>;
}

export interface QuestionLine {
  readonly index: number;
  readonly question: ResponseForm["questions"][number];
  /** The most that it can get. */
  readonly marks: number | undefined;
  /** The least mark that keeps a bid in, where there is one and the form tells it. */
  readonly minimum: number | undefined;
  readonly answer: string | undefined;
}

export function responseModel(
  form: ResponseForm,
  bidder: string | undefined,
  entries: ResponseEntries = {},
): ResponseModel {
  const offers = offerLines(form, entries);
  return {
    form,
    bidder,
    offers,
    plan: form.measures.map(({ definition }, index) => ({
      index,
      measure: definition,
      offers: offers.filter(({ measureIndex }) => measureIndex === index),
      entry: entries.plan?.[index] ?? {},
      due: entries.due?.[index] ?? {},
    })),
    questions: form.questions.map((question, index) => ({
      index,
      question,
      marks: form.scoring?.questions[index],
      minimum: form.scoring?.workedOutBy?.minimums[index] ?? undefined,
      answer: entries.answers?.[question.id],
    })),
    own: form.own ? ownLines(form, entries.own ?? []) : [],
    subcontractors: Array.from({ length: form.subcontractors ? MOST_SUBCONTRACTORS : 0 }, (_, index) => ({
      index,
      entry: entries.subcontractors?.[index] ?? {},
    })),
    price: entries.price,
  };
}

function ownLines(
  { measures }: ResponseForm,
  typed: NonNullable<ResponseEntries["own"]>,
): readonly OwnLine[] {
  const asked = measures.map(({ definition }) => definition.headline);
  return Array.from({ length: MOST_OWN_MEASURES }, (_, index) => ({
    index,
    entry: typed[index] ?? {},
    others: [...asked, ...typed.flatMap(({ headline }, at) => (at === index ? [] : (headline ?? [])))],
  }));
}

function offerLines(form: ResponseForm, entries: ResponseEntries): readonly AskedLine[] {
  const { scoring } = form;
  const lines = responseLines(form);
  const name = nameIn(form);
  const figures = testedFigures(form, lines);
  const quantity = (id: string) => {
    const offered = lines.flatMap(({ index, measure }) => {
      const typed = measure.id === id ? entries.offers?.[index]?.quantity : undefined;
      return typed === undefined ? [] : [typed];
    });
    return offered.length > 0 ? sum(offered) : undefined;
  };
  const offered = { price: entries.price ?? null, quantity };
  const broken = new Set<string>(brokenRules(form.rules, offered, () => ({})).map(({ code }) => code));
  return lines.map((line) => ({
    ...line,
    entry: entries.offers?.[line.index] ?? {},
    marks:
      lines[line.index - 1]?.measureIndex === line.measureIndex
        ? undefined
        : scoring?.measures[line.measureIndex],
    poundsPerUnit: scoring?.pounds?.perUnit[line.index] ?? null,
    tests: testsOf(line.measure.id, form.rules, { name, figures }).map((test) => ({
      ...test,
      isBroken: broken.has(test.rule.id),
    })),
  }));
}

/** A measure's headline by its id. */
function nameIn({ measures }: ResponseForm): (id: string) => string {
  const headlines = new Map(measures.map(({ definition }) => [definition.id, definition.headline]));
  return (id) => headlines.get(id) ?? id;
}

/** What the form holds of what a rule is about. */
function testedFigures({ price }: ResponseForm, lines: readonly ResponseLine[]): TestedFigures {
  return {
    of: (id) => {
      const asked = lines.find(({ measure }) => measure.id === id)?.measure;
      // COUNTIF and its like take no name of a single cell in every engine.
      const headline = lines.length > 1 ? asked?.headline : undefined;
      return asked && figureOfLines("Response_Quantity", "Response_Measure", headline);
    },
    price: price ? "Response_Price" : undefined,
  };
}

/** What nothing is typed into yet. */
export function blankResponse({ form }: ResponseModel): TypedResponse {
  return {
    offers: responseLines(form).map(() => ({})),
    plan: form.measures.map(() => ({})),
    answers: {},
    own: Array.from({ length: form.own ? MOST_OWN_MEASURES : 0 }, () => ({})),
    subcontractors: Array.from({ length: form.subcontractors ? MOST_SUBCONTRACTORS : 0 }, () => ({})),
  };
}
