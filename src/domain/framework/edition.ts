import * as z from "zod";
import { amount, id, line, percentage, prose, published } from "../values/fields";

export const Unit = z.enum(["fte", "number", "pounds", "hours", "weeks", "tonnes", "qualitative"]);
export type Unit = z.infer<typeof Unit>;

/**
 * How quarters make a total. "flow": they add. "people-once": a person or course counts once over the contract.
 * "fte-years": a quarter's average FTE counts for the quarter's length in years. "qualitative": no total.
 */
export const Accumulation = z.enum(["flow", "people-once", "fte-years", "qualitative"]);
export type Accumulation = z.infer<typeof Accumulation>;

/** Which value of a contract a threshold is compared with. */
export const ValueBasis = z.enum(["excluding-vat", "including-vat", "with-options"]);
export type ValueBasis = z.infer<typeof ValueBasis>;

export const Measure = z.strictObject({
  id,
  /** The policy's number; a bespoke measure has none. */
  number: z.int().min(1).optional(),
  /** An id of `outcomes`. */
  outcome: id,
  headline: line,
  definition: prose,
  unit: Unit,
  /** Levels that a quantity may be stated by, such as "2", "3", "4+". */
  levels: z.array(line).min(1).max(6).readonly().optional(),
  accumulation: Accumulation,
  /** Decimals that a quantity may have: 0 for a whole number. Absent where the measure has no quantity. */
  decimals: z.int().min(0).max(4).optional(),
  /** What counts and what does not, as printed on forms. */
  counting: prose,
  /** What a supplier is asked for to show it. */
  evidence: prose,
  /** Faults of the policy's own wording, shown and not mended. */
  flaws: z.array(prose).readonly().optional(),
  /** A reference of the National TOMs that the measure resembles; a hint that the council has not confirmed. */
  nationalToms: line.optional(),
  /** True where no new tender may use it. */
  retired: z.boolean().optional(),
});
export type Measure = z.infer<typeof Measure>;

export const COUNTING_RULES = [
  "good-jobs-within-local-jobs",
  "unpaid-placement-weeks",
  "paid-placement-weeks",
  "fte-within-contract",
  "one-disadvantage-category",
  "first-year-only",
  "local-only",
  "this-contract-only",
  "pound-counts-once",
] as const;

export const CountingRule = z.strictObject({
  id: z.enum(COUNTING_RULES),
  text: prose,
  severity: z.enum(["error", "warning"]),
  source: line,
});
export type CountingRule = z.infer<typeof CountingRule>;

/** An edition of a council's social value framework, as data. */
export const Framework = z.strictObject({
  id,
  title: line,
  council: line,
  published,
  threshold: z.strictObject({
    amount,
    comparison: z.enum(["more-than", "at-least"]),
    basis: ValueBasis,
  }),
  /** The least share of the overall score where the framework applies, in percent. */
  socialValueWeight: percentage,
  /** A contract of more than this many pounds is asked for a delivery plan, any other for a milestone tracker. */
  deliveryPlanOver: amount,
  /** A contract of more than `over` pounds needs `count` key performance indicators. */
  kpis: z.strictObject({ over: amount, count: z.int().min(0).max(20) }),
  /** True where "FTE" counts one year, or the contract's length where that is shorter; false where each year counts. */
  fteCappedAtOneYear: z.boolean(),
  /**
   * When an offer is pointed out: more than `timesNext` the next highest, or more than `shareOfValue` percent of the
   * contract's value; and a price lower than `priceShareOfMean` percent of the bids' mean price.
   */
  offerFlags: z.strictObject({
    timesNext: z.number().min(1),
    shareOfValue: percentage,
    priceShareOfMean: percentage.optional(),
  }),
  priorities: z
    .array(z.strictObject({ id, title: line }))
    .min(1)
    .max(20)
    .readonly(),
  outcomes: z
    .array(z.strictObject({ id, priority: id, title: line }))
    .min(1)
    .max(40)
    .readonly(),
  measures: z.array(Measure).min(1).max(100).readonly(),
  countingRules: z.array(CountingRule).readonly(),
});
export type Framework = z.infer<typeof Framework>;

export function hasQuantity(measure: Measure): boolean {
  return measure.unit !== "qualitative";
}

/** What a threshold is compared with; undefined where the contract's value on that basis is not given. */
export function valueOn(
  basis: ValueBasis,
  contract: {
    readonly value: number;
    readonly valueIncludingVat?: number | undefined;
    readonly valueWithOptions?: number | undefined;
  },
): number | undefined {
  if (basis === "including-vat") return contract.valueIncludingVat;
  return basis === "with-options" ? contract.valueWithOptions : contract.value;
}

/** Whether a value is over the edition's threshold: £100,000 itself is not "more than" £100,000. */
export function frameworkApplies({ threshold }: Framework, value: number): boolean {
  return threshold.comparison === "more-than" ? value > threshold.amount : value >= threshold.amount;
}
