import * as z from "zod";
import type { Issue, Result } from "../issues/issue";
import { inEntries, readShape, warningAt } from "../issues/schema-issues";
import { calendarFields } from "./sections/calendar";
import { contactFields } from "./sections/contacts";
import { checkVersions, decidedFields } from "./sections/decided";
import { checkDirectorates, directorateFields } from "./sections/directorates";
import { identityFields } from "./sections/identity";
import { ledgerFields } from "./sections/ledgers";
import { letterFields } from "./sections/letters";
import { checkLivingWages, livingWageFields } from "./sections/living-wage";
import { checkLocalArea, localAreaFields } from "./sections/local-area";
import { checkLocalShares, localShareFields } from "./sections/local-share";
import { checkNewTenders, newTenderFields } from "./sections/new-tenders";
import { checkLaterPacks, poundsFields } from "./sections/pounds";
import { checkPublications, publicationFields } from "./sections/publication";
import { checkRatings, ratingFields } from "./sections/ratings";
import { reportFields } from "./sections/report";
import { checkScope, scopeFields } from "./sections/scope";
import { checkServiceAreas, serviceAreaFields } from "./sections/service-areas";
import { checkTargets, targetFields } from "./sections/targets";
import { checkThresholds, thresholdFields } from "./sections/thresholds";

/**
 * council.json: what a council is and what it chose, a section in a module of its own. Everything may be left out. A
 * settings.json, as it was called first, is one that says less.
 */
export const Settings = z.strictObject({
  ...identityFields,
  ...localAreaFields,
  ...calendarFields,
  ...contactFields,
  ...newTenderFields,
  ...thresholdFields,
  ...serviceAreaFields,
  ...directorateFields,
  ...poundsFields,
  ...ratingFields,
  ...targetFields,
  ...localShareFields,
  ...ledgerFields,
  ...scopeFields,
  ...publicationFields,
  ...reportFields,
  ...livingWageFields,
  ...letterFields,
  ...decidedFields,
});
export type Settings = z.infer<typeof Settings>;

/** What a council file is called where it is looked for beside others. */
export const COUNCIL_FILES: readonly string[] = ["council.xlsx", "council.json"];

/** What the sections' shapes cannot say. */
const CHECKS = [
  checkLocalArea,
  checkNewTenders,
  checkThresholds,
  checkRatings,
  checkServiceAreas,
  checkDirectorates,
  checkTargets,
  checkLocalShares,
  checkPublications,
  checkScope,
  checkLivingWages,
  checkLaterPacks,
  checkVersions,
] as const;

/** Reads council.json. */
export function parseSettings(json: unknown): Result<Settings> {
  const read = readShape(Settings, json);
  if (!read.ok) return read;
  const issues = inEntries(
    Settings,
    CHECKS.flatMap((check) => check(read.value)),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}

/** Targets and small counts of measures whose ids are not known: they would hold nowhere. */
export function ofNoKnownMeasure(
  { targets = [], suppressMeasures = [] }: Pick<Settings, "targets" | "suppressMeasures">,
  known: ReadonlySet<string>,
): readonly Issue[] {
  const unknown = (list: "targets" | "suppressMeasures", entries: readonly { readonly measure: string }[]) =>
    entries.flatMap(({ measure }, index) =>
      known.has(measure) ? [] : [warningAt([list, index, "measure"], "target-of-no-measure", { measure })],
    );
  return [...unknown("targets", targets), ...unknown("suppressMeasures", suppressMeasures)];
}
