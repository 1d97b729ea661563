import { tenderWith } from "./tenders";

interface Figures {
  readonly priceOfA: number;
  readonly priceOfB: number;
  readonly qualityOfA: number;
  readonly qualityOfB: number;
  readonly quantityOfA: number;
  readonly quantityOfB: number;
  /** A third bid of £100 that has nothing else. */
  readonly third: boolean;
  /** The third bid, withdrawn. */
  readonly withdrawn: boolean;
}

/** 40 x 100/105 + 32 + 12 and 40 x 100/108 + 33 + 12.06 of a reference of 200: 82.095 and 82.097. */
export const nearTie: Partial<Figures> = {
  priceOfA: 105,
  priceOfB: 108,
  qualityOfA: 4,
  quantityOfA: 120,
  qualityOfB: 4.125,
  quantityOfB: 120.6,
  third: true,
};

/** 40 marks for price, 40 for one question of 5 and 20 for one quantity: 68 to A and to B, which doubles give B a little more of. */
export function tiedTender(parts: Readonly<Record<string, unknown>> = {}, figures: Partial<Figures> = {}) {
  const all: Figures = {
    priceOfA: 100,
    priceOfB: 120,
    qualityOfA: 1,
    qualityOfB: 4,
    quantityOfA: 15,
    quantityOfB: 2,
    third: false,
    withdrawn: false,
    ...figures,
  };
  const bid = (bidder: string, price: number, quality: number, quantity: number) => ({
    bidder,
    price,
    quality: { approach: quality },
    measures: { "local-jobs": { quantity, appropriate: 0, achievable: 0 } },
  });
  return tenderWith({
    socialValueSplit: { quantitative: 100, qualitative: 0 },
    qualityQuestions: [{ id: "approach", title: "Approach", weight: 100, maximum: 5 }],
    measures: [{ id: "local-jobs", weight: 100 }],
    bidders: [{ name: "A" }, { name: "B" }, ...(all.third ? [{ name: "C" }] : [])],
    bids: [
      bid("A", all.priceOfA, all.qualityOfA, all.quantityOfA),
      bid("B", all.priceOfB, all.qualityOfB, all.quantityOfB),
      ...(all.third ? [bid("C", 100, 0, 0)] : []),
      ...(all.withdrawn ? [{ ...bid("C", 90, 5, 20), status: "withdrawn", statusReason: "By letter" }] : []),
    ],
    ...parts,
  });
}
