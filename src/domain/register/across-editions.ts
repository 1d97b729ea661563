import { followerOf } from "../framework/succession";
import { grouped } from "../values/grouped";
import type { MeasureTotal } from "./model";
import { type MeasureFigure, type MeasureProgress, progressByMeasure, summed } from "./progress";

/** A measure of one edition, and what the next edition in the register declares of it. */
export interface SucceededMeasure extends MeasureProgress {
  /** Undefined of a measure of the newest edition. */
  readonly became?: {
    readonly fate: "same" | "replaced" | "retired";
    /** The next edition's id, and the headline of the measure there; none where it is retired. */
    readonly edition: string;
    readonly headline?: string;
  };
}

/** Measures of several editions that are declared to be the same, oldest first, with their sum. */
export interface SameMeasures extends Readonly<Record<MeasureFigure, number>> {
  /** As the newest edition words it. */
  readonly headline: string;
  readonly measures: readonly SucceededMeasure[];
}

/**
 * What each edition that follows another in the register declares of its measures: those that are the same are added, those
 * that were replaced stand apart, and nothing else is put together. None where no edition follows another.
 */
export function acrossEditions(totals: readonly MeasureTotal[]): readonly SameMeasures[] {
  const progress = progressByMeasure(totals);
  const steps = stepsBetween(progress);
  if (steps.length === 0) return [];
  const told = new Set(steps.flatMap(({ from, to }) => (to ? [from, to] : [from])));
  const runOf = sameRuns(steps);
  const runs = grouped(
    progress.filter((each) => told.has(each)),
    (each) => keyOf(runOf(each)),
  );
  return [...runs.values()].map((run) => {
    const measures = [...run].sort((one, other) => depth(one, steps) - depth(other, steps));
    const newest = measures.at(-1) ?? run[0];
    return {
      ...summed(measures),
      headline: newest.measure.headline,
      measures: measures.map((each) => withFate(each, steps)),
    };
  });
}

/** From a measure to what it is in the next edition; `to` is undefined where that has no line of it or retired it. */
interface Step {
  readonly from: MeasureProgress;
  readonly fate: "same" | "replaced" | "retired";
  readonly by: string | undefined;
  readonly edition: MeasureProgress["edition"];
  readonly to: MeasureProgress | undefined;
}

function stepsBetween(progress: readonly MeasureProgress[]): readonly Step[] {
  const at = new Map(progress.map((each) => [keyOf(each), each]));
  const editions = [...new Map(progress.map(({ edition }) => [edition.id, edition])).values()];
  return editions.flatMap((edition) => {
    const { follows } = edition;
    if (!follows) return [];
    return follows.measures.flatMap((successor): readonly Step[] => {
      const from = at.get(JSON.stringify([follows.edition, successor.measure]));
      if (!from) return [];
      const by = followerOf(successor);
      const to = by === undefined ? undefined : at.get(JSON.stringify([edition.id, by]));
      return [{ from, fate: successor.fate, by, edition, to }];
    });
  });
}

/** The newest measure that one is the same as. */
function sameRuns(steps: readonly Step[]): (of: MeasureProgress) => MeasureProgress {
  const next = new Map(
    steps.flatMap(({ from, fate, to }) => (fate === "same" && to ? [[from, to] as const] : [])),
  );
  const newest = (of: MeasureProgress): MeasureProgress => {
    const later = next.get(of);
    return later ? newest(later) : of;
  };
  return newest;
}

/** How many editions of the register come before that of a measure. */
function depth({ edition }: MeasureProgress, steps: readonly Step[]): number {
  const before = steps.find((step) => step.edition.id === edition.id);
  return before ? 1 + depth(before.from, steps) : 0;
}

function withFate(of: MeasureProgress, steps: readonly Step[]): SucceededMeasure {
  const step = steps.find(({ from }) => from === of);
  if (!step) return of;
  const { fate, by, edition } = step;
  const headline = edition.measures.find(({ id }) => id === by)?.headline;
  return {
    ...of,
    became: { fate, edition: edition.id, ...(headline === undefined ? {} : { headline }) },
  };
}

function keyOf({ edition, measure }: Pick<MeasureProgress, "edition" | "measure">): string {
  return JSON.stringify([edition.id, measure.id]);
}
