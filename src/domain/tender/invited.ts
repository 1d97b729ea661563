import * as z from "zod";
import { checkTierNames, TIERS, type WithTierNames } from "../council/tiers";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import { day, line } from "../values/fields";
import { repeats } from "../values/repeats";

/** A business that is to be approached, as the opportunity assessment found it, and whether it was invited since. */
export const Invited = z.strictObject({
  name: labelled("business", line),
  tier: labelled("tier", z.enum(TIERS)),
  /** Null or absent while it is not known. */
  invited: labelled("invited", z.boolean().nullable()).optional(),
  date: labelled("date of the invitation", day).optional(),
});
export type Invited = z.infer<typeof Invited>;

/** Whether one of them is a local business that was invited: the proof that the policy's rule for quotations is kept. */
export function someLocalInvited(businesses: readonly Invited[] = []): boolean {
  return businesses.some(({ tier, invited }) => tier === "borough" && invited === true);
}

export function checkInvited({
  invited = [],
  tiers,
}: WithTierNames & {
  readonly invited?: readonly Invited[] | undefined;
}): readonly Issue[] {
  return [
    ...checkTierNames({ tiers }),
    ...repeats(invited.map(({ name }) => name.toLowerCase())).map(([index]) =>
      errorAt(["invited", index, "name"], "invited-repeated", { name: invited[index]?.name ?? "" }),
    ),
    ...invited.flatMap(({ name, invited: was, date }, index) =>
      date !== undefined && was !== true
        ? [errorAt(["invited", index, "date"], "invited-day-alone", {}, name)]
        : [],
    ),
  ];
}
