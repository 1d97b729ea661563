import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { quarterId } from "../../values/calendar";
import { day, id, prose } from "../../values/fields";
import { eachOnce } from "./each-once";

/** The count of people below which it is left out of what is published, where the council chose no other. */
export const SUPPRESS_BELOW = 5;

const Publication = z.strictObject({
  quarter: labelled("quarter", quarterId),
  date: labelled("date", day),
  note: labelled("note", prose).optional(),
});
export type Publication = z.infer<typeof Publication>;

const MeasureLimit = z.strictObject({
  measure: labelled("measure", id),
  below: labelled("count below which people are left out", z.int().min(1).max(100)),
});

/** Below which count of people a measure is left out of what is published. */
export function smallCountOf(
  {
    suppressBelow = SUPPRESS_BELOW,
    suppressMeasures = [],
  }: {
    readonly suppressBelow?: number | undefined;
    readonly suppressMeasures?: readonly z.infer<typeof MeasureLimit>[] | undefined;
  },
  measure: string,
): number {
  return suppressMeasures.find((each) => each.measure === measure)?.below ?? suppressBelow;
}

export const publicationFields = {
  /** Counts of people above 0 and below this are left out of what is published. */
  suppressBelow: labelled("count below which people are left out", z.int().min(1).max(100)).optional(),
  /** The same of measures that are more, or less, telling of a person than others. */
  suppressMeasures: labelled(
    "small counts by measure",
    z.array(labelled("small count of a measure", MeasureLimit)).max(100).readonly(),
  ).optional(),
  /** Quarters whose figures went out: frozen as they stand when the register is next made. */
  published: labelled(
    "published quarters",
    z.array(labelled("published quarter", Publication)).max(200).readonly(),
  ).optional(),
};

export function checkPublications({
  published = [],
  suppressMeasures = [],
}: {
  readonly published?: readonly Publication[] | undefined;
  readonly suppressMeasures?: readonly z.infer<typeof MeasureLimit>[] | undefined;
}): readonly Issue[] {
  return [
    ...eachOnce(
      "published",
      published.map(({ quarter }) => quarter),
    ),
    ...eachOnce(
      "suppressMeasures",
      suppressMeasures.map(({ measure }) => measure),
    ),
  ];
}
