import { parseTender, type Tender } from "../../../src/domain/tender/tender";
import type { TenderFile } from "../../../src/domain/tender/file";

/** A sound tender.json: 40 marks for price, 40 for quality, 20 for social value. */
export const groundsMaintenance: TenderFile = {
  reference: "T-2026-014",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 250_000,
  route: "tender",
  framework: "rotherham-2019",
  weights: { price: 40, quality: 40, socialValue: 20 },
  socialValueSplit: { quantitative: 50, qualitative: 50 },
  methods: {
    price: "lowest-over-bid",
    quality: "share-of-maximum",
    socialValueQuantitative: "quantity-share-of-highest",
  },
  qualityQuestions: [
    { id: "approach", title: "Approach", weight: 60, maximum: 5 },
    { id: "team", title: "Team", weight: 40, maximum: 10 },
  ],
  measures: [
    { id: "local-jobs", weight: 50 },
    { id: "apprenticeships", weight: 30 },
    { id: "waste", weight: 20 },
  ],
  evaluators: [],
  bidders: [{ name: "Bidder A" }, { name: "Bidder B" }, { name: "Bidder C" }],
};

/** Its measures with quantities to score against, of which nothing is advised. */
export const referenced: TenderFile["measures"] = [
  { id: "local-jobs", weight: 50, reference: 1 },
  { id: "apprenticeships", weight: 30, reference: 1 },
  { id: "waste", weight: 20 },
];

/** `groundsMaintenance` with the given parts instead. */
export function tenderWith(parts: Readonly<Record<string, unknown>>): Tender {
  const result = parseTender({ ...groundsMaintenance, ...parts });
  if (!result.ok) throw new Error(`unsound tender: ${JSON.stringify(result.issues)}`);
  return result.value;
}

/** A complete bid on `groundsMaintenance`, with the given parts instead. */
export function bid(bidder: string, parts: Readonly<Record<string, unknown>> = {}) {
  return {
    bidder,
    price: 100,
    quality: { approach: 4, team: 8 },
    measures: {
      "local-jobs": { quantity: 10, appropriate: 4, achievable: 3 },
      apprenticeships: { quantity: 4, appropriate: 5, achievable: 5 },
      waste: { appropriate: 2, achievable: 3 },
    },
    ...parts,
  };
}
