import { type Condition, sumWhere } from "../language/exact-sum";

/** A sheet with a line for each bidder under each thing that is marked; its lines have their bidder's number. */
export type LinesSheet = "Quality" | "SocialValue";

/** A column of such a sheet, added up over a bidder's lines that meet the conditions. */
export function sumOfBidder(
  sheet: LinesSheet,
  column: string,
  number: string,
  ...more: readonly Condition[]
): string {
  return sumWhere(`${sheet}_${column}`, [{ column: `${sheet}_BidderNumber`, is: number }, ...more]);
}

/** How many lines of a bidder have a figure there: one of 0 or more. */
export function figuresOfBidder(sheet: LinesSheet, column: string, number: string): string {
  return `COUNTIFS(${sheet}_BidderNumber,${number},${sheet}_${column},">=0")`;
}

/** How many lines of a bidder on Social value have more than 0 there. */
export function offersOfBidder(column: string, number: string): string {
  return `COUNTIFS(SocialValue_BidderNumber,${number},SocialValue_${column},">0")`;
}

/** How many lines a bidder has. */
export function linesOfBidder(sheet: LinesSheet, number: string): string {
  return `COUNTIF(${sheet}_BidderNumber,${number})`;
}
