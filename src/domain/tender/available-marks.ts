import { hasQuantity } from "../framework/edition";
import type { TenderFile } from "./file";
import type { DefinedMeasure } from "./measures";
import { scoresByPounds } from "./methods";

/** A measure of the tender with its definition and its shares, in percent. */
export interface MeasureShare extends DefinedMeasure {
  /** Share of the quantitative marks, once that of measures without a quantity has gone to the others in proportion. */
  readonly share: number;
}

/** Shares of 50 and 30 beside 20 for a measure without a quantity become 62.5 and 37.5. */
export function quantitativeShares(measures: readonly DefinedMeasure[]): readonly MeasureShare[] {
  const counted = measures.reduce(
    (total, { weight, definition }) => total + (hasQuantity(definition) ? weight : 0),
    0,
  );
  return measures.map((measure) => ({
    ...measure,
    share: hasQuantity(measure.definition) && counted > 0 ? (measure.weight / counted) * 100 : 0,
  }));
}

/** The most that a bid can get for a measure. */
export interface MeasureMarks {
  /** Null where quantities are scored by their total in pounds, which no measure has a share of. */
  readonly quantitative: number | null;
  readonly qualitative: number;
  /** For each of the two sides from which the answer is marked: half of the qualitative marks. */
  readonly side: number;
  /** Null where the quantitative marks are. */
  readonly together: number | null;
}

/** The most that a bid can get for each criterion. */
export interface CriterionMarks {
  readonly price: number;
  readonly quality: number;
  readonly socialValue: number;
  /** The two halves of social value. */
  readonly quantitative: number;
  readonly qualitative: number;
}

/** The most that a bid can get: for criteria, halves, questions and measures, in the tender's order. */
export interface AvailableMarks extends CriterionMarks {
  readonly questions: readonly number[];
  readonly measures: readonly MeasureMarks[];
}

type Weighted = Pick<TenderFile, "weights" | "socialValueSplit">;

export function criterionMarks({ weights, socialValueSplit: split }: Weighted): CriterionMarks {
  return {
    ...weights,
    quantitative: (weights.socialValue * split.quantitative) / 100,
    qualitative: (weights.socialValue * split.qualitative) / 100,
  };
}

/**
 * The marks that are disclosed and applied; whatever prints or applies a mark takes it from here. Those of measures sum to
 * the halves, those of questions to the quality weight, and all of them to 100.
 */
export function availableMarks(
  tender: Weighted & Pick<TenderFile, "methods" | "qualityQuestions">,
  measures: readonly MeasureShare[],
): AvailableMarks {
  const criteria = criterionMarks(tender);
  const byPounds = scoresByPounds(tender);
  return {
    ...criteria,
    questions: tender.qualityQuestions.map(({ weight }) => (criteria.quality * weight) / 100),
    measures: measures.map(({ weight, share }) => {
      const quantitative = byPounds ? null : (criteria.quantitative * share) / 100;
      const qualitative = (criteria.qualitative * weight) / 100;
      return {
        quantitative,
        qualitative,
        side: qualitative / 2,
        together: quantitative === null ? null : quantitative + qualitative,
      };
    }),
  };
}
