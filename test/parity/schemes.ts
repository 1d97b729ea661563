import type { InventedBid } from "../../src/domain/scheme/invented";
import { placeScheme } from "../../src/sheets/scheme/workbook";
import type { Tender } from "../../src/domain/tender/tender";
import type { Plan } from "../../src/workbook/plan";
import { tenderWith } from "../domain/tender/tenders";

const bid = (bidder: string, price: number | null, quality: number | null, socialValue: number | null) => ({
  bidder,
  price,
  quality,
  socialValue,
});

const straight = tenderWith({ methods: { ...tenderWith({}).methods, price: "straight-line-from-lowest" } });

const priceAlone = tenderWith({
  value: 90_000,
  weights: { price: 100, quality: 0, socialValue: 0 },
  qualityQuestions: [],
  measures: [],
});

export function schemePlan(tender: Tender, bids?: readonly InventedBid[]): Plan {
  const placed = placeScheme(tender, bids);
  if (!placed.ok) throw new Error(JSON.stringify(placed.issues));
  return placed.value;
}

/** Equal at the published weights, so that any move decides; then one far dearer, one incomplete, one that shares the lowest price. */
export const close: readonly InventedBid[] = [
  bid("Invented 1", 100, 60, 50),
  bid("Invented 2", 125, 80, 50),
  bid("Invented 3", 250, 90, 95.5),
  bid("Invented 4", 99, null, 50),
  bid("Invented 5", 100, 61, 49),
];

/** Schemes on which domain, embedded workbook and LibreOffice must agree, cell by cell. */
export const schemes: readonly (readonly [string, Plan])[] = [
  ["the bids that a tender starts with", schemePlan(tenderWith({}))],
  ["bids that are close", schemePlan(tenderWith({}), close)],
  ["prices on a straight line", schemePlan(straight, close)],
  ["price alone", schemePlan(priceAlone, close)],
  ["one bid", schemePlan(tenderWith({}), close.slice(0, 1))],
  ["no bid", schemePlan(tenderWith({}), [])],
];
