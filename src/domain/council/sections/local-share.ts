import * as z from "zod";
import { labelled } from "../../issues/labels";
import { line, percentage } from "../../values/fields";

const YearShare = z.strictObject({
  /** "2025-26" */
  year: labelled("year", line),
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
