import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { errorAt } from "../../issues/schema-issues";
import { percentage } from "../../values/fields";
import { Plausible } from "../plausible";
import { checkPercent } from "./percent";

/** Which state a rating is held against; validated where not given. */
export const RatingBasis = z.enum(["claimed", "validated"]);
export type RatingBasis = z.infer<typeof RatingBasis>;

/** The least percentage of what is due for each rating; less than the last is Inadequate. The council's choice. */
const Bands = z.strictObject({
  good: labelled("least percentage for Good", percentage),
  approachingTarget: labelled("least percentage for Approaching target", percentage),
  requiresImprovement: labelled("least percentage for Requires improvement", percentage),
});
export type Bands = z.infer<typeof Bands>;

/** How what was delivered is judged. */
export const ratingFields = {
  bands: labelled("bands", Bands).optional(),
  ratedBy: labelled("state that ratings go by", RatingBasis).optional(),
  /** When a figure of a return is pointed out as hardly possible. */
  plausible: labelled("limits of what is plausible", Plausible).optional(),
};

export function checkRatings({ bands }: { readonly bands?: Bands | undefined }): readonly Issue[] {
  const rising =
    bands && (bands.good <= bands.approachingTarget || bands.approachingTarget <= bands.requiresImprovement);
  const shares = Bands.keyof().options.flatMap((band) => checkPercent(["bands", band], bands?.[band]));
  return rising && shares.length === 0 ? [errorAt(["bands"], "bands-out-of-order")] : shares;
}
