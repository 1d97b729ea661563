import type { Tender } from "../../../src/domain/tender/tender";
import { bid, tenderWith } from "./tenders";

const offers = [
  { quantity: 5, byLevel: { "2": 2, "3": 3 } },
  { quantity: 4, level: "4+" },
] as const;

/** Two bids that offer apprenticeships by level; level 3 counts as 1.5 and 4+ as 2, where nothing else is said. */
export function levelledTender(
  parts: Readonly<Record<string, unknown>> = {},
  apprenticeships: readonly object[] = offers,
): Tender {
  const answers = { appropriate: 3, achievable: 4 };
  return tenderWith({
    measures: [
      { id: "local-jobs", weight: 50 },
      { id: "apprenticeships", weight: 30, levelWeights: { "3": 1.5, "4+": 2 }, ...parts },
      { id: "waste", weight: 20 },
    ],
    bidders: [{ name: "Bidder A" }, { name: "Bidder B" }],
    bids: ["Bidder A", "Bidder B"].map((bidder, index) =>
      bid(bidder, {
        measures: {
          "local-jobs": { quantity: 10, ...answers },
          apprenticeships: { ...apprenticeships[index], ...answers },
          waste: answers,
        },
      }),
    ),
  });
}
