import type { InventedBid } from "../../src/domain/scheme/invented";
import { placeScheme } from "../../src/sheets/scheme/workbook";
import type { Tender } from "../../src/domain/tender/tender";
import type { Plan } from "../../src/workbook/plan";
import { tenderWith } from "../domain/tender/tenders";
import { inventedPack } from "./tenders";

type Figures = readonly [price: number | null, quality: number | null, socialValue: number | null];

/** Offers on local jobs and apprenticeships, the measures of the tender that have a quantity. */
const bid = (
  bidder: string,
  [price, quality, socialValue]: Figures,
  quantities: readonly (number | null)[],
  withdrawn = false,
): InventedBid => ({ bidder, price, quality, socialValue, quantities, withdrawn });

const straight = tenderWith({ methods: { ...tenderWith({}).methods, price: "straight-line-from-lowest" } });

const priceAlone = tenderWith({
  value: 90_000,
  weights: { price: 100, quality: 0, socialValue: 0 },
  qualityQuestions: [],
  measures: [],
});

const byPounds = tenderWith({
  methods: { ...tenderWith({}).methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  proxyPack: "pack.json",
});

/** By the levels of apprenticeships, of which the pack values each. */
const inPounds: readonly InventedBid[] = [
  bid("Invented 1", [100, 60, 50], [10, 0, 4, 0]),
  bid("Invented 2", [125, 80, 50], [2, 1, 1, 1]),
  bid("Invented 3", [90, 70, 40], [20, 0, 0, 0], true),
];

const referenced = tenderWith({
  measures: [
    { id: "local-jobs", weight: 50, reference: 40 },
    { id: "apprenticeships", weight: 30 },
    { id: "waste", weight: 20 },
  ],
});

export function schemePlan(tender: Tender, invented?: readonly InventedBid[], form?: number): Plan {
  const placed = placeScheme(tender, {
    proxyPack: inventedPack,
    ...(invented === undefined ? {} : { invented }),
    ...(form === undefined ? {} : { form }),
  });
  if (!placed.ok) throw new Error(JSON.stringify(placed.issues));
  return placed.value;
}

/** Equal at the published weights, so that any move decides; then one far dearer, one incomplete, one that shares the lowest price. */
export const close: readonly InventedBid[] = [
  bid("Invented 1", [100, 60, 50], [8, 2]),
  bid("Invented 2", [125, 80, 50], [8, 2]),
  bid("Invented 3", [250, 90, 95.5], [12.5, 0]),
  bid("Invented 4", [99, null, 50], [50, 50]),
  bid("Invented 5", [100, 61, 49], [4, 4]),
];

const withdrawn: readonly InventedBid[] = close.map((each, index) => ({ ...each, withdrawn: index === 2 }));
const half: readonly InventedBid[] = [
  bid("Invented 1", [100, 60, 50], [8, null]),
  bid("Invented 2", [125, 80, 50], [0, 0]),
];

/** Schemes on which domain, embedded workbook and LibreOffice must agree, cell by cell. */
export const schemes: readonly (readonly [string, Plan])[] = [
  ["the bids that a tender starts with", schemePlan(tenderWith({}))],
  ["bids that are close", schemePlan(tenderWith({}), close)],
  ["the highest offer withdrawn", schemePlan(tenderWith({}), withdrawn)],
  ["an offer missing, and nothing offered", schemePlan(tenderWith({}), half)],
  ["a reference quantity that no bid reaches", schemePlan(referenced, close)],
  ["offers in pounds, the highest withdrawn", schemePlan(byPounds, inPounds)],
  ["prices on a straight line", schemePlan(straight, close)],
  ["price alone", schemePlan(priceAlone, close)],
  ["one bid", schemePlan(tenderWith({}), close.slice(0, 1))],
  ["no bid", schemePlan(tenderWith({}), [])],
  ["bids that are close, in the first form", schemePlan(tenderWith({}), close, 1)],
];
