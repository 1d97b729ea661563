import type { Settings } from "../../domain/council/settings";
import type { Framework } from "../../domain/framework/edition";

/** A measure for which a target can be set. */
export interface TargetMeasure {
  readonly id: string;
  readonly headline: string;
}

/** What the workbook of a council's settings is made from. */
export interface CouncilModel {
  readonly settings: Settings;
  readonly measures: readonly TargetMeasure[];
}

/** The form that this version places; it reads none that is newer. */
export const COUNCIL_FORM_VERSION = 1;

/** The measures of the editions, each id once with the headline that it has in the newest. */
export function targetMeasures(editions: readonly Framework[]): readonly TargetMeasure[] {
  const headlines = new Map(
    editions.flatMap(({ measures }) => measures.map(({ id, headline }) => [id, headline] as const)),
  );
  return [...headlines].map(([id, headline]) => ({ id, headline }));
}
