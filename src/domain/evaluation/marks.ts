import type { Marking } from "../tender/bids";
import type { Tender } from "../tender/tender";

export interface MarkUsed {
  /** Each evaluator's mark, or the one mark where none is named; null where not entered or outside the scale. */
  readonly marks: readonly (number | null)[];
  /** Of the evaluators' marks, once every one has marked. */
  readonly mean: number | null;
  readonly agreed: number | null;
  /** What is scored: the agreed mark if given; else the mean, unless evaluators' marks are to be moderated. */
  readonly mark: number | null;
}

export function markUsed(
  { marks: entered, agreed: entry }: Marking,
  maximum: number,
  { evaluators, moderation }: Pick<Tender, "evaluators" | "moderation">,
): MarkUsed {
  const marks = entered.map((mark) => withinScale(mark, maximum));
  const agreed = withinScale(entry, maximum);
  const mean = meanOfAll(marks);
  const moderated = moderation === true && evaluators.length > 0;
  return { marks, mean, agreed, mark: agreed ?? (moderated ? null : mean) };
}

/** A mark outside the scale, as a pasted one may be, counts as not entered. */
function withinScale(mark: number | null, maximum: number): number | null {
  return mark !== null && mark >= 0 && mark <= maximum ? mark : null;
}

/** The mean, or null while a figure is missing. */
export function meanOfAll(figures: readonly (number | null)[]): number | null {
  const total = sumOfAll(figures);
  return total === null || figures.length === 0 ? null : total / figures.length;
}

/** The sum, or null while a figure is missing; the sum of nothing is 0. */
export function sumOfAll(figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>(
    (total, figure) => (total === null || figure === null ? null : total + figure),
    0,
  );
}

/** The highest figure that is there, null for none. */
export function highestOf(figures: readonly (number | null)[]): number | null {
  const there = figures.filter((figure) => figure !== null);
  return there.length === 0 ? null : Math.max(...there);
}

/** A figure over the best one, at most 1; 0 where even the best is 0. */
export function partOfBest(figure: number, best: number): number {
  return best === 0 ? 0 : Math.min(1, figure / best);
}

/** A sum of shares can pass its weight by binary dust. */
export function capped(score: number | null, weight: number): number | null {
  return score === null ? null : Math.min(weight, score);
}
