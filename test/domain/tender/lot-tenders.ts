import { byLot, type Tender } from "../../../src/domain/tender/tender";
import type { TenderFile } from "../../../src/domain/tender/file";
import type { ScoredLots } from "../../../src/domain/evaluation/award-by-lot";
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

/** A bidder with its total, by which bids rank; null where the bid is out, undefined where it is incomplete. */
type Bid = readonly [bidder: string, total: number | null | undefined];

/** Lots in the order of award with the given bids, none where there is no workbook. */
export function scoredLots(
  mostToWin: number,
  lots: Readonly<Record<string, readonly Bid[] | undefined>>,
  decisions: Readonly<Record<string, string>> = {},
): ScoredLots {
  return {
    tender: { reference: "T-2026-014", title: "Grounds maintenance", value: 250_000 },
    mostToWin,
    lots: Object.entries(lots).map(([title, bids]) => ({
      id: title.toLowerCase(),
      title,
      ...(bids ? { bids: standings(bids) } : {}),
      ...(decisions[title] === undefined ? {} : { decision: { bidder: decisions[title] } }),
    })),
  };
}

function standings(bids: readonly Bid[]) {
  const complete = bids.every(([, total]) => total !== undefined);
  const above = (own: number) => bids.filter(([, total]) => (total ?? -1) > own).length;
  return bids.map(([bidder, total = null], index) => ({
    bidder,
    status: bids[index]?.[1] === undefined ? "Incomplete" : total === null ? "Withdrawn" : "Complete",
    total,
    rank: complete && total !== null ? above(total) + 1 : null,
  }));
}
