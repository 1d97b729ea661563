import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { errorAt } from "../../issues/schema-issues";
import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";
import { eachOnce } from "./each-once";

const patterns = (of: string) => z.array(labelled(of, line)).min(1).max(500).readonly();

/** A rule leaves out the lines that match each of its lists; one without a list leaves out nothing. "*" stands for any text. */
const Exclusion = z.strictObject({
  rule: labelled("rule", line),
  categories: labelled("categories", patterns("category")).optional(),
  serviceAreas: labelled("service areas", patterns("service area")).optional(),
  suppliers: labelled("suppliers", patterns("supplier")).optional(),
});
export type Exclusion = z.infer<typeof Exclusion>;

/** What of a ledger is not spend with suppliers: payroll, precepts, grants, other authorities. */
export const Exclusions = labelled(
  "exclusions",
  z.array(labelled("exclusion", Exclusion)).max(200).readonly(),
);

export const scopeFields = {
  /** For every ledger, where no rules are given with it. */
  leftOut: labelled("what is left out of ledgers", Exclusions).optional(),
};

export function checkScope({
  leftOut = [],
}: {
  readonly leftOut?: readonly Exclusion[] | undefined;
}): readonly Issue[] {
  return [
    ...eachOnce(
      "leftOut",
      leftOut.map(({ rule }) => rule),
    ),
    ...leftOut.flatMap(({ rule, categories, serviceAreas, suppliers }, index) =>
      (categories ?? serviceAreas ?? suppliers)
        ? []
        : [errorAt(["leftOut", index], "leaves-out-nothing", { rule })],
    ),
  ];
}
