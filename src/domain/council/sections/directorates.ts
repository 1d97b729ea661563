import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";
import { eachOnce } from "./each-once";

const AreaDirectorate = z.strictObject({
  serviceArea: labelled("service area", line),
  directorate: labelled("directorate", line),
});
type AreaDirectorate = z.infer<typeof AreaDirectorate>;

export const directorateFields = {
  /** The directorate of each service area, for contracts that state none of their own. */
  directorates: labelled(
    "directorates",
    z.array(labelled("service area's directorate", AreaDirectorate)).max(200).readonly(),
  ).optional(),
};

export function checkDirectorates({
  directorates = [],
}: {
  readonly directorates?: readonly AreaDirectorate[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "directorates",
    directorates.map(({ serviceArea }) => serviceArea),
  );
}
