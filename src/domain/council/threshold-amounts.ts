import * as z from "zod";
import { labelled } from "../issues/labels";
import { amount, day, prose } from "../values/fields";

/** Kinds of contract that have a threshold amount of their own (Procurement Act 2023, Schedule 1). */
export const VALUED_KINDS = [
  "goods",
  "services",
  "works",
  "light-touch",
  "concession",
  "light-touch-concession",
  "utilities-works",
  "utilities-goods-and-services",
  "utilities-light-touch",
] as const;
export type ValuedKind = (typeof VALUED_KINDS)[number];

/** What a framework can buy: its threshold amount is that of what it buys. */
export const BOUGHT_KINDS = ["goods", "services", "works", "light-touch"] as const;

export const ContractKind = z.enum([...BOUGHT_KINDS, "framework", ...VALUED_KINDS.slice(4)]);
export type ContractKind = z.infer<typeof ContractKind>;

/**
 * Pounds including VAT; a contract of this estimated value or more is a public contract (sections 3 and 123(2)). What is
 * left out is not known yet.
 */
const Amounts = z.strictObject({
  goods: labelled("threshold for goods", amount).optional(),
  services: labelled("threshold for services", amount).optional(),
  works: labelled("threshold for works", amount).optional(),
  "light-touch": labelled("threshold for light touch", amount).optional(),
  concession: labelled("threshold for concessions", amount).optional(),
  "light-touch-concession": labelled("threshold for light touch concessions", amount).optional(),
  "utilities-works": labelled("threshold for utilities works", amount).optional(),
  "utilities-goods-and-services": labelled("threshold for utilities goods and services", amount).optional(),
  "utilities-light-touch": labelled("threshold for utilities light touch", amount).optional(),
} satisfies Record<ValuedKind, z.ZodType>);

export const ThresholdAmounts = z.strictObject({
  /** The first day on which a procurement that commences has these amounts. */
  from: labelled("first day", day),
  source: labelled("source", prose),
  amounts: labelled("amounts", Amounts),
});
export type ThresholdAmounts = z.infer<typeof ThresholdAmounts>;

/**
 * The amounts for councils (sub-central authorities). Those of a procurement that commenced before 1 January 2026 stay
 * as they were (SI 2025/1200, regulation 3). They are next revised on 1 January 2028: from then on none is known, so that
 * none of before is taken for it.
 */
export const thresholdAmounts: readonly ThresholdAmounts[] = [
  {
    from: "2025-02-24",
    source:
      "Procurement Act 2023 (in force for procurements from 24 February 2025), Schedule 1 as amended by SI 2025/163",
    amounts: {
      goods: 214_904,
      services: 214_904,
      works: 5_372_609,
      "light-touch": 663_540,
      concession: 5_372_609,
      "light-touch-concession": 5_372_609,
      "utilities-works": 5_372_609,
      "utilities-goods-and-services": 429_809,
      "utilities-light-touch": 884_720,
    },
  },
  {
    from: "2026-01-01",
    source: "Procurement Act 2023, Schedule 1 as amended by SI 2025/1200 from 1 January 2026",
    amounts: {
      goods: 207_720,
      services: 207_720,
      works: 5_193_000,
      "light-touch": 663_540,
      concession: 5_193_000,
      "light-touch-concession": 5_372_609,
      "utilities-works": 5_193_000,
      "utilities-goods-and-services": 415_440,
      "utilities-light-touch": 884_720,
    },
  },
  {
    from: "2028-01-01",
    source: "Not known yet: thresholds are revised every two years. Enter those in force from 1 January 2028",
    amounts: {},
  },
];

/** The amount of a kind for a procurement that commences on a day; undefined where the table has none. */
export function thresholdOn(
  date: string,
  kind: ValuedKind,
  table: readonly ThresholdAmounts[],
): { readonly amount: number; readonly source: string } | undefined {
  const inForce = table
    .filter(({ from }) => from <= date)
    .reduce<ThresholdAmounts | undefined>(
      (latest, each) => (latest && latest.from >= each.from ? latest : each),
      undefined,
    );
  const amount = inForce?.amounts[kind];
  return inForce && amount !== undefined ? { amount, source: inForce.source } : undefined;
}
