import type { Framework, Measure } from "../framework/edition";
import type { TenderFile, TenderMeasure } from "./file";

/** The measures that a tender may use: the edition's and its own. */
export function measuresAtHand(
  tender: Pick<TenderFile, "bespokeMeasures">,
  edition: Framework,
): ReadonlyMap<string, Measure> {
  return new Map(
    [...edition.measures, ...(tender.bespokeMeasures ?? [])].map((measure) => [measure.id, measure]),
  );
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
