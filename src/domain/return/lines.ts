import { countsAs, dueBy, earlierTotal } from "../contract/accumulation";
import type { Quarter } from "../values/calendar";
import { type Contract, termsOn } from "../contract/contract";
import { contractMeasures } from "../contract/measures";
import type { Commitment } from "../contract/file";
import type { Framework, Measure } from "../framework/edition";
import type { Done } from "./done";
import { type EarlierFigures, earlierFigures, type EarlierQuarters } from "./earlier";

/** A line of a quarterly return: a commitment with what the council knows of it. */
export interface ReturnLine {
  readonly commitment: Commitment;
  readonly measure: Measure;
  /** By the end of the quarter, a first part-quarter included. */
  readonly due: number;
  /** As the measure accumulates; undefined where it is not known. */
  readonly earlier: EarlierFigures | undefined;
  /** What one unit of this quarter counts as. */
  readonly countsAs: number;
}

/** What a supplier enters on a line; undefined where it is blank. */
export interface Claim {
  readonly quantity?: number;
  /** Of a measure without a quantity, in its place. */
  readonly done?: Done;
  readonly evidence?: string;
  readonly narrative?: string;
  readonly confidential?: string;
}

/**
 * The lines of a quarter's return, by the terms on the quarter's last day. Forms before the fourth knew of earlier
 * quarters what the contract's file said, and took what it did not say for nothing.
 */
export function returnLines(
  contract: Contract,
  quarter: Quarter,
  edition: Framework,
  earlier: EarlierQuarters | undefined,
): readonly ReturnLine[] {
  const measures = contractMeasures(contract, edition);
  return termsOn(contract, quarter.end).commitments.map((commitment) => {
    const measure = measures.get(commitment.measure);
    if (!measure) throw new Error(`unknown measure: ${commitment.measure}`);
    return {
      commitment,
      measure,
      due: dueBy(commitment, quarter, contract.calendar.socialValueFirstMonth),
      earlier: earlier
        ? earlierFigures(earlier, commitment)
        : {
            claimed: earlierTotal(commitment, contract, { definition: measure, edition, quarter }),
            validated: undefined,
          },
      countsAs: countsAs(measure, contract, { edition, quarter }),
    };
  });
}
