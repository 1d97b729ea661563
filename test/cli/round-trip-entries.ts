import type { Typed } from "../libreoffice/typing";

/** Invented, with figures that can be checked by hand: 40 for price, 40 for quality, 10 and 10 for social value. */
export const parksTender = {
  reference: "T-2026-020",
  title: "Parks maintenance",
  serviceArea: "Environment",
  value: 200_000,
  route: "tender",
  framework: "rotherham-2019",
  weights: { price: 40, quality: 40, socialValue: 20 },
  socialValueSplit: { quantitative: 50, qualitative: 50 },
  methods: {
    price: "lowest-over-bid",
    quality: "share-of-maximum",
    socialValueQuantitative: "quantity-share-of-highest",
  },
  qualityQuestions: [{ id: "approach", title: "Approach", weight: 100, maximum: 5 }],
  measures: [
    { id: "local-jobs", weight: 40, reference: 1 },
    { id: "apprenticeships", weight: 20, reference: 1 },
    { id: "local-spend", weight: 20, reference: 1 },
    { id: "waste", weight: 20 },
  ],
  evaluators: ["Evaluator 1", "Evaluator 2"],
  moderation: true,
  bidders: [{ name: "Bidder A" }, { name: "Bidder B" }, { name: "Bidder C" }],
};

export const BIDDERS = parksTender.bidders.map(({ name }) => name);

/** What a bidder offers, as text that is typed: apprenticeships at levels 2, 3 and 4+. */
interface Offered {
  readonly price: string;
  readonly jobs: string;
  readonly apprentices: readonly [string, string, string];
  readonly spend: string;
}

export const offered: Readonly<Record<string, Offered>> = {
  "Bidder A": { price: "100000", jobs: "10", apprentices: ["2", "2", "0"], spend: "40000" },
  "Bidder B": { price: "80000", jobs: "5", apprentices: ["0", "4", "0"], spend: "20000" },
  "Bidder C": { price: "160000", jobs: "2.5", apprentices: ["1", "0", "1"], spend: "10000" },
};

/** Lines of the response's measures, from 0: local jobs, apprenticeships at levels 2, 3 and 4+, local spend, waste. */
export const METHODS = [
  "Ten gardeners who live in the borough, from the first day.",
  "Two apprentices with the college.",
  "Two apprentices who finish level 3.",
  "One apprentice at a higher level.",
  "Plants and hire from businesses nearby.",
  "Pots and ties are used again.",
] as const;

export function priceEntries(bidder: string): readonly Typed[] {
  return [
    ["Response_Bidder", 0, bidder],
    ["Response_Price", 0, offered[bidder]?.price ?? ""],
  ];
}

export function responseEntries(bidder: string): readonly Typed[] {
  const own = offered[bidder];
  if (!own) throw new Error(`no offer: ${bidder}`);
  return [
    // As people write it: the tender's own name is taken.
    ["Response_Bidder", 0, bidder.toLowerCase()],
    ...[own.jobs, ...own.apprentices, own.spend].map((text, line): Typed => [
      "Response_Quantity",
      line,
      text,
    ]),
    ...METHODS.map((text, line): Typed => ["Response_Method", line, text]),
    ...parksTender.measures.map((_, line): Typed => ["Plan_Quarter1", line, "Begun"]),
    ["Response_Answer", 0, "We plan by season and by site."],
  ];
}

/** A mark for the question, and one for both sides of every measure's answer. */
type Marks = readonly [quality: number, socialValue: number];

/** Marks of the bidders in their order; what is agreed in moderation is what Evaluator 1 gave. */
export const marksOf: Readonly<Record<string, readonly [Marks, Marks, Marks]>> = {
  "Evaluator 1": [
    [5, 4],
    [3, 3],
    [4, 5],
  ],
  "Evaluator 2": [
    [4, 3],
    [3, 4],
    [5, 4],
  ],
};

/** A mark and its reason on each bidder's line, below the title of each of so many questions or answers. */
function marked(mark: string, reason: string, marks: readonly number[], answers: number): readonly Typed[] {
  return Array.from({ length: answers }, (_, answer) =>
    marks.flatMap((given, bidder): readonly Typed[] => {
      const line = answer * (marks.length + 1) + 1 + bidder;
      return [
        [mark, line, String(given)],
        [reason, line, `Worth ${given}: see the notes.`],
      ];
    }),
  ).flat();
}

const MEASURES = parksTender.measures.length;

export function evaluatorEntries(evaluator: string): readonly Typed[] {
  const marks = marksOf[evaluator];
  if (!marks) throw new Error(`no marks: ${evaluator}`);
  const [quality, socialValue] = [marks.map(([mark]) => mark), marks.map(([, mark]) => mark)];
  return [
    ["Evaluator_Declaration", 0, "Parks officer"],
    ["Evaluator_Declaration", 1, "No"],
    ["Evaluator_Declaration", 3, "2026-02-20"],
    ...marked("Evaluator_Quality_Mark", "Evaluator_Quality_Reason", quality, 1),
    ...marked("Evaluator_Appropriate_Mark", "Evaluator_Appropriate_Reason", socialValue, MEASURES),
    ...marked("Evaluator_Achievable_Mark", "Evaluator_Achievable_Reason", socialValue, MEASURES),
  ];
}

/** One question, then both sides of each measure's answer. */
export function moderationEntries(): readonly Typed[] {
  const agreed = marksOf["Evaluator 1"] ?? [];
  const of = (marks: readonly number[], answers: number) =>
    marked("Moderation_Agreed", "Moderation_Reason", marks, answers);
  const quality = of(
    agreed.map(([mark]) => mark),
    1,
  );
  const sides = of(
    agreed.map(([, mark]) => mark),
    2 * MEASURES,
  );
  const below = agreed.length + 1;
  return [...quality, ...sides.map(([name, line, text]): Typed => [name, line + below, text])];
}

const LEDGER = [
  "Spend_Invoice",
  "Spend_Date",
  "Spend_Supplier",
  "Spend_Postcode",
  "Spend_Net",
  "Spend_SME",
  "Spend_VCSE",
] as const;

/** The first quarter: local spend is 8,000 + 1,000.50 = 9,000.50 of 10,000 pounds. */
export const returnEntries: readonly Typed[] = [
  ["Return_Claimed", 0, "8"],
  ["Return_Evidence", 0, "Payroll summary April to June"],
  ["Return_Claimed", 1, "1"],
  ["Return_Evidence", 1, "Enrolment certificate"],
  ["Return_Claimed", 2, "0"],
  ["Return_Claimed", 3, "9000.50"],
  ["Return_Evidence", 3, "Ledger on the sheet Spend"],
  ["Return_Claimed", 4, "Done"],
  ["Return_Narrative", 4, "Ties are collected and used again."],
  ...(
    [
      ["INV-1", "2026-04-15", "Business 1", "S60 1AB", "8000", "Yes", "No"],
      ["INV-2", "2026-05-20", "Business 2", "S65 1AA", "1000.50", "No", "Yes"],
      ["INV-3", "2026-06-30", "Business 3", "S1 2AA", "999.50", "Unknown", "Unknown"],
    ] as const
  ).flatMap((payment, line) => payment.map((text, column): Typed => [LEDGER[column] ?? "", line, text])),
  ["Declaration_Agreed", 0, "Yes"],
  ["Declaration_Role", 0, "Contract manager"],
  ["Declaration_Date", 0, "2026-07-10"],
];
