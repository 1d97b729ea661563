import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { percentage, yearName } from "../../values/fields";
import { checkPercent } from "./percent";

const YearShare = z.strictObject({
  /** "2025-26" */
  year: labelled("year", yearName),
  /** Of spend that is local, in percent. */
  percent: labelled("percentage", percentage),
});
export type YearShare = z.infer<typeof YearShare>;

const Shares = z.strictObject({
  baseline: labelled("baseline", YearShare).optional(),
  target: labelled("target", YearShare).optional(),
});

export const localShareFields = {
  /** Of what suppliers spend through their contracts. */
  localShare: labelled("local share", Shares).optional(),
  /** Of what the council pays to suppliers itself: another spend, with a baseline and target of its own. */
  directLocalShare: labelled("local share of direct spend", Shares).optional(),
};

export function checkLocalShares(settings: {
  readonly localShare?: z.infer<typeof Shares> | undefined;
  readonly directLocalShare?: z.infer<typeof Shares> | undefined;
}): readonly Issue[] {
  return (["localShare", "directLocalShare"] as const).flatMap((field) =>
    (["baseline", "target"] as const).flatMap((which) =>
      checkPercent([field, which, "percent"], settings[field]?.[which]?.percent),
    ),
  );
}
