import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { LivingWage } from "../living-wage";
import { eachOnce } from "./each-once";

export const livingWageFields = {
  /** Rates beside those that come with the product, or in their place. */
  livingWages: labelled(
    "living wages",
    z.array(labelled("living wage", LivingWage)).max(100).readonly(),
  ).optional(),
};

export function checkLivingWages({
  livingWages = [],
}: {
  readonly livingWages?: readonly LivingWage[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "livingWages",
    livingWages.map(({ from }) => from),
  );
}
