import * as z from "zod";
import type { Issue } from "../../issues/issue";
import { labelled } from "../../issues/labels";
import { day, line, prose } from "../../values/fields";
import { eachOnce } from "./each-once";

const source = labelled("source", prose).optional();

/** Where each section was decided: a paper, a minute, a law. */
const Sources = z.strictObject({
  area: source,
  calendar: source,
  thresholds: source,
  tender: source,
  contacts: source,
  letters: source,
  serviceAreas: source,
  directorates: source,
  bands: source,
  plausible: source,
  targets: source,
  localShare: source,
  directLocalShare: source,
  suppressBelow: source,
  suppressMeasures: source,
  leftOut: source,
  ledgerColumns: source,
  proxyPack: source,
});
export type Sources = z.infer<typeof Sources>;
export const SOURCED = Sources.keyof().options;

const FileVersion = z.strictObject({
  /** The day from which it holds. */
  from: labelled("first day", day),
  change: labelled("change", prose),
  /** A role or a meeting. */
  approvedBy: labelled("who approved it", line).optional(),
});
type FileVersion = z.infer<typeof FileVersion>;

export const decidedFields = {
  sources: labelled("sources", Sources).optional(),
  /** What was changed in the file, and from when it holds. */
  versions: labelled("versions", z.array(labelled("version", FileVersion)).max(100).readonly()).optional(),
};

export function checkVersions({
  versions = [],
}: {
  readonly versions?: readonly FileVersion[] | undefined;
}): readonly Issue[] {
  return eachOnce(
    "versions",
    versions.map(({ from }) => from),
  );
}
