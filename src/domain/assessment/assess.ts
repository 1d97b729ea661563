import { type Assessment, isAnswered, isChosen, type MeasureChoice } from "./assessment";
import { type EstimatedValue, estimatedValueOf } from "./estimated-value";
import { type NeededKpis, neededKpis } from "./kpis";
import { type Justification, justificationOf } from "./local-measures";
import { type AgainstThreshold, againstThreshold } from "./public-contract";
import { type Framework, frameworkApplies, leastWeight, type Measure, valueOn } from "../framework/edition";
import {
  type Reservation,
  reservationOf,
  reservationSettings,
  type ReservationSettings,
} from "./reservation";
import type { TenderFile } from "../tender/file";

/** What an assessment's facts and answers come to. */
export interface AssessmentFindings {
  readonly framework: {
    readonly applies: boolean;
    readonly value: number;
    readonly threshold: Framework["threshold"];
    /** The least social value weight that follows, 0 where the framework does not apply. */
    readonly socialValueWeight: number;
    /** The value with options, where it alone passes the threshold. */
    readonly passedByOptions?: number;
  };
  /** Measures that are appropriate, relevant and achievable. */
  readonly chosen: readonly Measure[];
  readonly coverage: readonly OutcomeCoverage[];
  readonly document: "delivery-plan" | "milestone-tracker";
  readonly estimated: EstimatedValue;
  readonly against: AgainstThreshold;
  /** Key performance indicators that the contract needs. */
  readonly kpis: NeededKpis;
  readonly justification: Justification;
  readonly reservation: Reservation;
  readonly localBusinesses: number;
}

export interface OutcomeCoverage {
  readonly outcome: string;
  readonly title: string;
  readonly measures: number;
  readonly assessed: number;
  readonly chosen: number;
}

/** Works out an assessment that `parseAssessment` took, with the edition that it names. */
export function assess(
  assessment: Assessment,
  edition: Framework,
  settings: ReservationSettings = assessment.reservationSettings ?? reservationSettings,
): AssessmentFindings {
  const value = valueOn(edition.threshold.basis, assessment);
  if (value === undefined) throw new Error(`no value on the threshold's basis: ${edition.threshold.basis}`);
  const applies = frameworkApplies(edition, value);
  const passedByOptions = optionsPass(assessment, edition);
  const chosen = chosenMeasures(assessment, edition);
  const answers = new Map(assessment.measures.map((choice) => [choice.id, choice]));
  return {
    framework: {
      applies,
      value,
      threshold: edition.threshold,
      socialValueWeight: applies ? leastWeight(edition, value) : 0,
      ...(passedByOptions === undefined ? {} : { passedByOptions }),
    },
    chosen,
    coverage: edition.outcomes.map(({ id, title }) => coverageOf(id, title, { edition, answers })),
    document: documentFor(edition, assessment.value),
    estimated: estimatedValueOf(assessment),
    against: againstThreshold(assessment, settings.thresholds),
    kpis: neededKpis(assessment, edition, settings.thresholds),
    justification: justificationOf(assessment, chosen, settings.thresholds),
    reservation: reservationOf(assessment, settings),
    localBusinesses: (assessment.businesses ?? []).filter(({ tier }) => tier === "borough").length,
  };
}

/** The edition's measures that an assessment chose. */
export function chosenMeasures(assessment: Assessment, edition: Framework): readonly Measure[] {
  const chosen = new Set(assessment.measures.filter(isChosen).map(({ id }) => id));
  return edition.measures.filter(({ id }) => chosen.has(id));
}

/** The value with options where the framework would apply by it, and does not apply by the value that counts. */
export function optionsPass(assessment: Assessment, edition: Framework): number | undefined {
  const value = valueOn(edition.threshold.basis, assessment);
  const { valueWithOptions } = assessment;
  if (value === undefined || frameworkApplies(edition, value)) return undefined;
  return valueWithOptions !== undefined && frameworkApplies(edition, valueWithOptions)
    ? valueWithOptions
    : undefined;
}

/** A delivery plan over the edition's limit; at the limit and below, a milestone tracker. */
export function documentFor(edition: Framework, value: number): AssessmentFindings["document"] {
  return value > edition.deliveryPlanOver ? "delivery-plan" : "milestone-tracker";
}

interface Answers {
  readonly edition: Framework;
  readonly answers: ReadonlyMap<string, MeasureChoice>;
}

function coverageOf(outcome: string, title: string, { edition, answers }: Answers): OutcomeCoverage {
  const measures = edition.measures.filter((measure) => measure.outcome === outcome && !measure.retired);
  return {
    outcome,
    title,
    measures: measures.length,
    assessed: measures.filter(({ id }) => isAnswered(answers.get(id))).length,
    chosen: measures.filter(({ id }) => isChosen(answers.get(id))).length,
  };
}

/** The parts of a tender that its assessment has settled; chosen measures share their marks equally. */
export type TenderStart = Pick<
  TenderFile,
  | "reference"
  | "title"
  | "serviceArea"
  | "value"
  | "valueIncludingVat"
  | "valueWithOptions"
  | "kind"
  | "route"
  | "localSupplierAsked"
  | "invited"
  | "tiers"
  | "statements"
  | "framework"
  | "commenced"
  | "measures"
  | "exceptions"
>;

export function tenderFrom(assessment: Assessment, edition: Framework): TenderStart {
  const { valueIncludingVat, valueWithOptions, kind, localSupplierAsked } = assessment;
  const { businesses = [], prompts = [] } = assessment;
  const exceptions = exceptionsOf(assessment);
  const { chosen } = assess(assessment, edition);
  return {
    reference: assessment.reference,
    title: assessment.title,
    serviceArea: assessment.serviceArea,
    value: assessment.value,
    ...(valueIncludingVat === undefined ? {} : { valueIncludingVat }),
    ...(valueWithOptions === undefined ? {} : { valueWithOptions }),
    ...(kind === undefined ? {} : { kind }),
    route: assessment.route,
    ...(assessment.route === "quotation" && typeof localSupplierAsked === "boolean"
      ? { localSupplierAsked }
      : {}),
    ...(assessment.tiers === undefined ? {} : { tiers: assessment.tiers }),
    ...(businesses.length === 0 ? {} : { invited: businesses.map(({ name, tier }) => ({ name, tier })) }),
    ...(prompts.length === 0 ? {} : { statements: prompts.map(({ id, answer }) => ({ id, text: answer })) }),
    framework: assessment.framework,
    ...(assessment.date === undefined || !edition.commenced ? {} : { commenced: assessment.date }),
    measures: chosen.map((measure, index) => ({
      id: measure.id,
      weight: equalShare(index, chosen.length),
      ...suggestedReference(assessment, measure),
    })),
    ...(exceptions.length === 0 ? {} : { exceptions }),
  };
}

/** What the contract could achieve of a measure is the quantity that its tender suggests to score against. */
function suggestedReference({ measures }: Assessment, { id }: Measure): { readonly reference?: number } {
  const quantity = measures.find((choice) => choice.id === id)?.quantity;
  return quantity === undefined ? {} : { reference: quantity };
}

/** The reason for asking no local supplier goes on as an exception of the tender, unless one is there. */
function exceptionsOf(assessment: Assessment): NonNullable<TenderFile["exceptions"]> {
  const { route, localSupplierAsked, whyNoLocalSupplier: reason, exceptions = [] } = assessment;
  const rule = "local-quotation";
  const needed = route === "quotation" && localSupplierAsked === false && reason !== undefined;
  const there = exceptions.some((each) => each.rule === rule);
  return needed && !there ? [...exceptions, { rule, reason }] : exceptions;
}

/** Shares in hundredths that sum to 100: the first ones carry the odd hundredths, as 33.34, 33.33, 33.33. */
function equalShare(index: number, count: number): number {
  const hundredths = Math.floor(10_000 / count);
  return (hundredths + (index < 10_000 - hundredths * count ? 1 : 0)) / 100;
}
