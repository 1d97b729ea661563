import * as z from "zod";
import type { Result } from "../issues/issue";
import { inEntries, readShape } from "../issues/schema-issues";
import { checkDirectorates, directorateFields } from "./sections/directorates";
import { ledgerFields } from "./sections/ledgers";
import { checkLivingWages, livingWageFields } from "./sections/living-wage";
import { checkLocalShares, localShareFields } from "./sections/local-share";
import { poundsFields } from "./sections/pounds";
import { checkPublications, publicationFields } from "./sections/publication";
import { checkRatings, ratingFields } from "./sections/ratings";
import { reportFields } from "./sections/report";
import { checkServiceAreas, serviceAreaFields } from "./sections/service-areas";
import { checkTargets, targetFields } from "./sections/targets";

/**
 * settings.json: what the council chose for its registers, a section in a module of its own. Everything may be left out.
 */
export const Settings = z.strictObject({
  ...serviceAreaFields,
  ...directorateFields,
  ...poundsFields,
  ...ratingFields,
  ...targetFields,
  ...localShareFields,
  ...ledgerFields,
  ...publicationFields,
  ...reportFields,
  ...livingWageFields,
});
export type Settings = z.infer<typeof Settings>;

/** What the sections' shapes cannot say. */
const CHECKS = [
  checkRatings,
  checkServiceAreas,
  checkDirectorates,
  checkTargets,
  checkLocalShares,
  checkPublications,
  checkLivingWages,
] as const;

/** Reads settings.json. */
export function parseSettings(json: unknown): Result<Settings> {
  const read = readShape(Settings, json);
  if (!read.ok) return read;
  const issues = inEntries(
    Settings,
    CHECKS.flatMap((check) => check(read.value)),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: read.value, issues };
}
