import { byLot, type Tender } from "../../../src/domain/tender/tender";
import type { TenderFile } from "../../../src/domain/tender/file";
import { bid, groundsMaintenance, referenced, tenderWith } from "./tenders";

/** Three lots of £250,000 together, of which a bidder can win one; South is awarded first. */
export const inLots: TenderFile = {
  ...groundsMaintenance,
  measures: referenced,
  lots: {
    each: [
      { id: "north", title: "North", value: 100_000 },
      { id: "south", title: "South", value: 90_000, bidders: ["Bidder A", "bidder b"] },
      {
        id: "east",
        title: "East",
        value: 60_000,
        qualityQuestions: [{ id: "trees", title: "Trees", weight: 100, maximum: 5 }],
      },
    ],
    mostToWin: 1,
    preference: ["south", "north", "east"],
  },
};

/** `inLots` with the given parts of its lots instead. */
export function lotsWith(parts: object): Readonly<Record<string, unknown>> {
  return { ...inLots, lots: { ...inLots.lots, ...parts } };
}

/** The tender of a lot of `inLots`, with bids whose prices alone differ, in the order of its bidders. */
export function lotWith(id: string, prices: readonly (number | null)[], setup: object = inLots): Tender {
  const lot = byLot(tenderWith(setup as Readonly<Record<string, unknown>>)).find(
    (each) => each.lot?.id === id,
  );
  if (!lot) throw new Error(`no lot: ${id}`);
  const quality = Object.fromEntries(lot.qualityQuestions.map((question) => [question.id, 4]));
  const bids = lot.bidders.map(({ name }, index) => ({
    ...bid(name, { quality }),
    price: prices[index] ?? null,
  }));
  return tenderWith({ ...lot, bids });
}
