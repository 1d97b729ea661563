import type { Assessment } from "../../../src/domain/assessment/assessment";
import type { Framework } from "../../../src/domain/framework/edition";
import { ppn002 } from "../../../src/domain/framework/editions/ppn-002";
import { ppn026 } from "../../../src/domain/framework/editions/ppn-026";
import { scotland } from "../../../src/domain/framework/editions/scotland";
import { wales } from "../../../src/domain/framework/editions/wales";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";
import { FORMER_PROMPTS, knownPrompts } from "../../../src/domain/framework/prompts";
import { ownTiers } from "../council/own-tiers";
import { parseAssessment } from "../../../src/domain/assessment/read";

const yes = { appropriate: true, relevant: true, achievable: true, why: "It fits the work." };
const no = { appropriate: false, why: "It does not fit the work." };

/** A quotation of £150,000 in which every question is answered; local jobs, skills and waste are chosen. */
export const answeredAssessment = {
  reference: "T-2026-014",
  title: "Grounds maintenance",
  serviceArea: "Environment",
  value: 150_000,
  valueIncludingVat: 180_000,
  valueWithOptions: 200_000,
  kind: "services",
  route: "quotation",
  framework: "rotherham-2019",
  date: "2026-04-01",
  measures: rotherham2019.measures.map(({ id }) => ({
    id,
    ...(["local-jobs", "skills", "waste"].includes(id) ? yes : no),
  })),
  businesses: [
    { name: "Business A", postcode: "S60 1AA", tier: "borough", approach: "Telephone call" },
    { name: "Business B", tier: "wider-area" },
  ],
  localSupplierAsked: true,
  reserved: true,
  reservation: {
    council: true,
    decidedBeforeTenders: true,
    area: "own-area-and-bordering",
    competition: true,
    statedInNotice: true,
    basedThere: true,
    keptTo: "smes-and-vcses",
  },
  prompts: FORMER_PROMPTS.map(({ id }) => ({ id, answer: "Considered." })),
};

export function assessmentWith(parts: Readonly<Record<string, unknown>>): Assessment {
  const result = parseAssessment({ ...answeredAssessment, ...parts });
  if (!result.ok) throw new Error(`unsound assessment: ${JSON.stringify(result.issues)}`);
  return result.value;
}

/** The same choices, with what could be achieved of two that are chosen and one that is not. */
export const withQuantities = answeredAssessment.measures.map((choice) => {
  const quantity = { "local-jobs": 12.5, skills: 6, "local-spend": 40_000.25 }[choice.id];
  return quantity === undefined ? choice : { ...choice, quantity };
});

/** A contract of £4,500,000, £5,400,000 with VAT and options, under an edition without quantities. */
function underModel(edition: Framework, parts: Readonly<Record<string, unknown>>): Assessment {
  return assessmentWith({
    ...{ value: 4_500_000, valueIncludingVat: 5_400_000, valueWithOptions: 5_400_000, date: "2027-01-01" },
    ...{ route: "tender", reserved: false, framework: edition.id },
    measures: edition.measures.map(({ id }, index) => ({ id, ...(index === 0 ? yes : no) })),
    // Its own prompts, and those that were asked of every edition before.
    prompts: knownPrompts(edition).map(({ id }) => ({ id, answer: "Considered." })),
    ...parts,
  });
}

const amounts = { goods: 100, services: 200_000, works: 300, "light-touch": 400 };

/** Situations that the domain, the embedded workbook and LibreOffice must agree on, cell by cell. */
export const assessments: readonly (readonly [string, Assessment])[] = [
  ["everything is answered", assessmentWith({})],
  ["quantities that could be achieved", assessmentWith({ measures: withQuantities })],
  [
    "half filled: nothing chosen yet, no date, no kind",
    assessmentWith({
      date: undefined,
      kind: undefined,
      valueIncludingVat: undefined,
      valueWithOptions: undefined,
      reservation: undefined,
      measures: [{ id: "skills", appropriate: true }],
      businesses: undefined,
      localSupplierAsked: undefined,
      reserved: undefined,
      prompts: [{ id: "enforcement", answer: "Termination for lapsed commitments." }],
    }),
  ],
  ["tiers by names of the council's own", assessmentWith({ tiers: ownTiers })],
  ["the value equals the framework's threshold", assessmentWith({ value: 100_000 })],
  [
    "a large works tender with a departure",
    assessmentWith({
      value: 6_000_000,
      valueIncludingVat: 7_200_000,
      valueWithOptions: 8_000_000.5,
      kind: "works",
      route: "tender",
      reserved: false,
      localSupplierAsked: undefined,
      reservation: undefined,
      whyLocalMeasures: "=The work is in the borough's parks.",
      officer: "Officer 1",
      exceptions: [{ rule: "social-value-weight", reason: "=A national framework sets 10%." }],
    }),
  ],
  ["begun after the amounts that are known", assessmentWith({ date: "2028-01-01" })],
  ["begun before councils could reserve", assessmentWith({ date: "2026-02-03", reserved: false })],
  [
    "begun under the amounts of 2025, works over £5 million and below the threshold",
    assessmentWith({
      date: "2025-12-31",
      kind: "works",
      value: 4_400_000,
      valueIncludingVat: 5_280_000,
      valueWithOptions: 5_372_608.99,
      reserved: false,
    }),
  ],
  [
    "a framework that passes by its options alone, with two conditions not met",
    assessmentWith({
      value: 90_000,
      valueIncludingVat: 90_000,
      valueWithOptions: 207_720,
      kind: "framework",
      frameworkBuys: "goods",
      reserved: false,
      reservation: { council: false, area: "other", statedInNotice: false },
    }),
  ],
  [
    "a framework without what it buys, and a value with options that is lower than with VAT",
    assessmentWith({ valueWithOptions: 170_000, kind: "framework", reserved: false }),
  ],
  [
    "a utilities contract over £5 million, not said by whom",
    assessmentWith({ valueWithOptions: 5_000_000.01, kind: "utilities-goods-and-services", reserved: false }),
  ],
  [
    "a utilities contract of a private utility, with a justification to record",
    assessmentWith({
      valueWithOptions: 5_193_000,
      kind: "utilities-works",
      privateUtility: true,
      reserved: false,
    }),
  ],
  [
    "a concession of £5 million",
    assessmentWith({ valueWithOptions: 5_000_000, kind: "concession", reserved: false }),
  ],
  [
    "works whose estimated value is not given, over £5 million without options",
    assessmentWith({
      value: 5_100_000,
      valueIncludingVat: undefined,
      valueWithOptions: undefined,
      kind: "works",
      reserved: false,
    }),
  ],
  [
    "no local supplier asked, with its reason, and thresholds of the council's own",
    assessmentWith({
      localSupplierAsked: false,
      whyNoLocalSupplier: "None makes this.",
      reservationSettings: {
        since: "2026-02-01",
        source: "Own",
        thresholds: [
          { from: "2026-01-01", source: "First", amounts },
          { from: "2026-03-01", source: "Second", amounts: { ...amounts, services: 200_001 } },
          { from: "2028-01-01", source: "Third", amounts },
        ],
      },
    }),
  ],
  [
    "no local supplier asked, without a reason, for a value at the threshold",
    assessmentWith({ localSupplierAsked: false, valueWithOptions: 207_720, reserved: false }),
  ],
  [
    "thresholds of the council's own that have none for the kind",
    assessmentWith({
      kind: "concession",
      reserved: false,
      reservationSettings: {
        since: "2026-02-04",
        source: "Own",
        thresholds: [{ from: "2026-01-01", source: "First", amounts }],
      },
    }),
  ],
  ["a model of other days, whose weight rises with the value", underModel(ppn026, { date: "2026-12-31" })],
  [
    "a model of that day, below the value from which more is asked",
    underModel(ppn026, { valueIncludingVat: 4_999_999.99, valueWithOptions: 4_999_999.99 }),
  ],
  ["a model on its last day", underModel(ppn002, { date: "2026-12-31" })],
  ["a model on no day that is known", underModel(ppn002, { date: undefined })],
  [
    "a framework under Scotland's law, which asks nothing of the Procurement Act",
    underModel(scotland, { reserved: undefined, reservation: undefined }),
  ],
  [
    "a framework under Wales' law, where nothing is reserved by place",
    underModel(wales, { reserved: undefined, reservation: undefined }),
  ],
];
