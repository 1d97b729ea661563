import type { Bid } from "../tender/bids";
import { hasQuantity, type Measure, OWN_MEASURES } from "../framework/edition";
import type { Tender } from "../tender/tender";
import type { AvailableMarks, CriterionMarks, MeasureMarks, MeasureShare } from "../tender/available-marks";
import { MARK_OF_ANSWERS } from "../tender/file";
import { weightedLevels, weightedQuantity } from "../tender/level-weights";
import { capped, highestOf, type MarkUsed, markUsed, meanOfAll, partOfBest, sumOfAll } from "./marks";

export interface OfferMarks {
  readonly measure: string;
  /** What counts: null where not entered, below 0, not asked for, or not told by level where levels are weighted. */
  readonly quantity: number | null;
  /** Where levels are weighted, what is offered without the weights. */
  readonly offered?: number;
  readonly level?: string;
  readonly byLevel?: Readonly<Record<string, number>>;
  readonly appropriate: MarkUsed;
  readonly achievable: MarkUsed;
  /**
   * Whether the two marks are scored: false where nothing is offered and the tender gives that no marks, and where no measure
   * of the bidder's own is; null while a quantity that is asked for is missing, so that this is not known.
   */
  readonly answerCounts: boolean | null;
  /** One of the two marks is below its minimum; an answer that gets no marks counts as 0. */
  readonly belowMinimum: boolean;
}

export interface OfferScore extends OfferMarks {
  readonly share: number;
  /** The highest quantity among the bids that count. */
  readonly highest: number | null;
  /** What a quantity is divided by: the highest, or the disclosed reference where that is more. */
  readonly benchmark: number | null;
  /** The quantity in pounds by the proxy pack; null without one, or without a value for the measure. */
  readonly pounds: number | null;
  readonly quantitativeScore: number | null;
  readonly qualitativeScore: number | null;
}

export function offerMarks(
  bid: Bid,
  { tender, measures, marks }: Pick<SocialValueScale, "tender" | "measures" | "marks">,
): readonly OfferMarks[] {
  return measures.map((measure) => {
    const { id, definition } = measure;
    const levels = weightedLevels(measure);
    const offer = bid.measures[id];
    if (!offer) throw new Error(`bid without an entry for a measure: ${id}`);
    const appropriate = markUsed(offer.appropriate, MARK_OF_ANSWERS, tender);
    const achievable = markUsed(offer.achievable, MARK_OF_ANSWERS, tender);
    const { minimums } = tender;
    const offered = hasQuantity(definition) ? usableQuantity(offer.quantity) : null;
    const quantity =
      levels.length === 0 ? offered : weightedQuantity({ ...offer, quantity: offered }, levels);
    const awaited = hasQuantity(definition) && marks.quantitative > 0 && quantity === null;
    const counts = tender.nothingOffered === "marked-as-answered" || (awaited ? null : quantity !== 0);
    const answerCounts = id === OWN_MEASURES ? offer.own?.length !== 0 : counts;
    const least = (mark: number | null) => (answerCounts === false ? 0 : mark);
    return {
      measure: id,
      quantity,
      ...(levels.length === 0 || offered === null ? {} : { offered }),
      ...(offer.level === undefined ? {} : { level: offer.level }),
      ...(offer.byLevel === undefined ? {} : { byLevel: offer.byLevel }),
      appropriate,
      achievable,
      answerCounts,
      belowMinimum:
        isBelow(least(appropriate.mark), minimums?.appropriate) ||
        isBelow(least(achievable.mark), minimums?.achievable),
    };
  });
}

function usableQuantity(quantity: number | null): number | null {
  return quantity !== null && quantity >= 0 ? quantity : null;
}

function isBelow(mark: number | null, minimum: number | undefined): boolean {
  return mark !== null && minimum !== undefined && mark < minimum;
}

/** Pounds for a unit of a measure at a level; undefined where there is no value. */
export type PoundsPerUnit = (measure: Measure, level: string | undefined) => number | undefined;

/**
 * Each measure's two scores. Quantitative, measure by measure: quantity / the higher of highest and reference, never
 * above 1, x the measure's quantitative marks; all zero gives 0. By proxy total: the bid's pounds / the highest pounds
 * x the marks of the quantitative half, shown against each measure by its pounds. Qualitative: mean of appropriate and
 * achievable / 5 x the measure's qualitative marks; 0 for what is offered nothing, where the tender gives that no marks.
 */
export function offerScores(
  offers: readonly OfferMarks[],
  counted: readonly (readonly OfferMarks[])[],
  { marks, measures, poundsPerUnit }: SocialValueScale,
): readonly OfferScore[] {
  const byProxy = poundsPerUnit ? proxyShares(offers, counted, measures, poundsPerUnit) : undefined;
  return measures.map((measure, index) => {
    const [offer, available] = [offers[index], marks.measures[index]];
    if (!offer || !available) throw new Error(`no offer for a measure: ${measure.id}`);
    const highest = highestOf(counted.map((each) => each[index]?.quantity ?? null));
    const benchmark = highestOf([highest, highest === null ? null : (measure.reference ?? null)]);
    return {
      ...offer,
      share: measure.share,
      highest,
      benchmark,
      pounds: byProxy?.pounds[index] ?? null,
      quantitativeScore: byProxy
        ? scored(byProxy.shares[index] ?? null, marks.quantitative)
        : scored(shareOfBenchmark(offer, benchmark, measure), available.quantitative),
      qualitativeScore: scored(shareOfAnswer(offer), available.qualitative),
    };
  });
}

/** The mean of the two marks over the highest, from 0 to 1; null while it is not known. */
export function shareOfAnswer({ answerCounts, appropriate, achievable }: OfferMarks): number | null {
  if (answerCounts !== true) return answerCounts === false ? 0 : null;
  const answers = meanOfAll([appropriate.mark, achievable.mark]);
  return answers === null ? null : answers / MARK_OF_ANSWERS;
}

function scored(share: number | null, available: MeasureMarks["quantitative"]): number | null {
  return share === null || available === null ? null : share * available;
}

export interface SocialValueScale {
  readonly tender: Tender;
  readonly marks: AvailableMarks;
  readonly measures: readonly MeasureShare[];
  /** Given where quantities are scored by their total in pounds. */
  readonly poundsPerUnit?: PoundsPerUnit | undefined;
}

function shareOfBenchmark(
  { quantity }: OfferMarks,
  benchmark: number | null,
  { definition }: MeasureShare,
): number | null {
  if (!hasQuantity(definition)) return 0;
  if (quantity === null || benchmark === null) return null;
  return partOfBest(quantity, benchmark);
}

/** Each measure's part of the bid's pounds over the highest bid's pounds; the parts sum to 1 at most. */
function proxyShares(
  offers: readonly OfferMarks[],
  counted: readonly (readonly OfferMarks[])[],
  measures: readonly MeasureShare[],
  poundsPerUnit: PoundsPerUnit,
): { readonly pounds: readonly (number | null)[]; readonly shares: readonly (number | null)[] } {
  const inPounds = (each: readonly OfferMarks[]) =>
    measures.map((measure, index) => poundsOf(each[index], measure, poundsPerUnit));
  const pounds = inPounds(offers);
  const total = totalPounds(offers, pounds, measures);
  const highest = highestOf(counted.map((each) => totalPounds(each, inPounds(each), measures)));
  if (total === null || highest === null) return { pounds, shares: pounds.map(() => null) };
  const scale = Math.max(total, highest);
  return { pounds, shares: pounds.map((each) => (scale === 0 ? 0 : (each ?? 0) / scale)) };
}

function poundsOf(
  offer: OfferMarks | undefined,
  measure: MeasureShare,
  poundsPerUnit: PoundsPerUnit,
): number | null {
  const each = offer && poundsPerUnitOf(offer, measure, poundsPerUnit);
  if (!offer || offer.quantity === null || each === undefined) return null;
  return offer.quantity * each;
}

/**
 * Pounds for a unit of what is offered: by the level offered, else the one asked for. Of several levels the mean by
 * quantity: 2 at £100 and 3 at £200 are £160 each. Undefined where the pack has no value.
 */
export function poundsPerUnitOf(
  { level, byLevel = {} }: Pick<Bid["measures"][string], "level" | "byLevel">,
  { definition, level: asked }: Pick<MeasureShare, "definition" | "level">,
  poundsPerUnit: PoundsPerUnit,
): number | undefined {
  const levels = Object.entries(byLevel).map(([each, quantity]) => ({
    quantity,
    pounds: poundsPerUnit(definition, each),
  }));
  const offered = levels.reduce((sum, { quantity }) => sum + quantity, 0);
  if (offered === 0) return poundsPerUnit(definition, level ?? asked);
  if (levels.some(({ quantity, pounds }) => quantity > 0 && pounds === undefined)) return undefined;
  return levels.reduce((sum, { quantity, pounds = 0 }) => sum + quantity * pounds, 0) / offered;
}

/** Null while a quantity is missing; a measure without a value adds nothing. */
function totalPounds(
  offers: readonly OfferMarks[],
  pounds: readonly (number | null)[],
  measures: readonly MeasureShare[],
): number | null {
  return sumOfAll(
    measures.map(({ definition }, index) =>
      hasQuantity(definition) && (offers[index]?.quantity ?? null) === null ? null : (pounds[index] ?? 0),
    ),
  );
}

/** The two halves and their sum; a half without marks is 0 and needs no entries. */
export function socialValueScores(scores: readonly OfferScore[], marks: CriterionMarks) {
  const part = (available: number, figures: readonly (number | null)[]) =>
    available === 0 ? 0 : capped(sumOfAll(figures), available);
  const quantitative = part(
    marks.quantitative,
    scores.map(({ quantitativeScore }) => quantitativeScore),
  );
  const qualitative = part(
    marks.qualitative,
    scores.map(({ qualitativeScore }) => qualitativeScore),
  );
  return {
    quantitative,
    qualitative,
    total: capped(sumOfAll([quantitative, qualitative]), marks.socialValue),
  };
}
