import type { Measure } from "../framework/edition";
import { sum } from "../values/shares";
import type { MeasureTotal } from "./model";
import { exact } from "./totals";

/** A measure over all service areas, held against what is due by the quarter's end. */
export interface MeasureProgress {
  readonly measure: Measure;
  readonly editionId: string;
  readonly due: number;
  readonly claimedToDate: number;
  readonly validatedToDate: number;
}

/** In the order of the totals; measures without a quantity are left out. */
export function progressByMeasure(totals: readonly MeasureTotal[]): readonly MeasureProgress[] {
  const groups = new Map<string, MeasureTotal[]>();
  for (const total of totals) {
    if (total.measure.unit === "qualitative") continue;
    const key = `${total.edition.id} ${total.measure.id}`;
    groups.set(key, [...(groups.get(key) ?? []), total]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const add = (of: "due" | "claimedToDate" | "validatedToDate") =>
      exact(sum(group.map((total) => total[of])));
    return [
      {
        measure: first.measure,
        editionId: first.edition.id,
        due: add("due"),
        claimedToDate: add("claimedToDate"),
        validatedToDate: add("validatedToDate"),
      },
    ];
  });
}
