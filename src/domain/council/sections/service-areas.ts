import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";
import { eachOnce } from "./each-once";

export const serviceAreaFields = {
  /** Service areas as they are to be written, in the order in which they are to stand. */
  serviceAreas: labelled(
    "service areas",
    z.array(labelled("service area", line)).max(200).readonly(),
  ).optional(),
};

export function checkServiceAreas({
  serviceAreas = [],
}: {
  readonly serviceAreas?: readonly string[] | undefined;
}): readonly Issue[] {
  return eachOnce("serviceAreas", serviceAreas);
}
