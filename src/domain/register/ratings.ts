import { sum } from "../values/shares";
import type { Register, RegisterRow } from "./model";
import type { Bands } from "../council/settings";
import { exact } from "./totals";
import { rounded } from "../values/decimals";

export const RATINGS = ["Good", "Approaching target", "Requires improvement", "Inadequate"] as const;
export type Rating = (typeof RATINGS)[number] | "Other";

/** A key performance indicator, with what was delivered of what is due by the quarter's end. */
export interface KpiRating {
  readonly row: RegisterRow;
  readonly toDate: number;
  /** Other where nothing is due yet. */
  readonly rating: Rating;
}

/** By the council's own bands; none where it has set none. */
export function kpiRatings({ rows, quarter, settings }: Register): readonly KpiRating[] {
  const { bands, ratedBy = "validated" } = settings;
  if (!bands) return [];
  return rows
    .filter((row) => row.kpi && row.quarter === quarter)
    .map((row) => {
      const own = rows.filter(
        (each) =>
          each.counts &&
          each.contract === row.contract &&
          each.measure.id === row.measure.id &&
          each.level === row.level &&
          each.quarterEnd <= row.quarterEnd,
      );
      const toDate = exact(sum(own.map((each) => (each[ratedBy] ?? 0) * each.countsAs)));
      return { row, toDate, rating: ratingOf(toDate, row.due, bands) };
    });
}

/** Compared to eight decimals of a percent, as the sheet does. */
export function ratingOf(toDate: number, due: number, bands: Bands): Rating {
  if (due <= 0) return "Other";
  const percent = rounded((100 * toDate) / due, 8);
  if (percent >= bands.good) return "Good";
  if (percent >= bands.approachingTarget) return "Approaching target";
  return percent >= bands.requiresImprovement ? "Requires improvement" : "Inadequate";
}
