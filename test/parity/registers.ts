import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { awkwardNames } from "./awkward-names";
import type { Framework } from "../../src/domain/framework/edition";
import { rotherham2019 } from "../../src/domain/framework/editions/rotherham-2019";
import { plainSuccession } from "../../src/domain/framework/succession";
import { consolidate } from "../../src/domain/register/consolidate";
import { EMPTY_STATE, type Register } from "../../src/domain/register/model";
import type { Settings } from "../../src/domain/council/settings";
import { ownMeasureId } from "../../src/domain/contract/measures";
import type { ProxyPack } from "../../src/domain/framework/proxies";
import {
  claim,
  contractOf,
  optionsWith,
  payment,
  QUARTER,
  received,
  returnOf,
} from "../domain/register/returned";
import { ownTiers } from "../domain/council/own-tiers";
import { toldRegister } from "../domain/register/told";

export const contracts = [
  contractOf("C-1", { directorate: "Place * people" }),
  contractOf("C-2", { serviceArea: "Adult care & housing" }),
  contractOf("C-3", {
    serviceArea: "Adult care & housing",
    commitments: [
      { measure: "waste", quantity: 0, due: [] },
      { measure: "good-jobs", quantity: 1.5, due: [{ quarter: QUARTER, quantity: 1.5 }] },
    ],
  }),
  contractOf("C-4"),
];

/** Invented values, to try the sheets out. */
export const pack: ProxyPack = {
  edition: "Example 1",
  title: "Example values",
  source: "Invented",
  published: "2026-04-01",
  licence: "None needed",
  illustrative: true,
  values: [
    { measure: "young-people-work-advice", poundsPerUnit: 14.35, source: "Invented" },
    { measure: "local-jobs", poundsPerUnit: 31_000.33, source: "Invented" },
  ],
};

const settings: Settings = {
  bands: { good: 100, approachingTarget: 80, requiresImprovement: 50 },
  ratedBy: "claimed",
  localShare: { baseline: { year: "2025-26", percent: 40 }, target: { year: "2026-27", percent: 50 } },
  targets: [{ measure: "young-people-work-advice", quantity: 100 }],
  directorates: [{ serviceArea: "adult care & housing", directorate: "Adult care, housing" }],
  published: [{ quarter: QUARTER, date: "2026-08-01" }],
};

const spend = [
  payment(120_050, { sme: "Yes", invoice: "=1+1", supplier: "Business 1" }),
  payment(9999, { tier: "wider-area", sme: "No", vcse: "Yes", supplier: "business 1" }),
  payment(50_000, { tier: "elsewhere", supplier: "Business *" }),
  payment(40_000, { tier: "unknown", postcode: null, supplier: null, date: null }),
  payment(-5001, { tier: "unknown", supplier: "Business. 1" }),
];

const returns = [
  received(returnOf("C-1", { spend }), "one.xlsx"),
  received(
    returnOf("C-2", { claims: [claim("young-people-work-advice", 7.25)], spend: [payment(-10)] }),
    "two.xlsx",
  ),
  received(
    returnOf("C-2", {
      declared: "2026-07-15",
      claims: [claim("young-people-work-advice", 9.5, { evidence: "Log" }), claim("local-jobs", 2.33)],
      spend: [payment(3333, { vcse: "Yes" })],
    }),
    "two corrected.xlsx",
  ),
  received(returnOf("C-4"), "four.xlsx"),
  received(returnOf("C-4", { spend: [] }), "another four.xlsx"),
  received(returnOf("C-9"), "stranger.xlsx"),
];

const decisions = {
  validations: [
    {
      ...{
        contract: "C-1",
        quarter: QUARTER,
        measure: "local-jobs",
        level: null,
        verdict: "Part validated" as const,
      },
      ...{ quantity: 3.5, reason: "Payroll", officer: "Officer 1", date: "2026-08-01", claimed: 4 },
    },
    {
      ...{
        contract: "C-1",
        quarter: QUARTER,
        measure: "apprenticeships",
        level: "3",
        verdict: "Validated" as const,
      },
      ...{ quantity: null, reason: null, officer: "Officer 1", date: "2026-08-01", claimed: 1 },
    },
    {
      ...{ contract: "C-2", quarter: QUARTER, measure: "young-people-work-advice", level: null },
      ...{
        verdict: "Rejected" as const,
        quantity: null,
        reason: "No log",
        officer: "Officer 1",
        date: "2026-08-01",
      },
      claimed: 9.5,
    },
  ],
  choices: [],
};

export const state = { ...EMPTY_STATE, decisions };

/** The first quarter with everything that can come, and the second made from it, in which the first is restated. */
export const firstQuarter: Register = consolidate(state, returns, optionsWith(contracts, { settings }));

export const secondQuarter: Register = consolidate(
  firstQuarter.state,
  [
    received(
      returnOf("C-1", { quarter: "2026-27-Q2", declared: "2026-10-09", spend: [payment(2_000_000)] }),
      "q2.xlsx",
    ),
    received(
      returnOf("C-2", {
        declared: "2026-08-20",
        corrects: true,
        claims: [claim("young-people-work-advice", 11, { evidence: "Log" })],
        spend: [payment(4444)],
      }),
      "two again.xlsx",
    ),
  ],
  { ...optionsWith(contracts, { settings, proxyPack: pack }), quarter: "2026-27-Q2", asOf: "2026-11-01" },
);

export const emptyQuarter: Register = consolidate(EMPTY_STATE, [], optionsWith(contracts.slice(0, 2)));

/** Contracts with a measure of their bidder's own under one headline, two of them of one service area. */
const repairing = ["C-6", "C-7", "C-8"].map((reference, index) =>
  contractOf(reference, {
    serviceArea: index === 0 ? "Environment" : "Property",
    ownMeasures: [{ headline: "Repair café", unit: "events" }, { headline: "Open days" }],
    commitments: [
      {
        measure: ownMeasureId(reference, 0),
        quantity: 10 + index,
        due: [{ quarter: QUARTER, quantity: 10 + index }],
      },
      { measure: ownMeasureId(reference, 1), quantity: 0, due: [] },
      { measure: "local-jobs", quantity: 2, due: [{ quarter: QUARTER, quantity: 2 }] },
    ],
  }),
);

const bidders: Register = consolidate(
  EMPTY_STATE,
  repairing.map(({ reference }, index) =>
    received(
      returnOf(reference, {
        claims: [
          claim(ownMeasureId(reference, 0), 6.5 + index, { evidence: "Dates" }),
          claim("local-jobs", 1),
        ],
      }),
      `${reference}.xlsx`,
    ),
  ),
  optionsWith(repairing, { proxyPack: pack }),
);

/** Contracts by packs of two editions, and one without a pack. */
const twoEditions: Register = consolidate(
  EMPTY_STATE,
  ["C-1", "C-2", "C-3"].map((reference) => received(returnOf(reference), `${reference}.xlsx`)),
  optionsWith(
    ["C-1", "C-2", "C-3"].map((reference, index) =>
      contractOf(reference, { serviceArea: index === 0 ? "Housing" : "Property" }),
    ),
    {
      contractPacks: new Map([
        ["C-1", pack],
        [
          "C-2",
          {
            ...pack,
            edition: "Example 2",
            values: pack.values.map((value) => ({ ...value, poundsPerUnit: 20 })),
          },
        ],
      ]),
    },
  ),
);

/** The least that there can be: each list of it has one line. */
const ofOne: Register = consolidate(
  EMPTY_STATE,
  [
    received(
      returnOf("C-1", { claims: [claim("local-jobs", 3, { evidence: "Payroll" })], spend: [] }),
      "one.xlsx",
    ),
  ],
  optionsWith(
    [
      contractOf("C-1", {
        commitments: [{ measure: "local-jobs", quantity: 2, due: [{ quarter: QUARTER, quantity: 2 }] }],
      }),
    ],
    { settings },
  ),
);

/** The edition after that of 2019: advice is another measure, apprenticeships are gone. */
const reviewed: Framework = (() => {
  const measures = rotherham2019.measures.flatMap((measure) => {
    if (measure.id === "apprenticeships") return [{ ...measure, retired: true }];
    return measure.id === "young-people-work-advice"
      ? [{ ...measure, definition: "Other words" }]
      : [measure];
  });
  return {
    ...{ ...rotherham2019, id: "borough-2027", title: "Framework 2027", measures },
    follows: plainSuccession(rotherham2019, { measures }),
  };
})();

/** A contract of each edition, whose measures are the same, replaced or retired. */
export const acrossTwo: Register = (() => {
  const editions = [rotherham2019, reviewed];
  const later = contractOf(
    "C-2",
    {
      framework: reviewed.id,
      commitments: [
        { measure: "young-people-work-advice", quantity: 5, due: [{ quarter: QUARTER, quantity: 5 }] },
        { measure: "local-jobs", quantity: 3, due: [{ quarter: QUARTER, quantity: 3 }] },
      ],
    },
    editions,
  );
  return consolidate(
    EMPTY_STATE,
    [
      received(returnOf("C-1"), "one.xlsx"),
      received(
        returnOf("C-2", {
          claims: [claim("young-people-work-advice", 4, { evidence: "Log" }), claim("local-jobs", 2.5)],
          spend: [],
        }),
        "two.xlsx",
      ),
    ],
    optionsWith([contractOf("C-1"), later], { editions }),
  );
})();

/** Two councils that buy together: what is local to the contracts is another place for each. */
export const twoAreas: Register = consolidate(
  EMPTY_STATE,
  ["C-1", "C-2", "C-3"].map((reference, index) =>
    received(
      returnOf(reference, { spend: [payment(10_000 * (index + 1)), payment(500, { tier: "elsewhere" })] }),
      `${reference}.xlsx`,
    ),
  ),
  optionsWith([
    contractOf("C-1"),
    contractOf("C-2", {
      area: { ...rotherhamArea, name: "Barnsley * Dearne" },
      council: "Fire * rescue authority",
    }),
    contractOf("C-3", { area: { ...rotherhamArea, name: "Barnsley * Dearne" } }),
  ]),
);

/** The same by one area, whose council calls its tiers by names of its own. */
export const ofOwnTiers: Register = consolidate(
  EMPTY_STATE,
  [
    received(
      returnOf("C-1", {
        spend: [payment(10_000), payment(500, { tier: "elsewhere" }), payment(70, { tier: "wider-area" })],
      }),
      "C-1.xlsx",
    ),
  ],
  optionsWith([contractOf("C-1", { area: { ...rotherhamArea, tiers: ownTiers }, directorate: "Place" })]),
);

export const registers: readonly (readonly [string, Register])[] = [
  ["a quarter with everything that can come", firstQuarter],
  ["a second quarter in pounds", secondQuarter],
  ["two editions in pounds, side by side", twoEditions],
  ["contracts of two editions, of which one follows the other", acrossTwo],
  ["contracts of two areas, one of a partner", twoAreas],
  ["tiers by names of the council's own", ofOwnTiers],
  ["a quarter without a return", emptyQuarter],
  ["one contract with one commitment", ofOne],
  ["measures of the bidders' own under one headline, in pounds", bidders],
  ["names that look like patterns, comparisons and numbers", awkwardNames],
  ["commitments in words, by what the council decided", toldRegister("validated")],
  ["commitments in words, by what was answered", toldRegister("claimed")],
];
