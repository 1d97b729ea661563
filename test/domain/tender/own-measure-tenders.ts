import type { Tender } from "../../../src/domain/tender/tender";
import type { OwnMeasure } from "../../../src/domain/tender/own-measures";
import { bid, tenderWith } from "./tenders";

/** Local jobs, apprenticeships and Waste, and 10 of 100 for measures of the bidder's own: 1 mark of the 10 for answers. */
export const withOwnLine = {
  measures: [
    { id: "local-jobs", weight: 45, reference: 1 },
    { id: "apprenticeships", weight: 30, reference: 1 },
    { id: "waste", weight: 15 },
    { id: "own-measures", weight: 10 },
  ],
};

export const repairCafe: OwnMeasure = {
  headline: "Repair café",
  unit: "events",
  quantity: 12,
  method: "Monthly in the village hall, run by our fitters",
  evidence: "Dates and numbers of visitors",
};

export const toolLibrary: OwnMeasure = {
  headline: "Tool library",
  unit: "loans",
  quantity: 150.5,
  method: "A van on Saturdays",
  evidence: "The lending list",
};

const { measures: complete } = bid("Any");

/** A complete bid that offers these measures of its own, and has 4 and 3 of 5 for them where marks are given. */
export function bidWithOwn(
  bidder: string,
  own: readonly OwnMeasure[] | undefined,
  marks: Readonly<Record<string, unknown>> = { appropriate: 4, achievable: 3 },
) {
  return bid(bidder, {
    measures: { ...complete, "own-measures": { ...(own === undefined ? {} : { own }), ...marks } },
  });
}

/** Bidder A offers two of its own, Bidder B none, and of Bidder C it is not known. */
export function ownTender(parts: Readonly<Record<string, unknown>> = {}): Tender {
  return tenderWith({
    ...withOwnLine,
    bids: [
      bidWithOwn("Bidder A", [repairCafe, toolLibrary]),
      bidWithOwn("Bidder B", [], {}),
      bidWithOwn("Bidder C", undefined, { appropriate: 1, achievable: 1 }),
    ],
    ...parts,
  });
}
