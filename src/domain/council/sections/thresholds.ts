import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { ThresholdAmounts } from "../threshold-amounts";
import { eachOnce } from "./each-once";

export const thresholdFields = {
  /** The law's threshold amounts, in place of those that come with the product, for new assessments. */
  thresholds: labelled(
    "thresholds",
    z.array(labelled("threshold", ThresholdAmounts)).min(1).max(10).readonly(),
  ).optional(),
};

export function checkThresholds({
  thresholds = [],
}: {
  readonly thresholds?: readonly ThresholdAmounts[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "thresholds",
    thresholds.map(({ from }) => from),
  );
}
