import * as z from "zod";
import type { Area } from "../council/area";
import { documentFor } from "../assessment/assess";
import { shippedEditions } from "../framework/shipped-editions";
import { moment } from "../tender/evaluation-record";
import { id, line, percentage, prose } from "../values/fields";
import { fingerprint, isFingerprintOf } from "../values/fingerprint";
import { availableMarks, criterionMarks, quantitativeShares } from "../tender/available-marks";
import { BlankHalf, NothingOffered } from "../tender/file";
import { knownAuthority } from "../tender/edition-rules";
import { questionMinimum, tieWords } from "../tender/disclosed";
import { lotFacts } from "../tender/lots";
import { scoresByPounds } from "../tender/methods";
import { type ProxyPack, poundsPerUnitBy } from "../framework/proxies";
import { asToldApart, CountingRule } from "../framework/counting-rule";
import { Framework, hasQuantity, Measure, OWN_MEASURES } from "../framework/edition";
import { Statements } from "../tender/statements";
import { editionOf, type Tender } from "../tender/tender";
import { type DefinedMeasure, tenderMeasures } from "../tender/measures";

const marks = z.number().min(0);

const least = marks.nullable();

/** What marks are worked out by, beside shares: methods, reference quantities and least marks, null where there is none. */
const WorkedOutBy = z.strictObject({
  /** How quality and quantities are scored. */
  quality: line,
  quantities: line,
  /** Of each measure of the form. */
  references: z.array(least).readonly(),
  /** Of each question of the form. */
  minimums: z.array(least).readonly(),
  appropriate: least,
  achievable: least,
});

/** The marks that can be had, and the rules that bidders read. */
const Scoring = z.strictObject({
  criteria: z.strictObject({
    price: marks,
    quality: marks,
    socialValue: marks,
    quantitative: marks,
    qualitative: marks,
  }),
  /** Of each question of the form. */
  questions: z.array(marks).readonly(),
  /** Of each measure of the form; no quantitative marks by measure where quantities are scored in pounds. */
  measures: z.array(z.strictObject({ quantitative: marks.nullable(), qualitative: marks })).readonly(),
  /** Of the bidder's own measures together, where they are asked for. */
  own: marks.optional(),
  nothingOffered: NothingOffered,
  blankHalf: BlankHalf,
  /** How the price is scored; forms up to version 5 say neither this nor what follows. */
  priceMethod: line.optional(),
  workedOutBy: WorkedOutBy.optional(),
  /** What happens to equal totals, where the tender says by what they are ranked. */
  ties: z.string().min(1).max(6000).optional(),
  /** What the marks of a measure's answer mean, where the tender says it. */
  answerDescriptors: z.record(z.string(), prose).optional(),
  /** Where quantities are scored by their total in pounds: the pack's edition, and for each line its pounds for a unit. */
  pounds: z
    .strictObject({
      edition: line,
      illustrative: z.boolean(),
      perUnit: z.array(z.number().min(0).nullable()).readonly(),
    })
    .optional(),
});

/** The two workbooks of a response: what is offered, for evaluators to mark, and the price, which they do not see. */
export const ResponsePart = z.enum(["offer", "price"]);
export type ResponsePart = z.infer<typeof ResponsePart>;

/** All that a bidder is asked and told: the form of a response. It names no bidder and no evaluator. */
export const ResponseForm = z.strictObject({
  /** Which of the two workbooks it is; forms of before there were two ask for everything in one, and do not say. */
  part: ResponsePart.optional(),
  /** How the answers are scored; forms of 0.1.0 do not say. */
  scoring: Scoring.optional(),
  reference: line,
  title: line,
  serviceArea: line,
  council: line,
  /** When bids have to be in. */
  deadline: moment.optional(),
  /** What the contract's value asks for beside the offers. */
  document: z.enum(["delivery-plan", "milestone-tracker"]),
  /** True where the plan takes quantities by quarter; forms of before do not. */
  due: z.literal(true).optional(),
  /** True where a price is asked for. */
  price: z.boolean(),
  questions: z
    .array(
      z.strictObject({
        id,
        title: line,
        /** Share of the quality weight, in percent. */
        weight: percentage,
        maximum: z.number(),
        descriptors: z.record(z.string(), prose).optional(),
      }),
    )
    .readonly(),
  measures: z
    .array(
      z.strictObject({
        /** Share of the social value weight, in percent. */
        weight: percentage,
        /** The level that is asked for; without it every level of the measure has a line. */
        level: line.optional(),
        /** What one of each level counts as, where the tender weights them. */
        levelWeights: z.record(z.string(), z.number()).optional(),
        definition: Measure,
      }),
    )
    .readonly(),
  /** Where the bidder may offer measures of its own: their share of the social value weight, in percent. */
  own: z.strictObject({ weight: percentage }).optional(),
  /** True where the bidder names its subcontractors. */
  subcontractors: z.literal(true).optional(),
  rules: z.array(CountingRule).readonly(),
  /** Whose the measures' words are, as the edition tells; absent where it does not. */
  words: Framework.shape.words,
  /** What the council states in the tender. */
  statements: Statements.optional(),
  /** What the edition asks, where it says so itself: by it statements are called. */
  prompts: Framework.shape.prompts,
  /** Of a lot: which it is, and how lots are awarded. */
  lot: z
    .array(z.strictObject({ label: line, text: z.string().min(1).max(6000) }))
    .readonly()
    .optional(),
  /** What counts as local. */
  local: z.strictObject({ name: line, sectors: z.array(line).readonly(), wider: line.optional() }),
});
export type ResponseForm = z.infer<typeof ResponseForm>;

/** The longest texts, in characters. */
export const LONGEST = { method: 2000, confidential: 500, milestone: 500, answer: 5000 } as const;

export interface ResponseFormOptions {
  readonly editions?: readonly Framework[];
  /** What counts as local. */
  readonly area: Area;
  /** The values by which quantities are scored, where they are scored in pounds. */
  readonly proxyPack?: ProxyPack | undefined;
  /** One of the two workbooks; without it all in one, as before there were two. */
  readonly part?: ResponsePart | undefined;
}

/** The parts in which a tender's bidders answer: no price form where no price is scored. */
export function responseParts({ weights }: Pick<Tender, "weights">): readonly ResponsePart[] {
  return weights.price > 0 ? ["offer", "price"] : ["offer"];
}

/** What the tender asks of its bidders, in one of the workbooks. */
export function responseForm(tender: Tender, options: ResponseFormOptions): ResponseForm {
  const { part } = options;
  const whole = wholeForm(tender, options);
  if (part === undefined) return whole;
  if (part === "offer") return { part, ...whole, price: false, due: true };
  const { words: _ofMeasures, scoring, own: _ofBidder, subcontractors: _named, ...asked } = whole;
  const { pounds: _perUnit, answerDescriptors: _ofAnswers, own: _ownMarks, ...told } = scoring;
  const { workedOutBy: _ofOffers, ...criteria } = told;
  return {
    part,
    ...asked,
    scoring: { ...criteria, questions: [], measures: [] },
    questions: [],
    measures: [],
    rules: [],
  };
}

function wholeForm(tender: Tender, { editions = shippedEditions, area, proxyPack }: ResponseFormOptions) {
  const edition = editionOf(tender, editions);
  const { reference, title, serviceArea, deadline, weights } = tender;
  const all = tenderMeasures(tender, edition);
  const own = all.find(isOwnLine);
  const measures = all.filter(isAsked).map(({ weight, level, levelWeights, definition }) => ({
    weight,
    ...(level === undefined ? {} : { level }),
    ...(levelWeights === undefined ? {} : { levelWeights }),
    definition,
  }));
  return {
    scoring: scoringOf(tender, edition, proxyPack),
    reference,
    title,
    serviceArea,
    council: knownAuthority(tender, edition),
    ...(deadline === undefined ? {} : { deadline }),
    document: documentFor(edition, tender.value),
    price: weights.price > 0,
    questions:
      weights.quality > 0 ? tender.qualityQuestions.map(({ minimum: _, ...question }) => question) : [],
    measures,
    ...(own === undefined ? {} : { own: { weight: own.weight } }),
    ...(tender.namesSubcontractors ? { subcontractors: true as const } : {}),
    rules: edition.countingRules,
    ...(edition.words === undefined ? {} : { words: edition.words }),
    ...(tender.statements === undefined
      ? {}
      : { statements: tender.statements, ...(edition.prompts ? { prompts: edition.prompts } : {}) }),
    ...(tender.lot === undefined ? {} : { lot: lotFacts(tender.lot) }),
    local: {
      name: area.name,
      sectors: area.borough.sectors,
      ...(area.wider.name === undefined ? {} : { wider: area.wider.name }),
    },
  };
}

function isOwnLine({ id }: DefinedMeasure): boolean {
  return id === OWN_MEASURES;
}

/** Whether a measure has lines of its own on the form. */
function isAsked(measure: DefinedMeasure): boolean {
  return !isOwnLine(measure);
}

function scoringOf(
  tender: Tender,
  edition: Framework,
  proxyPack: ProxyPack | undefined,
): NonNullable<ResponseForm["scoring"]> {
  const measures = quantitativeShares(tenderMeasures(tender, edition));
  const { questions, measures: ofMeasures } = availableMarks(tender, measures);
  const own = ofMeasures[measures.findIndex(isOwnLine)];
  const asked = measures.filter(isAsked);
  const poundsPerUnit = scoresByPounds(tender) && proxyPack ? poundsPerUnitBy(proxyPack) : undefined;
  const { nothingOffered, blankHalf = "scored", answerDescriptors } = tender;
  return {
    criteria: criterionMarks(tender),
    questions: tender.weights.quality > 0 ? questions : [],
    measures: ofMeasures
      .filter((marksOf) => marksOf !== own)
      .map(({ quantitative, qualitative }) => ({ quantitative, qualitative })),
    ...(own === undefined ? {} : { own: own.qualitative }),
    nothingOffered,
    blankHalf,
    priceMethod: tender.methods.price,
    workedOutBy: {
      quality: tender.methods.quality,
      quantities: tender.methods.socialValueQuantitative,
      references: asked.map(({ reference }) => reference ?? null),
      minimums:
        tender.weights.quality > 0
          ? tender.qualityQuestions.map((question) => questionMinimum(question, tender) ?? null)
          : [],
      appropriate: tender.minimums?.appropriate ?? null,
      achievable: tender.minimums?.achievable ?? null,
    },
    ...(tender.tieBreaks ? { ties: tieWords(tender) } : {}),
    ...(answerDescriptors ? { answerDescriptors } : {}),
    ...(proxyPack && poundsPerUnit
      ? {
          pounds: {
            edition: proxyPack.edition,
            illustrative: proxyPack.illustrative,
            perUnit: responseLines({ measures: asked }).map(({ measure, level }) =>
              hasQuantity(measure) ? (poundsPerUnit(measure, level) ?? null) : null,
            ),
          },
        }
      : {}),
  };
}

/**
 * Whether a form that came back asks and tells what the tender asks and tells now, as far as it tells of scoring at all; its
 * pounds are compared where the pack is at hand.
 */
export function isFormOf(form: ResponseForm, now: ResponseForm): boolean {
  const asked = form.scoring?.priceMethod === undefined ? withoutWorking(now) : now;
  const { scoring, ...others } = asked;
  if (!form.scoring) return areOne(form, others);
  if (scoring?.pounds) return areOne(form, asked);
  const { pounds: _pounds, ...told } = form.scoring;
  return areOne({ ...form, scoring: told }, asked);
}

/** As forms up to version 5 were. */
function withoutWorking(form: ResponseForm): ResponseForm {
  if (!form.scoring) return form;
  const { priceMethod: _ofPrice, workedOutBy: _ofOffers, ...scoring } = form.scoring;
  return { ...form, scoring };
}

/** One of them may be of before rules were told apart. */
function areOne(one: ResponseForm, other: ResponseForm): boolean {
  const of = (form: ResponseForm) => formFingerprint({ ...form, rules: form.rules.map(asToldApart) });
  return of(one) === of(other);
}

/** The same for every form that asks the same; the deadline and what counts as local may differ. */
export function formFingerprint(form: ResponseForm): string {
  return fingerprint(askedIn(form));
}

/** Whether a stamp's fingerprint is of the form that stands beside it. */
export function isFormFingerprint(found: string, form: ResponseForm): boolean {
  return isFingerprintOf(found, askedIn(form));
}

function askedIn({ deadline: _deadline, local: _local, ...asked }: ResponseForm): string {
  return JSON.stringify(ResponseForm.omit({ deadline: true, local: true }).parse(asked));
}

/** What a bidder fills in on one line: a measure, at one of its levels where it has them. */
export interface ResponseLine {
  readonly index: number;
  /** Where its measure stands in the form. */
  readonly measureIndex: number;
  readonly measure: Measure;
  readonly level: string | undefined;
}

export function responseLines({ measures }: Pick<ResponseForm, "measures">): readonly ResponseLine[] {
  return measures
    .flatMap(({ definition, level }, measureIndex) =>
      (level === undefined ? (definition.levels ?? [undefined]) : [level]).map((each) => ({
        measureIndex,
        measure: definition,
        level: each,
      })),
    )
    .map((each, index) => ({ index, ...each }));
}

/** The parts of the stamp of a response's workbook. */
export const ResponseStamp = z.object({
  response: z.object({
    reference: z.string(),
    fingerprint: z.string(),
    bidder: z.string().optional(),
  }),
  form: ResponseForm,
});
