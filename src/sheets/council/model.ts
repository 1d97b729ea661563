import type { CouncilStamp } from "../../domain/council/stamp";
import type { Framework } from "../../domain/framework/edition";

/** What the workbook of a council's settings is made from. */
export type CouncilModel = CouncilStamp;

/** The form that this version places; it reads none that is newer. */
export const COUNCIL_FORM_VERSION = 1;

/** The measures of the editions, each id once with the headline that it has in the newest. */
export function targetMeasures(editions: readonly Framework[]): CouncilModel["measures"] {
  const headlines = new Map(
    editions.flatMap(({ measures }) => measures.map(({ id, headline }) => [id, headline] as const)),
  );
  return [...headlines].map(([id, headline]) => ({ id, headline }));
}
