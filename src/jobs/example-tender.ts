import type { TenderFile } from "../domain/tender/file";
import { tenderToScore, type TenderToScore } from "./tender";

/** By this reference a workbook is known to hold the example. */
export const EXAMPLE_REFERENCE = "EXAMPLE";

const QUESTIONS = [
  { id: "delivery", title: "How will you deliver the service?", weight: 60, maximum: 5 },
  { id: "quality", title: "How will you keep its quality up?", weight: 40, maximum: 5 },
] as const;

const MEASURES = [
  { id: "local-jobs", weight: 40, reference: 1 },
  { id: "apprenticeships", weight: 40, reference: 1 },
  { id: "waste", weight: 20 },
] as const;

/** Invented bids: prices in pounds, the two evaluators' marks of each question, offers, and the marks of their answers. */
const BIDS = [
  {
    bidder: "Example bidder A",
    price: 231_500,
    quality: [
      [4, 5],
      [3, 4],
    ],
    offers: [6, 3],
    answers: [4, 3, 3],
  },
  {
    bidder: "Example bidder B",
    price: 218_000,
    quality: [
      [3, 3],
      [4, 3],
    ],
    offers: [4, 1],
    answers: [3, 3, 2],
  },
  {
    bidder: "Example bidder C",
    price: 246_250,
    quality: [
      [5, 5],
      [5, 4],
    ],
    offers: [9, 5],
    answers: [5, 4, 4],
  },
] as const;

/** A tender that nobody ran, with every entry, to see how the sheets look when they are filled. */
const EXAMPLE: TenderFile = {
  reference: EXAMPLE_REFERENCE,
  title: "EXAMPLE grounds maintenance",
  serviceArea: "Example service area",
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
  qualityQuestions: [...QUESTIONS],
  measures: [...MEASURES],
  evaluators: ["Example evaluator 1", "Example evaluator 2"],
  bidders: BIDS.map(({ bidder }) => ({ name: bidder })),
  bids: BIDS.map(({ bidder, price, quality, offers, answers }) => ({
    bidder,
    price,
    quality: Object.fromEntries(QUESTIONS.map(({ id }, index) => [id, marked(quality[index] ?? [])])),
    measures: Object.fromEntries(
      MEASURES.map(({ id }, index) => {
        const mark = answers[index] ?? 0;
        const quantity = offers[index];
        const marks = marked([mark, mark]);
        return [
          id,
          { ...(quantity === undefined ? {} : { quantity }), appropriate: marks, achievable: marks },
        ];
      }),
    ),
  })),
};

/** Both marks with their reasons, and the higher one agreed. */
function marked(marks: readonly number[]) {
  return {
    marks: [...marks],
    reasons: marks.map(() => "Example reason of an evaluator"),
    agreed: Math.max(...marks),
    reason: "Example reason of the agreed mark",
  };
}

/** The example, ready to be placed. */
export function exampleTender(): TenderToScore {
  const read = tenderToScore(EXAMPLE);
  if (!read.ok) throw new Error(`the example is unsound: ${JSON.stringify(read.issues)}`);
  return read.value;
}
