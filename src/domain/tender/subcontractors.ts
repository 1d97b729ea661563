import * as z from "zod";
import type { Issue } from "../issues/issue";
import { labelled } from "../issues/labels";
import { errorAt } from "../issues/schema-issues";
import { rounded } from "../values/decimals";
import { line, percentage } from "../values/fields";
import { repeats } from "../values/repeats";
import { sum } from "../values/shares";

/** The most that a bidder names. */
export const MOST_SUBCONTRACTORS = 10;

/** An organisation that will do part of the work for the bidder. */
export const Subcontractor = z.strictObject({
  name: labelled("subcontractor's name", line),
  identifier: labelled("subcontractor's identifier", line).optional(),
  sme: labelled("answer whether the subcontractor is an SME", z.boolean()).optional(),
  vcse: labelled("answer whether the subcontractor is a VCSE", z.boolean()).optional(),
  /** Of the work, in percent. */
  share: labelled("subcontractor's share of the work", percentage).optional(),
});
export type Subcontractor = z.infer<typeof Subcontractor>;

export const Subcontractors = z
  .array(labelled("subcontractor", Subcontractor))
  .max(MOST_SUBCONTRACTORS)
  .readonly();

/** Subcontractors that stand twice, and shares of more than all of the work; `at` is where they stand in their file. */
export function checkSubcontractors(
  subcontractors: readonly Pick<Subcontractor, "name" | "share">[],
  at: readonly (string | number)[],
  subject?: string,
): readonly Issue[] {
  const total = rounded(sum(subcontractors.flatMap(({ share }) => share ?? [])), 6);
  return [
    ...repeats(subcontractors.map(({ name }) => name)).map(([index, name]) =>
      errorAt([...at, index, "name"], "subcontractor-repeated", { name }, subject),
    ),
    ...(total > 100
      ? [errorAt([...at, 0, "share"], "subcontractor-shares-sum", { sum: total }, subject)]
      : []),
  ];
}
