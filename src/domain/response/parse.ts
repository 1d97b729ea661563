import { type BidFile, sameName } from "../tender/bids";
import { brokenRules } from "../evaluation/counting-rules";
import { hasQuantity, type Measure, OWN_MEASURES } from "../framework/edition";
import type { Issue, Result } from "../issues/issue";
import { LONGEST, type ResponseForm, type ResponseLine, type ResponsePart, responseLines } from "./form";
import { errorAt, warningAt } from "../issues/schema-issues";
import { type DeliveryPlan, type DueInPlan, MILESTONES } from "../tender/delivery-plan";
import { readTypedNumber } from "../values/typed-number";
import { hasAtMost, rounded } from "../values/decimals";
import { sum, sumsTo } from "../values/shares";
import { hasError } from "../issues/errors-first";
import type { OwnMeasure } from "../tender/own-measures";
import type { Subcontractor } from "../tender/subcontractors";
import { parseSubcontractors, type TypedSubcontractor } from "./parse-subcontractors";
import { parseOwnMeasures, type TypedOwn } from "./parse-own";
import { figure, LARGEST, type Parsed, parseQuantity, textOf, tooLong } from "./typed-entries";

/** What stands in the entries of a response, before any of it is checked: a cell may hold anything. */
export interface TypedResponse {
  readonly bidder?: unknown;
  readonly price?: unknown;
  /** For each line of the form. */
  readonly offers: readonly {
    readonly quantity?: unknown;
    readonly method?: unknown;
    readonly confidential?: unknown;
  }[];
  /** For each measure of the form: texts by column, and quantities by quarter. */
  readonly plan: readonly (Readonly<Record<string, unknown>> & {
    readonly due?: Readonly<Record<string, unknown>>;
  })[];
  /** By the question's id. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** For each line on which a measure of the bidder's own may be offered. */
  readonly own?: readonly TypedOwn[];
  /** For each line on which a subcontractor may be named. */
  readonly subcontractors?: readonly TypedSubcontractor[];
}

export interface ReceivedOffer {
  readonly measure: string;
  readonly level?: string;
  /** Null where nothing is entered, or no quantity is asked for. */
  readonly quantity: number | null;
  readonly method?: string;
  readonly confidential?: string;
}

/** A bidder's response, read and found sound. */
export interface ReceivedResponse {
  /** Which of the two workbooks it is; absent where it is both in one. */
  readonly part?: ResponsePart;
  readonly bidder: string;
  /** Pounds. */
  readonly price: number | null;
  readonly offers: readonly ReceivedOffer[];
  readonly plan: readonly {
    readonly measure: string;
    readonly texts: Readonly<Record<string, string>>;
    /** What is due by quarter of the contract; absent where the plan gives no quantities. */
    readonly due?: DueInPlan;
  }[];
  readonly answers: Readonly<Record<string, string>>;
  /** Measures of the bidder's own; absent where the form does not ask for any. */
  readonly own?: readonly OwnMeasure[];
  /** Absent where the form does not ask for any. */
  readonly subcontractors?: readonly Subcontractor[];
}

/**
 * Reads what a bidder entered. What is wrong is an error, what is missing a warning: an incomplete bid is a bid.
 * `bidders` are the names that a response may come from; any where absent.
 */
export function parseResponse(
  typed: TypedResponse,
  form: ResponseForm,
  bidders?: readonly string[],
): Result<ReceivedResponse> {
  const lines = responseLines(form);
  const bidder = parseBidder(typed.bidder, bidders);
  const price = form.price ? parsePrice(typed.price) : { value: null, issues: [] };
  const offers = lines.map((line) => parseOffer(line, typed.offers[line.index] ?? {}));
  const own = form.own ? parseOwnMeasures(typed.own ?? [], form) : undefined;
  const subcontractors = form.subcontractors ? parseSubcontractors(typed.subcontractors ?? []) : undefined;
  const dues = form.measures.map(({ definition }, index) =>
    parseDue(definition, typed.plan[index]?.due ?? {}, index),
  );
  const received: ReceivedResponse = {
    ...(form.part === undefined ? {} : { part: form.part }),
    bidder: bidder.value,
    price: price.value,
    offers: offers.map(({ value }) => value),
    plan: form.measures.map(({ definition }, index) => {
      const { due: _figures, ...typedTexts } = typed.plan[index] ?? {};
      const due = dues[index]?.value ?? {};
      return {
        measure: definition.id,
        texts: texts(typedTexts),
        ...(Object.keys(due).length === 0 ? {} : { due }),
      };
    }),
    answers: texts(Object.fromEntries(form.questions.map(({ id }) => [id, typed.answers[id]]))),
    ...(own === undefined ? {} : { own: own.value }),
    ...(subcontractors === undefined ? {} : { subcontractors: subcontractors.value }),
  };
  const issues = [
    ...bidder.issues,
    ...price.issues,
    ...offers.flatMap((offer) => offer.issues),
    ...dues.flatMap((due) => due.issues),
    ...(own?.issues ?? []),
    ...(subcontractors?.issues ?? []),
    ...checkPlan(received, form),
    ...checkAnswers(received, form),
    ...checkRules(received, form, lines),
  ];
  return hasError(issues) ? { ok: false, issues } : { ok: true, value: received, issues };
}

function parseBidder(typed: unknown, bidders: readonly string[] | undefined): Parsed<string> {
  const name = textOf(typed)?.replace(/\s+/g, " ") ?? "";
  if (name === "") return { value: "", issues: [errorAt(["bidder"], "response-bidder-missing")] };
  if (!bidders) return { value: name, issues: [] };
  const known = bidders.find((each) => sameName(each, name));
  return known === undefined
    ? { value: name, issues: [errorAt(["bidder"], "response-bidder-unknown", { name })] }
    : { value: known, issues: [] };
}

function parsePrice(typed: unknown): Parsed<number | null> {
  const [path, label] = [["price"], "price"];
  const read = figure(typed, path, label);
  const { value } = read;
  if (value === null || read.issues.length > 0) return read;
  if (value <= 0) return { value: null, issues: [errorAt(path, "not-above", { label, minimum: 0 })] };
  if (value > LARGEST)
    return { value: null, issues: [errorAt(path, "too-high", { label, maximum: LARGEST })] };
  return hasAtMost(value, 2) ? read : { value: null, issues: [errorAt(path, "price-pence")] };
}

function parseOffer(
  { index, measure, level }: ResponseLine,
  typed: TypedResponse["offers"][number],
): Parsed<ReceivedOffer> {
  const path = ["offers", index];
  const subject = lineName({ measure, level });
  const read = hasQuantity(measure)
    ? parseQuantity(typed.quantity, measure.decimals ?? 2, [...path, "quantity"], subject)
    : { value: null, issues: [] };
  const [method, confidential] = [textOf(typed.method), textOf(typed.confidential)];
  const needed = !hasQuantity(measure) || (read.value ?? 0) > 0;
  return {
    value: {
      measure: measure.id,
      ...(level === undefined ? {} : { level }),
      quantity: read.value,
      ...(method === undefined ? {} : { method }),
      ...(confidential === undefined ? {} : { confidential }),
    },
    issues: [
      ...read.issues,
      ...(needed && method === undefined
        ? [warningAt([...path, "method"], "entry-missing", { label: "way of delivery" }, subject)]
        : []),
      ...tooLong(method, LONGEST.method, [...path, "method"], "way of delivery", subject),
      ...tooLong(
        confidential,
        LONGEST.confidential,
        [...path, "confidential"],
        "reason for confidence",
        subject,
      ),
    ],
  };
}

/** What the plan says is due by quarter; a quarter that is left blank says nothing. */
function parseDue(
  measure: Measure,
  typed: Readonly<Record<string, unknown>>,
  index: number,
): Parsed<DueInPlan> {
  const read = MILESTONES.flatMap((part) =>
    readTypedNumber(typed[part]).kind === "blank"
      ? []
      : [
          {
            part,
            ...parseQuantity(
              typed[part],
              measure.decimals ?? 2,
              ["plan", index, "due", part],
              measure.headline,
            ),
          },
        ],
  );
  return {
    value: Object.fromEntries(read.map(({ part, value }) => [part, value ?? 0])),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function texts(typed: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([key, value]) => {
      const text = textOf(value);
      return text === undefined ? [] : [[key, text]];
    }),
  );
}

function checkPlan({ plan, offers }: ReceivedResponse, form: ResponseForm): readonly Issue[] {
  return form.measures.flatMap(({ definition }, index) => {
    const own = plan[index]?.texts ?? {};
    const offered = offers.some(({ measure, quantity }) => measure === definition.id && (quantity ?? 0) > 0);
    const asked = offered || !hasQuantity(definition);
    const blank = MILESTONES.every((key) => own[key] === undefined);
    return [
      ...checkSum(plan[index]?.due, offers, definition, index),
      ...(asked && blank
        ? [
            warningAt(
              ["plan", index, MILESTONES[0]],
              "entry-missing",
              { label: "milestones" },
              definition.headline,
            ),
          ]
        : []),
      ...Object.entries(own).flatMap(([key, text]) =>
        tooLong(text, LONGEST.milestone, ["plan", index, key], "plan's entry", definition.headline),
      ),
    ];
  });
}

/** Quantities by quarter that are not what is offered cannot be due. */
function checkSum(
  due: DueInPlan | undefined,
  offers: readonly ReceivedOffer[],
  { id, headline }: Measure,
  index: number,
): readonly Issue[] {
  if (!due) return [];
  const offered = sum(offers.map(({ measure, quantity }) => (measure === id ? (quantity ?? 0) : 0)));
  const planned = Object.values(due);
  if (sumsTo(planned, offered)) return [];
  const limits = { planned: rounded(sum(planned), 6), offered: rounded(offered, 6) };
  return [warningAt(["plan", index, "due", MILESTONES[0]], "plan-sum-differs", limits, headline)];
}

function checkAnswers({ answers }: ReceivedResponse, { questions }: ResponseForm): readonly Issue[] {
  return questions.flatMap(({ id, title }) =>
    answers[id] === undefined
      ? [warningAt(["answers", id], "entry-missing", { label: "answer" }, title)]
      : tooLong(answers[id], LONGEST.answer, ["answers", id], "answer", title),
  );
}

function checkRules(
  response: ReceivedResponse,
  { rules }: ResponseForm,
  lines: readonly ResponseLine[],
): readonly Issue[] {
  const { measures = {}, price = null } = bidOf(response);
  const quantity = (measure: string) => measures[measure]?.quantity ?? undefined;
  return brokenRules(rules, { price, quantity }, (id) => {
    const line = lines.find(({ measure }) => measure.id === id);
    return line && { path: ["offers", line.index, "quantity"], subject: line.measure.headline };
  });
}

/** "Apprenticeships, level 3" */
export function lineName({ measure, level }: Pick<ResponseLine, "measure" | "level">): string {
  return level === undefined ? measure.headline : `${measure.headline}, level ${level}`;
}

/**
 * The response as an entry of the tender's `bids`: price, answers, quantities, and how and when they will be delivered.
 * Levels of a measure are added up.
 */
export function bidOf(response: ReceivedResponse): BidFile {
  const { bidder, price, offers, plan, answers, own, subcontractors = [] } = response;
  const asked = [...new Set(offers.map(({ measure }) => measure))].flatMap((id) => {
    const own = offers.filter(({ measure }) => measure === id);
    const offer = { ...quantityOf(own), ...methodOf(own), ...planOf(id, plan) };
    return Object.keys(offer).length === 0 ? [] : [[id, offer] as const];
  });
  const measures = [...asked, ...(own === undefined ? [] : [[OWN_MEASURES, { own }] as const])];
  return {
    bidder,
    ...(price === null ? {} : { price }),
    ...(Object.keys(answers).length === 0 ? {} : { answers }),
    ...(measures.length === 0 ? {} : { measures: Object.fromEntries(measures) }),
    ...(subcontractors.length === 0 ? {} : { subcontractors }),
  };
}

type OfferFile = NonNullable<BidFile["measures"]>[string];

function quantityOf(own: readonly ReceivedOffer[]): OfferFile {
  if (own.every(({ quantity }) => quantity === null)) return {};
  const quantity = rounded(sum(own.map((each) => each.quantity ?? 0)), 6);
  const levels = offeredLevels(own).map((each) => [each.level, each.quantity ?? 0] as const);
  const [only] = levels;
  if (!only) return { quantity };
  return levels.length === 1
    ? { quantity, level: only[0] }
    : { quantity, byLevel: Object.fromEntries(levels) };
}

/** What is said of levels and measures of which nothing is offered is no promise. */
function methodOf(own: readonly ReceivedOffer[]): OfferFile {
  const levels = offeredLevels(own);
  if (levels.length > 1) {
    const said = levels.flatMap(({ level, method }) => (method === undefined ? [] : [[level, method]]));
    return said.length === 0 ? {} : { methodByLevel: Object.fromEntries(said) as Record<string, string> };
  }
  const [offer] = levels.length === 1 ? levels : own.filter(({ level }) => level === undefined);
  return offer?.method === undefined || offer.quantity === 0 ? {} : { method: offer.method };
}

function planOf(measure: string, plan: ReceivedResponse["plan"]): OfferFile {
  const own = plan.find((each) => each.measure === measure);
  const texts: DeliveryPlan = own?.texts ?? {};
  return {
    ...(Object.keys(texts).length === 0 ? {} : { plan: texts }),
    ...(own?.due ? { due: own.due } : {}),
  };
}

function offeredLevels(own: readonly ReceivedOffer[]) {
  return own.flatMap((offer) =>
    offer.level !== undefined && (offer.quantity ?? 0) > 0 ? [{ ...offer, level: offer.level }] : [],
  );
}
