import { hasQuantity } from "../../domain/framework/edition";
import type { MeasureShare, OfferScore } from "../../domain/evaluation/social-value";
import type { Tender } from "../../domain/tender/tender";
import type { BidRow, TenderModel } from "./model";

/** How many entries that carry marks a bid still misses. */
export function missingEntries({ tender, measures }: TenderModel, { scores }: BidRow): number {
  const price = tender.weights.price > 0 && scores.price === null ? 1 : 0;
  const marks = scores.quality.reduce((sum, { mark }) => sum + missingMark(tender, mark), 0);
  const offers = scores.socialValue.reduce((sum, offer, index) => {
    const measure = measures[index];
    return measure ? sum + missingInOffer(tender, measure, offer) : sum;
  }, 0);
  return price + marks + offers;
}

export function missingMark({ weights }: Tender, mark: number | null): number {
  return weights.quality > 0 && mark === null ? 1 : 0;
}

export function missingInOffer(
  { weights, socialValueSplit: split }: Tender,
  { definition }: MeasureShare,
  { quantity, appropriate, achievable }: OfferScore,
): number {
  const asked = (share: number) => weights.socialValue * share > 0;
  const wanted = [
    asked(split.quantitative) && hasQuantity(definition) && quantity === null,
    asked(split.qualitative) && appropriate.mark === null,
    asked(split.qualitative) && achievable.mark === null,
  ];
  return wanted.filter(Boolean).length;
}
