import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import type { Typed } from "../libreoffice/typing";

/** What an officer thinks that the contract can achieve; every other measure does not fit it. */
const ACHIEVABLE: Readonly<Record<string, number | undefined>> = {
  "local-jobs": 8,
  apprenticeships: 2,
  "local-spend": 10_000,
  waste: undefined,
};

/** Invented: an assessment from which the tender below begins. */
export const assessment = {
  reference: "T-2026-031",
  title: "Grounds and trees",
  serviceArea: "Environment",
  value: 160_000,
  valueIncludingVat: 192_000,
  valueWithOptions: 200_000,
  kind: "services",
  route: "tender",
  framework: "rotherham-2019",
  date: "2026-03-02",
  officer: "Procurement officer",
  measures: rotherham2019.measures.map(({ id }) => {
    const fits = id in ACHIEVABLE;
    const quantity = ACHIEVABLE[id];
    return {
      ...{ id, appropriate: true, relevant: fits, achievable: fits, why: "By the work on site." },
      ...(quantity === undefined ? {} : { quantity }),
    };
  }),
  businesses: [{ name: "Business 1", postcode: "S60 1AB", tier: "borough", approach: "Drop-in day" }],
  prompts: [{ id: "fair-employment", answer: "Suppliers pay the Real Living Wage." }],
};

const DESCRIPTORS = {
  "0": "No answer",
  "1": "Poor",
  "2": "Weak",
  "3": "Sound",
  "4": "Good, with a plan",
  "5": "Excellent, with dates",
};

function supplier(letter: string) {
  return {
    name: `Bidder ${letter}`,
    address: `${letter} Street, Rotherham`,
    email: `${letter.toLowerCase()}@bidder.example`,
    identifier: `GB-COH-0000000${letter.charCodeAt(0) - 64}`,
  };
}

/** What the officer adds to the tender that the assessment begins. */
export const added = {
  qualityQuestions: [
    { id: "approach", title: "Approach", weight: 60, maximum: 5, minimum: 2, descriptors: DESCRIPTORS },
    { id: "team", title: "Team", weight: 40, maximum: 5, descriptors: DESCRIPTORS },
  ],
  measures: [
    { id: "local-jobs", weight: 40, reference: 8 },
    { id: "apprenticeships", weight: 20, reference: 2 },
    { id: "local-spend", weight: 20, reference: 10_000 },
    { id: "waste", weight: 10 },
    { id: "own-measures", weight: 10 },
  ],
  answerDescriptors: DESCRIPTORS,
  fullCriteria: { document: "Invitation to tender, section 4" },
  tieBreaks: ["lower-price"],
  evaluators: ["Evaluator 1", "Evaluator 2"],
  moderation: true,
  anonymous: "words that only this test knows",
  deadline: "2026-04-30T12:00",
  bidders: [
    supplier("A"),
    {
      ...supplier("B"),
      members: [
        { name: "Member 1", identifier: "GB-COH-00000011", sme: true, vcse: false, share: 60 },
        { name: "Member 2", identifier: "GB-COH-00000012", sme: true, vcse: true, share: 40 },
      ],
    },
    supplier("C"),
  ],
  lots: {
    each: [
      { id: "north", title: "North", value: 110_000, valueIncludingVat: 132_000, valueWithOptions: 140_000 },
      {
        ...{ id: "south", title: "South", value: 50_000, valueIncludingVat: 60_000 },
        ...{ valueWithOptions: 60_000, bidders: ["Bidder A", "Bidder B"] },
      },
    ],
    mostToWin: 1,
    preference: ["north", "south"],
  },
};

type Lot = "north" | "south";

/** The marks that can be had, by hand: 10 by quantity in shares of 40, 20 and 20; 10 by answers as the measures weigh. */
export const MARKS = {
  "local-jobs": { quantity: 5, answer: 4 },
  apprenticeships: { quantity: 2.5, answer: 2 },
  "local-spend": { quantity: 2.5, answer: 2 },
  waste: { quantity: 0, answer: 1 },
  "own-measures": { quantity: 0, answer: 1 },
} as const;

export const BIDDERS = added.bidders.map(({ name }) => name);

const prices: Readonly<Record<string, Readonly<Partial<Record<Lot, string>>>>> = {
  "Bidder A": { north: "100000", south: "50000" },
  "Bidder B": { north: "108700", south: "60000" },
  "Bidder C": { north: "80000" },
};

/** Local jobs, apprenticeships at levels 2, 3 and 4+, local spend. */
const quantities: Readonly<Record<string, readonly string[]>> = {
  "Bidder A": ["10", "2", "2", "0", "40000"],
  "Bidder B": ["10", "0", "4", "0", "40000"],
  "Bidder C": ["20", "0", "0", "0", "20000"],
};

/** Who offers a measure of its own. */
const OFFERS_ITS_OWN = ["Bidder A", "Bidder B"];

export const OWN_HEADLINE = "Tree nursery open days";

export function priceEntries(bidder: string, lot: Lot): readonly Typed[] {
  return [
    ["Response_Bidder", 0, bidder],
    ["Response_Price", 0, prices[bidder]?.[lot] ?? ""],
  ];
}

export function offerEntries(bidder: string): readonly Typed[] {
  const own: readonly Typed[] = [
    ["Response_OwnHeadline", 0, OWN_HEADLINE],
    ["Response_OwnUnit", 0, "open days"],
    ["Response_OwnQuantity", 0, "3"],
    ["Response_OwnMethod", 0, "Schools and friends of the park are invited each spring."],
    ["Response_OwnEvidence", 0, "Dates and numbers of visitors"],
  ];
  return [
    ["Response_Bidder", 0, bidder],
    ...(quantities[bidder] ?? []).map((text, line): Typed => ["Response_Quantity", line, text]),
    ...[0, 1, 2, 3, 4, 5].map((line): Typed => ["Response_Method", line, `How line ${line + 1} is done.`]),
    ...[0, 1, 2, 3].map((line): Typed => ["Plan_Quarter1", line, "Begun"]),
    // Local jobs: a quarter of what is offered is due by quarter, and no more after the first year.
    ...(bidder === "Bidder B"
      ? [1, 2, 3, 4].map((quarter): Typed => [`Plan_DueQuarter${quarter}`, 0, quarter === 1 ? "1" : "3"])
      : []),
    ["Response_Answer", 0, "We plan by season."],
    ["Response_Answer", 1, "A foreman and two gardeners."],
    ...(OFFERS_ITS_OWN.includes(bidder) ? own : []),
  ];
}

/** The marks for approach and team, and one for both sides of each measure's answer. */
type Marks = readonly [approach: number, team: number, answers: number];

/** What Evaluator 1 gives is agreed; Evaluator 2 gives one more for the first question. */
const agreed: Readonly<Record<string, Marks>> = {
  "Bidder A": [3, 3, 4],
  "Bidder B": [3, 4, 4],
  "Bidder C": [4, 4, 3],
};

/** Whether a bidder offers anything for a measure, by the measure's line from 0. */
function offers(bidder: string, measure: number): boolean {
  return bidder !== "Bidder C" || (measure !== 1 && measure !== 4);
}

const MEASURES = added.measures.length;

/** A mark with its reason on each bidder's line, below the title of each question or answer. */
function marked(
  [mark, reason]: readonly [string, string],
  bidders: readonly string[],
  answers: readonly ((bidder: string) => number | undefined)[],
  from = 0,
): readonly Typed[] {
  return answers.flatMap((given, answer) =>
    bidders.flatMap((bidder, index): readonly Typed[] => {
      const line = from + answer * (bidders.length + 1) + 1 + index;
      const value = given(bidder);
      return value === undefined
        ? []
        : [
            [mark, line, String(value)],
            [reason, line, `Worth ${value}: see the notes.`],
          ];
    }),
  );
}

const question =
  (index: 0 | 1, more = 0) =>
  (bidder: string) =>
    (agreed[bidder]?.[index] ?? 0) + more;
const answer = (measure: number) => (bidder: string) =>
  offers(bidder, measure) ? agreed[bidder]?.[2] : undefined;
const answers = Array.from({ length: MEASURES }, (_, measure) => answer(measure));

/** The bidders in the order in which this evaluator's file has them. */
export function evaluatorEntries(evaluator: string, bidders: readonly string[]): readonly Typed[] {
  const columns = (part: string) => [`Evaluator_${part}_Mark`, `Evaluator_${part}_Reason`] as const;
  const more = evaluator === "Evaluator 1" ? 0 : 1;
  return [
    ["Evaluator_Declaration", 0, "Parks officer"],
    ["Evaluator_Declaration", 1, "No"],
    ["Evaluator_Declaration", 3, "2026-05-04"],
    ...marked(columns("Quality"), bidders, [question(0, more), question(1)]),
    ...marked(columns("Appropriate"), bidders, answers),
    ...marked(columns("Achievable"), bidders, answers),
  ];
}

/** Questions, then both sides of each measure's answer. */
export function moderationEntries(bidders: readonly string[]): readonly Typed[] {
  const columns = ["Moderation_Agreed", "Moderation_Reason"] as const;
  const sides = answers.flatMap((one) => [one, one]);
  return marked(columns, bidders, [question(0), question(1), ...sides]);
}

interface Offered {
  readonly bidder: string;
  readonly measures: Readonly<Record<string, object>>;
}

/** What a bidder offers, at another price, with the marks that were agreed. */
export function agreedBid({ measures, ...offered }: Offered, price: number) {
  const [approach, team, answers] = agreed[offered.bidder] ?? [0, 0, 0];
  const given = (mark: number) => ({ agreed: mark, reason: `Worth ${mark}: see the notes.` });
  return {
    ...{ ...offered, price, quality: { approach: given(approach), team: given(team) } },
    measures: Object.fromEntries(
      Object.entries(measures).map(([id, offer]) => [
        id,
        { ...offer, appropriate: given(answers), achievable: given(answers) },
      ]),
    ),
  };
}
