import type { CouncilStamp } from "../../domain/council/stamp";
import { type Framework, hasQuantity } from "../../domain/framework/edition";

/** What the workbook of a council's settings is made from. */
export interface CouncilModel extends CouncilStamp {
  /** The form of its workbook. */
  readonly formVersion: number;
}

/**
 * The form that this version places; it reads none that is newer. Since 2 it shows directorates, living wages and the
 * ledgers' headings; since 3 the council itself, its area, thresholds, new tenders, letters, sources and versions; since
 * 4 what is left out of ledgers, and small counts by measure; since 5 the names of tiers; since 6 the words round
 * assessment summaries. What a form does not show it
 * keeps.
 */
export const COUNCIL_FORM_VERSION = 6;

/** Whether a workbook shows directorates, living wages and the ledgers' headings. */
export function showsLedgers({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 2;
}

/** Whether a workbook shows the whole council file. */
export function showsCouncil({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 3;
}

/** Whether a workbook shows what is left out of ledgers, and small counts by measure. */
export function showsLeftOut({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 4;
}

/** Whether a workbook shows the names of tiers. */
export function showsTierNames({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 5;
}

/** Whether a workbook shows the words round assessment summaries. */
export function showsSummaryWords({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 6;
}

/** Whether a workbook says that the pane asks for an edition where none is given. */
export function asksForEdition({ formVersion }: Pick<CouncilModel, "formVersion">): boolean {
  return formVersion >= 5;
}

/** The measures of the editions that have quantities, each id once with the headline that it has in the newest. */
export function targetMeasures(editions: readonly Framework[]): CouncilModel["measures"] {
  const headlines = new Map(
    editions
      .filter(({ measures }) => measures.some(hasQuantity))
      .flatMap(({ measures }) => measures.map(({ id, headline }) => [id, headline] as const)),
  );
  return [...headlines].map(([id, headline]) => ({ id, headline }));
}
