import type { Framework, Measure } from "../framework/edition";
import type { TenderFile, TenderMeasure } from "./file";
import { OWN_LINE } from "./own-measures";

type WithBespoke = Pick<TenderFile, "bespokeMeasures">;

/** The measures that a council names for a tender or contract: the edition's and bespoke ones. */
export function councilMeasures(
  { bespokeMeasures = [] }: WithBespoke,
  edition: Framework,
): readonly Measure[] {
  return [...edition.measures, ...bespokeMeasures];
}

/** What a tender may use, by id: the council's measures, and the line for those of the bidder's own. */
export function measuresAtHand(tender: WithBespoke, edition: Framework): ReadonlyMap<string, Measure> {
  return new Map([...councilMeasures(tender, edition), OWN_LINE].map((measure) => [measure.id, measure]));
}

/** A measure of the tender with its definition. */
export type DefinedMeasure = TenderMeasure & { readonly definition: Measure };

/** The definitions of the tender's measures, in the tender's order. */
export function tenderMeasures(
  tender: Pick<TenderFile, "measures" | "bespokeMeasures">,
  edition: Framework,
): readonly DefinedMeasure[] {
  const atHand = measuresAtHand(tender, edition);
  return tender.measures.map((measure) => {
    const definition = atHand.get(measure.id);
    if (!definition) throw new Error(`unknown measure: ${measure.id}`);
    return { ...measure, definition };
  });
}
