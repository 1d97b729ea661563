import type { Measure } from "../framework/edition";
import { rounded } from "../values/decimals";
import { sum } from "../values/shares";

/** A figure as it may be told, or the words that stand in its place. */
export type Published = number | string;

/** In place of a figure from which another that is not told could be worked out. */
export const WITHHELD = "Withheld";

/**
 * Whether a measure counts people, of whom a few can be recognised. Of a unit in a bidder's words nobody can tell, so that
 * it is taken for one.
 */
export function countsPeople({ unit, accumulation, unitInWords }: Measure): boolean {
  return unit === "fte" || accumulation === "people-once" || unitInWords !== undefined;
}

interface Few {
  readonly measure: Measure;
  /** Counts of people above 0 and below this are not told. */
  readonly limit: number;
}

interface Suppression extends Few {
  /** The same growing figure in reports that went out before. */
  readonly publishedBefore?: readonly number[];
}

interface PartSuppression extends Few {
  /** The same parts in each of the reports that went out before. */
  readonly publishedBefore?: readonly (readonly number[])[];
}

/**
 * A few people can be recognised, so that their number is not told; nor is a figure that differs from one that was
 * published before by a few.
 */
export function publishedFigure(
  figure: number,
  { measure, limit, publishedBefore = [] }: Suppression,
): Published {
  if (!countsPeople(measure)) return figure;
  if (isFew(figure, limit)) return `Fewer than ${limit}`;
  return publishedBefore.some((before) => isFewMore(figure, before, limit)) ? WITHHELD : figure;
}

function isFew(figure: number, limit: number): boolean {
  return figure > 0 && figure < limit;
}

function isFewMore(figure: number, before: number, limit: number): boolean {
  return isFew(Math.abs(rounded(figure - before, 8)), limit);
}

/**
 * The parts of a published total. Where a part is not told, the total less the others would tell it: so the next smallest
 * are withheld too, until those that are not told come to as many as may be told, and together differ from each report
 * before by none or as many, and leave open how many each is. Where the total itself is not told, no part but nought is.
 */
export function publishedParts(
  parts: readonly number[],
  total: Published,
  { measure, limit, publishedBefore = [] }: PartSuppression,
): readonly Published[] {
  if (!countsPeople(measure)) return parts;
  const told = parts.map((part, index) => {
    const before = publishedBefore.map((report) => report[index] ?? 0);
    return publishedFigure(part, { measure, limit, publishedBefore: before });
  });
  if (typeof total === "string")
    return told.map((each) => (each === 0 || typeof each === "string" ? each : WITHHELD));
  const hidden = new Set(told.flatMap((each, index) => (typeof each === "string" ? [index] : [])));
  if (hidden.size === 0) return told;
  const hiddenOf = (of: readonly number[]) => sum([...hidden].map((each) => of[each] ?? 0));
  const bySize = parts
    .flatMap((part, index) => (hidden.has(index) || part === 0 ? [] : [index]))
    .sort((one, other) => (parts[one] ?? 0) - (parts[other] ?? 0));
  for (const index of bySize) {
    const all = hiddenOf(parts);
    const isFewSince = publishedBefore.some((report) => isFewMore(all, hiddenOf(report), limit));
    const isOpen = !isTellingEach(
      [...hidden].map((each) => parts[each] ?? 0),
      { limit, most: parts[index] },
    );
    if (hidden.size > 1 && all >= limit && !isFewSince && isOpen) break;
    hidden.add(index);
  }
  return withoutTellingEach(
    told.map((each, index) => (hidden.has(index) && typeof each === "number" ? WITHHELD : each)),
    { parts, limit },
  );
}

/**
 * Whether parts that are told as fewer than the limit, and those withheld beside them, can only be as many as they are,
 * since they come to so few or so many: of 6 in one part of fewer than 5 and one of 5 or more is 1. Those withheld are the
 * smallest of the others, so that none is more than `most`, the smallest that is told.
 */
function isTellingEach(
  parts: readonly number[],
  { limit, most }: { readonly limit: number; readonly most?: number | undefined },
): boolean {
  const few = parts.filter((part) => isFew(part, limit)).length;
  const others = parts.length - few;
  const all = rounded(sum(parts), 8);
  const highest = others === 0 ? 0 : most === undefined ? Infinity : others * most;
  return few > 0 && (all === few + others * limit || all === few * (limit - 1) + highest);
}

/** Of 8 in two parts of fewer than 5 each is 4: so that it is not even told that they are fewer. */
function withoutTellingEach(
  told: readonly Published[],
  { parts, limit }: { readonly parts: readonly number[]; readonly limit: number },
): readonly Published[] {
  const untold = parts.filter((_, index) => typeof told[index] === "string");
  return isTellingEach(untold, { limit })
    ? told.map((each) => (typeof each === "string" ? WITHHELD : each))
    : told;
}

/**
 * The same total in other parts, beside parts that were told; `figures` has for each other part what it shares with each
 * of those. Where any of that is a few people, or a few more or less than in a report before, another part is told only
 * where it tells nothing new: where it is made of whole parts, and follows from those that were told and the total.
 */
export function publishedOtherParts(
  figures: readonly (readonly number[])[],
  { parts, total }: { readonly parts: readonly Published[]; readonly total: Published },
  {
    publishedBefore = [],
    ...suppression
  }: Few & {
    /** The same in each of the reports that went out before. */
    readonly publishedBefore?: readonly (readonly (readonly number[])[])[];
  },
): readonly Published[] {
  const { measure, limit } = suppression;
  const sums = figures.map((shared) => rounded(sum(shared), 8));
  const hasFew = figures.some((shared, other) =>
    shared.some(
      (figure, part) =>
        isFew(figure, limit) ||
        publishedBefore.some((report) => isFewMore(figure, report[other]?.[part] ?? 0, limit)),
    ),
  );
  if (!countsPeople(measure) || (!hasFew && typeof total === "number")) return sums;
  const untold = parts.flatMap((part, index) => (typeof part === "string" ? [index] : []));
  const told = figures.map((shared, index): Published => {
    const figure = sums[index] ?? 0;
    const isWhole = shared.every(
      (own, part) => own === 0 || figures.every((each, other) => other === index || each[part] === 0),
    );
    const ownUntold = untold.filter((part) => shared[part] !== 0).length;
    const follows = typeof total === "number" && isWhole && (ownUntold === 0 || ownUntold === untold.length);
    if (figure === 0 || isFew(figure, limit)) return publishedFigure(figure, suppression);
    return follows ? figure : WITHHELD;
  });
  return typeof total === "number" ? withoutTellingEach(told, { parts: sums, limit }) : told;
}
