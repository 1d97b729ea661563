import * as z from "zod";
import { labelled } from "../issues/labels";
import { amount, day, id, line, percentage, prose, published } from "../values/fields";
import { CountingRule } from "./counting-rule";
import { LawOf } from "./law";
import { EditionPrompt, MOST_PROMPTS } from "./prompts";
import { Commencement, Publication, RowSource, ToFill, WeightFrom } from "./publication";

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

/** The id, among a tender's measures, of the line on which bidders offer measures of their own; no other measure may have it. */
export const OWN_MEASURES = "own-measures";

export const Measure = z.strictObject({
  id: labelled("id", id),
  /** The policy's number; a bespoke measure has none. */
  number: labelled("number", z.int().min(1)).optional(),
  /** What the policy itself calls it, where that is no number: "1a". */
  reference: labelled("reference", line).optional(),
  /** An id of `outcomes`. */
  outcome: labelled("outcome", id),
  headline: labelled("headline", line),
  definition: labelled("definition", prose),
  unit: labelled("unit", Unit),
  /** Levels that a quantity may be stated by, such as "2", "3", "4+". */
  levels: labelled("levels", z.array(labelled("level", line)).min(1).max(6).readonly()).optional(),
  accumulation: labelled("accumulation", Accumulation),
  /** Decimals that a quantity may have: 0 for a whole number. Absent where the measure has no quantity. */
  decimals: labelled("decimals", z.int().min(0).max(4)).optional(),
  /** What counts and what does not, as printed on forms. */
  counting: labelled("counting note", prose),
  /** What a supplier is asked for to show it. */
  evidence: labelled("evidence", prose),
  /** Faults of the policy's own wording, shown and not mended. */
  flaws: labelled("flaws", z.array(labelled("flaw", prose)).readonly()).optional(),
  /** A reference of the National TOMs that the measure resembles; a hint that the council has not confirmed. */
  nationalToms: labelled("National TOMs reference", line).optional(),
  /** True where no new tender may use it. */
  retired: labelled("retired setting", z.boolean()).optional(),
  source: labelled("source of its words", RowSource).optional(),
});
export type Measure = z.infer<typeof Measure> & {
  /** Of what a bidder offers of its own: the unit in words; what it counts is never added to anything else. */
  readonly unitInWords?: string | undefined;
};

const Priority = z.strictObject({
  id: labelled("id", id),
  title: labelled("title", line),
  source: labelled("source of its words", RowSource).optional(),
});

const Outcome = z.strictObject({
  id: labelled("id", id),
  priority: labelled("priority", id),
  title: labelled("title", line),
  source: labelled("source of its words", RowSource).optional(),
});

/** A quality question that tenders begin with. */
const EditionQuestion = z.strictObject({
  id: labelled("id", id),
  title: labelled("title", line),
  /** Share of the quality weight, in percent. */
  weight: labelled("question's share", percentage),
  maximum: labelled("maximum mark", z.number().gt(0).max(1000)),
});

/** What became of a measure of the edition before: only what is the same is added up with it. */
export const Fate = z.enum(["same", "replaced", "retired"]);
export type Fate = z.infer<typeof Fate>;

const Successor = z.strictObject({
  /** A measure's id in the edition before. */
  measure: labelled("measure", id),
  fate: labelled("what became of it", Fate),
  /** The id, in this edition, of the same measure or of the one that replaces it; of the same one its own id where absent. */
  by: labelled("measure that follows it", id).optional(),
});
export type Successor = z.infer<typeof Successor>;

/** An edition of a council's social value framework, as data. */
export const Framework = z.strictObject({
  id: labelled("id", id),
  title: labelled("title", line),
  council: labelled("council", line),
  published: labelled("date of publication", published),
  /** True of a framework that buyers of any council or body use: then its `council` publishes it, and a tender says who buys. */
  anyBuyer: labelled("setting for buyers of any kind", z.boolean()).optional(),
  /** Where its words are published, and under which licence they are given on. */
  publication: labelled("publication", Publication).optional(),
  /** The procurements that it is for, by the day on which they commence; all where absent. */
  commenced: labelled("days of commencement", Commencement).optional(),
  /** By whose law its contracts are procured, and so what an assessment asks; England's where absent. */
  law: labelled("law", LawOf).optional(),
  /** What an assessment under it says of the law: where other rules hold than those that this product tests. */
  lawNote: labelled("note on the law", prose).optional(),
  /** The day of these words, where the words of an edition were mended after it was published. */
  version: labelled("day of the words", day).optional(),
  /**
   * Whose the words are; absent in editions that do not tell. Priorities, outcomes, headlines and definitions are the
   * policy's, letter for letter; units, how quarters add up, what counts, evidence and notes are added to it.
   */
  words: labelled(
    "source of the words",
    z.strictObject({
      /** The document that is printed word for word. */
      policy: labelled("policy", line),
      /** Whose the words are that are added to each measure. */
      added: labelled("source of what is added", line),
      /** Where settings come from that the policy does not have. */
      settings: labelled("source of settings", line),
    }),
  ).optional(),
  threshold: labelled(
    "threshold",
    z.strictObject({
      amount: labelled("amount", amount),
      comparison: labelled("comparison", z.enum(["more-than", "at-least"])),
      basis: labelled("basis", ValueBasis),
    }),
  ),
  /** The least share of the overall score where the framework applies, in percent. */
  socialValueWeight: labelled("social value weight", percentage),
  /** More than that for contracts of a higher value, on the threshold's basis. */
  weightsFrom: labelled(
    "weights of higher values",
    z.array(labelled("weight of a higher value", WeightFrom)).min(1).max(10).readonly(),
  ).optional(),
  /** A contract of more than this many pounds is asked for a delivery plan, any other for a milestone tracker. */
  deliveryPlanOver: labelled("delivery plan threshold", amount),
  /** A contract of more than `over` pounds needs `count` key performance indicators; one of `over` itself too, where `comparison` says so. */
  kpis: labelled(
    "KPIs",
    z.strictObject({
      over: labelled("KPI threshold", amount),
      comparison: labelled("comparison with the KPI threshold", z.enum(["more-than", "at-least"])).optional(),
      count: labelled("number of KPIs", z.int().min(0).max(20)),
    }),
  ),
  /** True where "FTE" counts one year, or the contract's length where that is shorter; false where each year counts. */
  fteCappedAtOneYear: labelled("setting for FTE of one year", z.boolean()),
  /**
   * When an offer is pointed out: more than `timesNext` the next highest, or more than `shareOfValue` percent of the
   * contract's value; and a price lower than `priceShareOfMean` percent of the bids' mean price.
   */
  offerFlags: labelled(
    "limits for pointing out offers",
    z.strictObject({
      timesNext: labelled("multiple of the next offer", z.number().min(1)),
      shareOfValue: labelled("share of the contract value", percentage),
      priceShareOfMean: labelled("share of the mean price", percentage).optional(),
    }),
  ),
  priorities: labelled("priorities", z.array(labelled("priority", Priority)).min(1).max(20).readonly()),
  outcomes: labelled("outcomes", z.array(labelled("outcome", Outcome)).min(1).max(40).readonly()),
  measures: labelled("measures", z.array(labelled("measure", Measure)).min(1).max(100).readonly()),
  /** Outcomes and measures whose words are not in this edition: none can be used before someone fills it in. */
  toFill: labelled("rows to fill in", ToFill).optional(),
  countingRules: labelled("counting rules", z.array(labelled("counting rule", CountingRule)).readonly()),
  /** With which tenders that an assessment begins are set up. */
  questions: labelled(
    "tender questions",
    z.array(labelled("tender question", EditionQuestion)).max(20).readonly(),
  ).optional(),
  /** What an assessment under it asks besides measures; what was asked of every edition before where absent. */
  prompts: labelled(
    "prompts",
    z.array(labelled("prompt", EditionPrompt)).max(MOST_PROMPTS).readonly(),
  ).optional(),
  /** The edition before, and what became of each of its measures. */
  follows: labelled(
    "edition before",
    z.strictObject({
      edition: labelled("edition before", id),
      measures: labelled("succession", z.array(labelled("succession", Successor)).max(130).readonly()),
    }),
  ).optional(),
  /** By whom the edition was approved, such as Cabinet, and when. */
  approved: labelled(
    "approval",
    z.strictObject({ by: labelled("approved by", line), on: labelled("approved on", day) }),
  ).optional(),
});
export type Framework = z.infer<typeof Framework>;

export function hasQuantity({ unit }: Pick<Measure, "unit">): boolean {
  return unit !== "qualitative";
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
  return isOver(threshold, value);
}

function isOver(
  { comparison, amount: limit }: Pick<Framework["threshold"], "comparison" | "amount">,
  value: number,
) {
  return comparison === "more-than" ? value > limit : value >= limit;
}

/** Whether a contract of this value is one of those that need key performance indicators. */
export function needsKpis({ over, comparison = "more-than" }: Framework["kpis"], value: number): boolean {
  return isOver({ comparison, amount: over }, value);
}

/** The least share of social value, in percent, of a contract of this value to which the framework applies. */
export function leastWeight({ socialValueWeight, weightsFrom = [] }: Framework, value: number): number {
  const higher = weightsFrom.filter(({ atLeast }) => value >= atLeast).map(({ weight }) => weight);
  return Math.max(socialValueWeight, ...higher);
}

/** The council whose own framework it is, which is the buyer; undefined of one that any buyer uses. */
export function ownerOf({ anyBuyer, council }: Pick<Framework, "anyBuyer" | "council">): string | undefined {
  return anyBuyer ? undefined : council;
}
