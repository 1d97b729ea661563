import type { Framework, Measure } from "../framework/edition";
import { hasQuantity } from "../framework/edition";
import { grouped } from "../values/grouped";
import { sum } from "../values/shares";
import type { MeasureTotal } from "./model";
import { exact } from "./totals";

const FIGURES = [
  "committed",
  "due",
  "claimedCounted",
  "evidencedCounted",
  "validatedCounted",
  "claimedToDate",
  "validatedToDate",
] as const;
export type MeasureFigure = (typeof FIGURES)[number];

/** A measure over all service areas, as it accumulates. */
export interface MeasureProgress extends Readonly<Record<MeasureFigure, number>> {
  readonly measure: Measure;
  readonly edition: Framework;
}

/** In the order of the totals; measures without a quantity are left out. */
export function progressByMeasure(totals: readonly MeasureTotal[]): readonly MeasureProgress[] {
  const groups = grouped(
    totals.filter(({ measure }) => hasQuantity(measure)),
    ({ edition, measure }) => `${edition.id} ${measure.id}`,
  );
  return [...groups.values()].map((group) => {
    const [{ measure, edition }] = group;
    return { ...summed(group), measure, edition };
  });
}

/** Each figure of several measures together, which must be of one unit. */
export function summed(
  all: readonly Readonly<Record<MeasureFigure, number>>[],
): Readonly<Record<MeasureFigure, number>> {
  const figures = FIGURES.map((of) => [of, exact(sum(all.map((each) => each[of])))] as const);
  return Object.fromEntries(figures) as Record<MeasureFigure, number>;
}

/** The measures of an outcome of an edition; measures of the bidder's own have none. */
export interface OutcomeProgress {
  readonly outcome: string;
  readonly measures: readonly MeasureProgress[];
}

/** By edition and outcome, in the order of the editions' outcomes. */
export function progressByOutcome(totals: readonly MeasureTotal[]): readonly OutcomeProgress[] {
  const all = progressByMeasure(totals);
  const editions = [...new Set(all.map(({ edition }) => edition))];
  return editions.flatMap((edition) => {
    const own = all.filter((each) => each.edition === edition);
    const listed = edition.outcomes.map(({ id, title }) => ({
      outcome: editions.length > 1 ? `${title} (${edition.id})` : title,
      measures: own.filter(({ measure }) => measure.outcome === id),
    }));
    const ids = new Set(edition.outcomes.map(({ id }) => id));
    const others = own.filter(({ measure }) => !ids.has(measure.outcome));
    return [...listed, { outcome: OF_NO_OUTCOME, measures: others }].filter(
      ({ measures }) => measures.length > 0,
    );
  });
}

const OF_NO_OUTCOME = "Bidders' own measures";
