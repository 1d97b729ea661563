import type { Issue } from "../../domain/issues/issue";
import { isNewMeasureField } from "../parts/new-measure";
import type { Draft } from "./draft";

/** The ids of the form's fields. Rows go by key, so that an id stays with its row when rows move. */
export const fieldId = {
  callOff: (field: string) => `tender-call-off-${field}`,
  fullCriteria: (field: string) => `tender-full-criteria-${field}`,
  fact: (name: string) => `tender-${name}`,
  weight: (criterion: string) => `tender-weight-${criterion}`,
  proxyPack: "tender-proxy-pack",
  split: (part: string) => `tender-split-${part}`,
  method: (part: string) => `tender-method-${part}`,
  minimum: (of: string) => `tender-minimum-${of}`,
  moderation: "tender-moderation",
  rule: (rule: string) => `tender-rule-${rule}`,
  question: (key: number, field: string) => `tender-question-${key}-${field}`,
  questions: "tender-add-question",
  measure: (id: string) => `tender-measure-${id}`,
  measureWeight: (id: string) => `tender-measure-${id}-weight`,
  measureLevel: (id: string) => `tender-measure-${id}-level`,
  measureLevelWeights: (id: string) => `tender-measure-${id}-levels`,
  measureReference: (id: string) => `tender-measure-${id}-reference`,
  measures: "tender-measures",
  bespoke: (key: number, field: string) => `tender-bespoke-${key}-${field}`,
  addBespoke: "tender-add-bespoke",
  /** Opens a file: what the form does not show is mended there. */
  file: "tender-file",
  person: (list: string, key: number) => `tender-${list}-${key}`,
  bidderDetail: (key: number, field: string) => `tender-bidders-${key}-${field}`,
  invited: (key: number, field: string) => `tender-invited-${key}-${field}`,
  addInvited: "tender-add-invited",
  lot: (key: number, field: string) => `tender-lot-${key}-${field}`,
  addLot: "tender-add-lot",
  statement: (prompt: string) => `tender-statement-${prompt}`,
  people: (list: string) => `tender-${list}-new`,
};

/** Where the form shows what an issue's path in tender.json speaks of; the opened file where it shows it nowhere. */
export function fieldOfIssue({ place }: Issue, draft: Draft): string {
  const [part = "", second, third] = place.path ?? [];
  const partOr = (otherwise: string) => (typeof second === "string" ? second : otherwise);
  switch (part) {
    case "weights":
      return fieldId.weight(partOr("price"));
    case "socialValueSplit":
      return fieldId.split(partOr("quantitative"));
    case "methods":
      return fieldId.method(partOr("price"));
    case "qualityQuestions":
      return questionField(draft, second, third);
    case "measures":
      return measureField(draft, second, third);
    case "bespokeMeasures":
      return bespokeField(draft, second, third);
    case "evaluators":
    case "bidders":
      return personField(draft, part, second, third);
    case "nothingOffered":
    case "blankHalf":
      return fieldId.rule(part);
    case "tieBreaks":
      return fieldId.rule(second === 1 ? "tieThen" : "tieFirst");
    case "invited":
      return invitedField(draft, second, third);
    case "lots":
      return lotField(draft, place.path ?? []);
    case "statements":
      return typeof second === "number" ? statementField(draft, second) : fieldId.file;
    case "callOff":
      return fieldId.callOff(partOr("title"));
    case "fullCriteria":
      return fieldId.fullCriteria(partOr("document"));
    case "minimums":
      return fieldId.minimum(partOr("quality"));
    case "moderation":
      return fieldId.moderation;
    case "proxyPack":
      return fieldId.proxyPack;
    default:
      if (part === "exceptions") return fieldId.fact("exceptionReason");
      return isFact(part) ? fieldId.fact(part) : fieldId.file;
  }
}

const FACTS = [
  "reference",
  "title",
  "serviceArea",
  "value",
  "valueIncludingVat",
  "valueWithOptions",
  "kind",
  "authority",
  "commenced",
  "deadline",
  "route",
  "localSupplierAsked",
  "answerDescriptors",
  "tieRule",
  "anonymous",
];

function isFact(part: string | number): part is string {
  return typeof part === "string" && FACTS.includes(part);
}

type Step = string | number | undefined;

const QUESTION_FIELDS = ["weight", "maximum", "minimum", "descriptors"] as const;

/** An id is made from the title, so the title is where to mend it. */
function questionField(draft: Draft, index: Step, field: Step): string {
  const question = typeof index === "number" ? draft.questions[index] : undefined;
  if (!question)
    return draft.questions[0] ? fieldId.question(draft.questions[0].key, "weight") : fieldId.questions;
  const shown = QUESTION_FIELDS.find((each) => each === field) ?? "title";
  return fieldId.question(question.key, shown);
}

function measureField(draft: Draft, index: Step, field: Step): string {
  const measure = typeof index === "number" ? draft.measures[index] : draft.measures[0];
  if (!measure) return fieldId.measures;
  if (field === "level") return fieldId.measureLevel(measure.id);
  if (field === "levelWeights") return fieldId.measureLevelWeights(measure.id);
  return field === "reference" && measure.reference !== ""
    ? fieldId.measureReference(measure.id)
    : fieldId.measureWeight(measure.id);
}

function bespokeField({ bespoke }: Draft, index: Step, field: Step): string {
  const measure = typeof index === "number" ? bespoke[index] : undefined;
  if (!measure) return fieldId.addBespoke;
  return fieldId.bespoke(measure.key, isNewMeasureField(field) ? field : "id");
}

const INVITED_FIELDS = ["tier", "invited", "date"] as const;

function invitedField(draft: Draft, index: Step, field: Step): string {
  const row = typeof index === "number" ? draft.invited[index] : draft.invited[0];
  if (!row) return fieldId.addInvited;
  return fieldId.invited(row.key, INVITED_FIELDS.find((each) => each === field) ?? "name");
}

const LOT_FIELDS = ["value", "valueIncludingVat", "valueWithOptions", "bidders"] as const;

/** A lot's id is made from its title; its own questions, measures and weights stand in the opened file. */
function lotField(draft: Draft, [, part, index, field, ...within]: readonly (string | number)[]): string {
  if (part === "mostToWin") return fieldId.fact("mostToWin");
  const row = typeof index === "number" ? draft.lots[index] : draft.lots[0];
  if (!row) return fieldId.addLot;
  if (within.length > 0 && field !== "bidders") return fieldId.file;
  if (part === "each" && index === undefined) return fieldId.lot(row.key, "value");
  return fieldId.lot(row.key, LOT_FIELDS.find((each) => each === field) ?? "title");
}

/** A tender.json holds the statements that say something, in the form's order. */
function statementField({ statements }: Draft, index: number): string {
  const stated = Object.entries(statements).filter(([, words]) => words.trim() !== "")[index];
  return stated ? fieldId.statement(stated[0]) : fieldId.file;
}

const DETAILS = ["address", "email", "identifier", "sme", "vcse", "members"] as const;

function personField(draft: Draft, list: "evaluators" | "bidders", index: Step, field: Step): string {
  const row = typeof index === "number" ? draft[list][index] : undefined;
  if (!row) return fieldId.people(list);
  const shown = DETAILS.find((each) => each === field);
  return list === "bidders" && shown ? fieldId.bidderDetail(row.key, shown) : fieldId.person(list, row.key);
}
