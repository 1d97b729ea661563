import type { Tender } from "../../src/domain/tender/tender";
import type { ProxyPack } from "../../src/domain/framework/proxies";
import { moderatedTender } from "../domain/tender/moderated-tender";
import { bid, tenderWith } from "../domain/tender/tenders";
import { levelledTender } from "../domain/tender/levelled-tenders";
import { nearTie, tiedTender } from "../domain/tender/tied-tenders";
import { bidWithOwn, ownTender, repairCafe } from "../domain/tender/own-measure-tenders";

/** Complete answers to the two questions and three measures of the tender, with the given figures instead. */
const three = [
  bid("Bidder A", { price: 100 }),
  bid("Bidder B", { price: 105, quality: { approach: 5, team: 6 } }),
  bid("Bidder C", { price: 108, quality: { approach: 3.5, team: 10 } }),
];

const measures = (...quantities: readonly [number, number]) => ({
  "local-jobs": { quantity: quantities[0], appropriate: 3, achievable: 4 },
  apprenticeships: { quantity: quantities[1], appropriate: 2, achievable: 5 },
  waste: { appropriate: 4, achievable: 4 },
});

const evaluators = ["Evaluator 1", "Evaluator 2", "Evaluator 3"];

const marks = (...each: readonly number[]) => ({ marks: each });

const byThree = (bidder: string, parts: Readonly<Record<string, unknown>> = {}) =>
  bid(bidder, {
    quality: { approach: marks(4, 3, 5), team: marks(7, 7, 9) },
    measures: {
      "local-jobs": { quantity: 12.5, appropriate: marks(3, 4, 4), achievable: marks(5, 5, 4) },
      apprenticeships: { quantity: 3, appropriate: marks(2, 2, 3), achievable: marks(1, 0, 0) },
      waste: { appropriate: marks(5, 5, 5), achievable: marks(4, 5, 3) },
    },
    ...parts,
  });

const byLevel = [
  { quantity: 5, byLevel: { "2": 2, "3": 3 } },
  { quantity: 4, byLevel: { "3": 0, "4+": 4 } },
];

/** 84 to each of two bids of one price. */
const samePrice = { priceOfB: 100, qualityOfA: 3, quantityOfA: 10, qualityOfB: 3.5, quantityOfB: 8 };

const price = (bidder: string, pounds: number) => ({ bidder, price: pounds });

/** 30 bidders, 20 questions, 30 measures: the largest tender. Figures follow from the numbers, so that they differ. */
function largest(evaluatorCount: number): Tender {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const bespoke = numbers(12).map((number) => ({
    id: `bespoke-${number}`,
    outcome: "local-economy",
    headline: `Bespoke measure ${number}`,
    definition: "Hours given to the neighbourhood",
    unit: "hours",
    accumulation: "flow",
    decimals: 2,
    counting: "Hours in the contract's quarter",
    evidence: "Timesheet summary",
  }));
  const ids = [...SHIPPED, ...bespoke.map(({ id }) => id)];
  const many = (mark: number) =>
    evaluatorCount === 0 ? mark : numbers(evaluatorCount).map((number) => (mark + number) % 6);
  return tenderWith({
    value: 9_000_000,
    evaluators: numbers(evaluatorCount).map((number) => `Evaluator ${number}`),
    qualityQuestions: numbers(20).map((number) => ({
      id: `question-${number}`,
      title: `Question ${number}`,
      weight: 5,
      maximum: 5,
    })),
    bespokeMeasures: bespoke,
    measures: ids.map((id, index) => ({ id, weight: index < 20 ? 4 : 2 })),
    bidders: numbers(30).map((number) => ({ name: `Bidder ${number}` })),
    bids: numbers(30).map((bidder) => ({
      bidder: `Bidder ${bidder}`,
      price: 8_000_000 + bidder * 12_345.67,
      quality: Object.fromEntries(
        numbers(20).map((question) => [`question-${question}`, many((bidder * question) % 6)]),
      ),
      measures: Object.fromEntries(
        ids.map((id, index) => [
          id,
          {
            ...(id === "waste" ? {} : { quantity: (bidder * (index + 3)) % 17 }),
            appropriate: many((bidder + index) % 6),
            achievable: many((bidder * 2 + index) % 6),
          },
        ]),
      ),
    })),
  });
}

const SHIPPED = [
  "good-jobs",
  "skills",
  "local-jobs",
  "local-spend",
  "apprenticeships",
  "young-people-work-advice",
  "unpaid-work-placements",
  "paid-work-placements",
  "care-leavers",
  "neets",
  "young-offenders",
  "long-term-unemployed",
  "disabled-adults",
  "job-skills-for-disabled-people",
  "monetary-donation-to-the-vcs",
  "business-advice",
  "waste",
  "emissions",
];

/** Situations that domain, embedded workbook and LibreOffice must agree on, cell by cell. */
export const situations: readonly (readonly [string, Tender])[] = [
  ["five bids marked by three evaluators and moderated, with a bid log", moderatedTender],
  [
    "three prices typed alone, as published: 40, 38.10 and 37.04",
    tenderWith({ bids: [price("Bidder A", 100), price("Bidder B", 105), price("Bidder C", 108)] }),
  ],
  ["three complete bids", tenderWith({ bids: three })],
  ["nothing entered yet", tenderWith({})],
  ["all quantities zero", tenderWith({ bids: three.map((each) => ({ ...each, measures: measures(0, 0) })) })],
  ["a single bidder", tenderWith({ bidders: [{ name: "Bidder A" }], bids: [bid("Bidder A")] })],
  [
    "a measure that is marked qualitatively only, alone with one that is counted",
    tenderWith({
      measures: [
        { id: "waste", weight: 75 },
        { id: "local-spend", weight: 25 },
      ],
      bids: ["Bidder A", "Bidder B", "Bidder C"].map((bidder, index) =>
        bid(bidder, {
          measures: {
            waste: { appropriate: index, achievable: 5 - index },
            "local-spend": { quantity: 12_345.67 * (index + 1), appropriate: 3, achievable: 3 },
          },
        }),
      ),
    }),
  ],
  [
    "only qualitative marks for social value",
    tenderWith({
      socialValueSplit: { quantitative: 0, qualitative: 100 },
      measures: [{ id: "waste", weight: 100 }],
      bids: ["Bidder A", "Bidder B", "Bidder C"].map((bidder) =>
        bid(bidder, { measures: { waste: { appropriate: 4, achievable: 1.5 } } }),
      ),
    }),
  ],
  [
    "marks below a minimum of a question and of an answer",
    tenderWith({
      qualityQuestions: [
        { id: "approach", title: "Approach", weight: 60, maximum: 5, minimum: 4 },
        { id: "team", title: "Team", weight: 40, maximum: 10 },
      ],
      minimums: { quality: 2, appropriate: 2.5, achievable: 3 },
      bids: three,
    }),
  ],
  ["two equal bids", tenderWith({ bids: [three[0], bid("Bidder B", { price: 100 }), three[2]] })],
  [
    "the lowest price withdrawn, another bid excluded",
    tenderWith({
      bids: [
        { ...three[0], status: "withdrawn", statusReason: "Letter of 3 March" },
        three[1],
        { ...three[2], status: "excluded", statusReason: "Tax arrears" },
      ],
    }),
  ],
  ["one bid incomplete", tenderWith({ bids: [three[0], three[1], { ...three[2], price: null }] })],
  [
    "three evaluators, one of whom has not marked everything",
    tenderWith({
      evaluators,
      bids: [
        byThree("Bidder A"),
        byThree("Bidder B", { price: 90, quality: { approach: [4, null, 5], team: marks(7, 7, 9) } }),
        byThree("Bidder C", { price: 120, quality: { approach: [1, 2, 2], team: 6.5 } }),
      ],
    }),
  ],
  [
    "agreed marks only, as moderation wants",
    tenderWith({
      evaluators,
      moderation: true,
      bids: [
        byThree("Bidder A", {
          quality: {
            approach: { marks: [4, 3, 5], agreed: 4, reason: "Clear programme" },
            team: { marks: [7, 7, 9], agreed: 8, reason: "Named team" },
          },
        }),
        byThree("Bidder B"),
        byThree("Bidder C", { quality: { approach: 3, team: 2 } }),
      ],
    }),
  ],
  [
    "marks that wait for agreement, and answers to offers of nothing, which need none",
    tenderWith({
      evaluators: evaluators.slice(0, 2),
      moderation: true,
      bids: [
        bid("Bidder A", {
          quality: { approach: marks(4, 4), team: { marks: [7, 8], agreed: 8, reason: "Named team" } },
          measures: {
            "local-jobs": { quantity: 0 },
            apprenticeships: { quantity: 2, appropriate: marks(3, 3), achievable: [4, null] },
            waste: { appropriate: marks(5, 2), achievable: 3 },
          },
        }),
        byThree("Bidder B", { quality: {}, measures: { "local-jobs": { quantity: 0, appropriate: 2 } } }),
      ],
    }),
  ],
  [
    "the one evaluator's marks, which wait for agreement",
    tenderWith({
      evaluators: ["Evaluator 1"],
      moderation: true,
      bids: [bid("Bidder A", { quality: { approach: marks(4), team: { marks: [7], agreed: 7 } } })],
    }),
  ],
  [
    "one evaluator",
    tenderWith({
      evaluators: ["Evaluator 1"],
      bids: [
        three[0],
        three[1],
        bid("Bidder C", { quality: { approach: { marks: [2], agreed: 3 }, team: 4 } }),
      ],
    }),
  ],
  [
    "quality as a share of the highest mark",
    tenderWith({
      methods: {
        price: "straight-line-from-lowest",
        quality: "share-of-highest",
        socialValueQuantitative: "quantity-share-of-highest",
      },
      bids: [three[0], { ...three[1], price: 250 }, { ...three[2], quality: { approach: 0, team: 0 } }],
    }),
  ],
  [
    "no mark above zero, as a share of the highest mark",
    tenderWith({
      methods: { ...tenderWith({}).methods, quality: "share-of-highest" },
      bids: three.map((each) => ({ ...each, quality: { approach: 0, team: 0 } })),
    }),
  ],
  [
    "a reference quantity that no bid reaches, and a level",
    tenderWith({
      measures: [
        { id: "local-jobs", weight: 50, reference: 40 },
        { id: "apprenticeships", weight: 30, level: "3" },
        { id: "waste", weight: 20 },
      ],
      bids: three,
    }),
  ],
  [
    "halves of social value left blank, which puts a bid out, and offers of nothing that have marks",
    tenderWith({
      blankHalf: "disregarded",
      minimums: { achievable: 0.5 },
      bids: [
        { ...three[0], measures: measures(0, 0) },
        bid("Bidder B", {
          price: null,
          measures: {
            "local-jobs": { quantity: 4, appropriate: 0, achievable: 0 },
            apprenticeships: { quantity: 0 },
            waste: { appropriate: 0, achievable: 0 },
          },
        }),
        { ...three[2], measures: measures(7, 2) },
      ],
    }),
  ],
  ["measures of the bidder's own: two, none, and not known of", ownTender()],
  [
    "measures of the bidder's own, where nothing offered is marked as answered and a least mark is set",
    ownTender({
      nothingOffered: "marked-as-answered",
      blankHalf: "disregarded",
      minimums: { appropriate: 1 },
      evaluators: evaluators.slice(0, 2),
      moderation: true,
      bids: [
        byThree("Bidder A", {
          measures: {
            ...byThree("Bidder A").measures,
            "own-measures": { own: [repairCafe], appropriate: [4, 2], achievable: [3, 3] },
          },
          quality: { approach: [4, 4], team: [7, 7] },
        }),
        bidWithOwn("Bidder B", [], {}),
        bidWithOwn("Bidder C", [{ headline: "In words" }]),
      ].map(({ measures: offers, ...each }) => ({
        ...each,
        measures: {
          ...offers,
          "local-jobs": { quantity: 0, appropriate: [1, 1], achievable: 2 },
          apprenticeships: { quantity: 2, appropriate: [2, 2], achievable: 1 },
          waste: { appropriate: [5, 5], achievable: [4, 5] },
        },
      })),
    }),
  ],
  ["levels of a measure that have weights", levelledTender({ reference: 7 }, byLevel)],
  [
    "levels that do not sum to what is offered, and an offer of nothing",
    levelledTender({}, [{ quantity: 5, byLevel: { "2": 2 } }, { quantity: 0 }]),
  ],
  ["an exact tie that doubles break, with equal totals that share a rank", tiedTender({ tieBreaks: [] })],
  ["an exact tie, and the lower price first", tiedTender({ tieBreaks: ["lower-price"] }, { third: true })],
  ["an exact tie, and the higher quality first", tiedTender({ tieBreaks: ["higher-quality"] })],
  [
    "equal totals and prices, and then the higher social value first",
    tiedTender({ tieBreaks: ["lower-price", "higher-social-value"] }, { ...samePrice, third: true }),
  ],
  [
    "equal totals that no tie-break tells apart, beside a bid that is out",
    tiedTender(
      {
        tieBreaks: ["higher-quality", "lower-price"],
        bidders: [{ name: "A" }, { name: "B" }, { name: "C" }],
      },
      { ...samePrice, qualityOfB: 3, quantityOfB: 10, withdrawn: true },
    ),
  ],
  [
    "two totals that three decimals tell apart",
    tiedTender({ measures: [{ id: "local-jobs", weight: 100, reference: 200 }] }, nearTie),
  ],
  ["two totals that six decimals tell apart", tiedTender({}, { ...samePrice, qualityOfB: 3.500_001 })],
  [
    "price alone, where the framework does not apply",
    tenderWith({
      value: 90_000,
      weights: { price: 100, quality: 0, socialValue: 0 },
      qualityQuestions: [],
      measures: [],
      bids: [price("Bidder A", 100), price("Bidder B", 105), price("Bidder C", 108)],
    }),
  ],
  [
    "questions and measures that carry no marks",
    tenderWith({
      value: 90_000,
      weights: { price: 100, quality: 0, socialValue: 0 },
      bids: [price("Bidder A", 100), price("Bidder B", 105), three[2]],
    }),
  ],
];

/** Invented pounds: £1,000 an FTE, £200 an apprenticeship at any level but the third. */
export const inventedPack: ProxyPack = {
  edition: "2026",
  title: "Invented values",
  source: "Made up for tests",
  published: "2026-04-01",
  licence: "None needed",
  illustrative: true,
  values: [
    { measure: "local-jobs", poundsPerUnit: 1000, source: "Made up" },
    { measure: "apprenticeships", poundsPerUnit: 200, source: "Made up" },
    { measure: "apprenticeships", level: "3", poundsPerUnit: 350, source: "Made up" },
  ],
};

const byProxy = {
  methods: { ...tenderWith({}).methods, socialValueQuantitative: "proxy-total-share-of-highest" },
  proxyPack: "pack.json",
};

/** Social value scored by its total in pounds; scored with `inventedPack`. */
export const proxySituations: readonly (readonly [string, Tender])[] = [
  [
    "offers scored by their pounds",
    tenderWith({
      ...byProxy,
      bids: three.map((each, index) => ({ ...each, measures: measures(10 - index, 4 + index) })),
    }),
  ],
  [
    "an offer at several levels, scored by its pounds",
    tenderWith({
      ...byProxy,
      bids: three.map((each, index) => ({
        ...each,
        measures: {
          ...measures(10 - index, 4 + index),
          apprenticeships: { quantity: 3, byLevel: { "2": 1, "3": 2 }, appropriate: 2, achievable: 5 },
        },
      })),
    }),
  ],
  [
    "offers of nothing, scored by their pounds",
    tenderWith({ ...byProxy, bids: three.map((each) => ({ ...each, measures: measures(0, 0) })) }),
  ],
  [
    "one offer missing, scored by pounds",
    tenderWith({ ...byProxy, bids: [three[0], price("Bidder B", 90)] }),
  ],
];

export const largestTenders: readonly (readonly [string, Tender])[] = [
  ["30 bidders, 20 questions and 30 measures", largest(0)],
  ["30 bidders, 20 questions and 30 measures, marked by ten evaluators", largest(10)],
];
