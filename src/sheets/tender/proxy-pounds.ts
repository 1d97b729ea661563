import { hasQuantity } from "../../domain/framework/edition";
import type { BidRow, TenderModel } from "./model";

/** A bid's pounds; null while a quantity is missing. A measure that the pack has no value for adds nothing. */
export function totalPounds({ measures }: TenderModel, { scores }: BidRow): number | null {
  return scores.socialValue.reduce<number | null>((total, { quantity, pounds }, index) => {
    const measure = measures[index];
    const missing = measure !== undefined && hasQuantity(measure.definition) && quantity === null;
    return total === null || missing ? null : total + (pounds ?? 0);
  }, 0);
}
