import { hasQuantity } from "../../domain/framework/edition";
import type { OfferScore } from "../../domain/evaluation/social-value";
import type { CriterionMarks, MeasureShare } from "../../domain/tender/available-marks";
import type { BidRow, TenderModel } from "./model";

/** How many entries that carry marks a bid still misses. */
export function missingEntries({ marks: available, measures }: TenderModel, { scores }: BidRow): number {
  const price = available.price > 0 && scores.price === null ? 1 : 0;
  const marks = scores.quality.reduce((sum, { mark }) => sum + missingMark(available, mark), 0);
  const offers = scores.socialValue.reduce((sum, offer, index) => {
    const measure = measures[index];
    return measure ? sum + missingInOffer(available, measure, offer) : sum;
  }, 0);
  return price + marks + offers;
}

export function missingMark({ quality }: CriterionMarks, mark: number | null): number {
  return quality > 0 && mark === null ? 1 : 0;
}

export function missingInOffer(
  { quantitative, qualitative }: CriterionMarks,
  { definition }: MeasureShare,
  { quantity, answerCounts, appropriate, achievable }: OfferScore,
): number {
  const wanted = [
    quantitative > 0 && hasQuantity(definition) && quantity === null,
    qualitative > 0 && answerCounts !== false && appropriate.mark === null,
    qualitative > 0 && answerCounts !== false && achievable.mark === null,
  ];
  return wanted.filter(Boolean).length;
}
