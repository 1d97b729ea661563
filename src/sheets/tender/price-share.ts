import type { Tender } from "../../domain/tender/tender";
import { allOf, isNumber } from "../language/formulas";

/** The conditions of a price that counts: one that is not above 0, as a pasted one may be, counts as not entered. */
export function priceTests(cell: string): readonly string[] {
  return [isNumber(cell), `${cell}>0`];
}

export function isPrice(cell: string): string {
  return allOf(...priceTests(cell));
}

/** The share of the price weight that a price gets beside a lowest price, from 0 to 1. */
export function priceShare(method: Tender["methods"]["price"], price: string, lowest: string): string {
  return method === "lowest-over-bid"
    ? `MIN(1,${lowest}/${price})`
    : `MIN(1,MAX(0,1-(${price}-${lowest})/${lowest}))`;
}
