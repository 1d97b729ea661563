import { type Framework, type Measure, OWN_MEASURES } from "../framework/edition";
import { councilMeasures } from "../tender/measures";
import { OWN_DECIMALS } from "../tender/own-measures";
import { fingerprint } from "../values/fingerprint";
import type { ContractFile } from "./file";

type Measured = Pick<ContractFile, "reference" | "bespokeMeasures" | "ownMeasures">;

/** The measures that a contract may commit to, by id: the edition's, retired ones included, bespoke ones, and the bidder's own. */
export function contractMeasures(contract: Measured, edition: Framework): ReadonlyMap<string, Measure> {
  const own = (contract.ownMeasures ?? []).map((each, index) =>
    measureOfOwn(each, ownMeasureId(contract.reference, index)),
  );
  return new Map([...councilMeasures(contract, edition), ...own].map((measure) => [measure.id, measure]));
}

/**
 * The id of a measure of the bidder's own, by its place in the contract, from 0: "own-1-3f2a9c1b7d04". It is of this contract
 * alone, so that a register, which adds up by measures' ids, adds it to nothing.
 */
export function ownMeasureId(reference: string, index: number): string {
  return `own-${index + 1}-${fingerprint(reference).slice(0, 12)}`;
}

/** What the bidder offered as a measure: counted in its own unit, or in words where no quantity was offered. */
function measureOfOwn(
  { headline, unit, evidence }: NonNullable<Measured["ownMeasures"]>[number],
  id: string,
): Measure {
  return {
    id,
    outcome: OWN_MEASURES,
    headline: `${headline} (the bidder's own)`,
    definition: `Offered by the bidder beside the measures of the tender: ${headline}`,
    counting: "It is never added to anything else, and has no value in pounds.",
    evidence: evidence ?? "As agreed with the council: the bid names none.",
    ...(unit === undefined
      ? { unit: "qualitative", accumulation: "qualitative" }
      : { unit: "number", unitInWords: unit, accumulation: "flow", decimals: OWN_DECIMALS }),
  };
}
