import type { MeasureTotal, Register, RegisterRow } from "../domain/consolidate/model";
import { exact } from "../domain/consolidate/totals";
import { sum } from "../domain/shares";

export type Counted = "committed" | "claimedCounted" | "validatedCounted";

/** What a row adds of a state: what is committed, or what was claimed or validated as the measure accumulates. */
export function countedOf(row: RegisterRow, of: Counted): number {
  if (of === "committed") return row.committed;
  if (!row.counts) return 0;
  return (of === "claimedCounted" ? (row.claimed ?? 0) : row.validated) * row.countsAs;
}

/** To the penny, halves up, as the sheet rounds; 0 where a unit has no value. */
export function poundsOf(row: RegisterRow, of: Counted): number {
  if (row.pounds === undefined) return 0;
  return Math.round(Number((countedOf(row, of) * row.pounds * 100).toFixed(6))) / 100;
}

/** Of the quarter's rows of a service area and measure. */
export function poundsIn(register: Register, total: MeasureTotal, of: Counted): number {
  const rows = register.rows.filter(
    (row) =>
      row.quarter === register.quarter &&
      row.serviceArea === total.serviceArea &&
      row.measure.id === total.measure.id &&
      row.edition === total.edition,
  );
  return exact(sum(rows.map((row) => poundsOf(row, of))));
}
