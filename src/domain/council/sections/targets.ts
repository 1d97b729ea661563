import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { amount, measureId } from "../../values/fields";
import { eachOnce } from "./each-once";

const Target = z.strictObject({
  /** A measure's id. */
  measure: labelled("measure", measureId),
  /** For the year, in the measure's unit. */
  quantity: labelled("quantity", amount),
});
type Target = z.infer<typeof Target>;

export const targetFields = {
  targets: labelled("targets", z.array(labelled("target", Target)).max(200).readonly()).optional(),
};

export function checkTargets({
  targets = [],
}: {
  readonly targets?: readonly Target[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "targets",
    targets.map(({ measure }) => measure),
  );
}
