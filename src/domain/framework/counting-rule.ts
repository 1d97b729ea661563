import * as z from "zod";
import { labelled } from "../issues/labels";
import { id, line, prose } from "../values/fields";

/** Where a rule comes from. Only what the policy itself says may name the policy. */
export const RuleSource = z.strictObject({
  /** "unsaid" of an edition's file of before 0.2.0, which did not tell whether its source was the policy. */
  from: labelled("origin", z.enum(["policy", "council", "other-council", "product", "unsaid"])),
  /** Whose it is, and where it stands: "Torbay Council, TOMs dos and don'ts". */
  title: labelled("title", line),
});
export type RuleSource = z.infer<typeof RuleSource>;

/** The rules that figures of a form can break, and that this product tests. */
export const TESTED_RULES = [
  "good-jobs-within-local-jobs",
  "unpaid-placement-weeks",
  "paid-placement-weeks",
  "pound-counts-once",
] as const;
export type TestedRuleId = (typeof TESTED_RULES)[number];

/** The measures whose figures can break a rule. */
export const MEASURES_OF_RULE: Readonly<Record<TestedRuleId, readonly string[]>> = {
  "good-jobs-within-local-jobs": ["good-jobs", "local-jobs"],
  "unpaid-placement-weeks": ["unpaid-work-placements"],
  "paid-placement-weeks": ["paid-work-placements"],
  "pound-counts-once": ["local-spend", "monetary-donation-to-the-vcs"],
};

/** Those that a quarter's claims are tested for too; a bid's offers are tested for all. */
export const TESTED_IN_RETURNS = ["good-jobs-within-local-jobs"] as const satisfies readonly TestedRuleId[];

/** A rule that is tested: its id is its test's, so that none is called refused or warned of that is not. */
export const TestedRule = z.strictObject({
  kind: labelled("kind", z.literal("tested")),
  id: labelled("id", z.enum(TESTED_RULES)),
  text: labelled("text", prose),
  /** "error" is refused, "warning" is warned of. */
  severity: labelled("severity", z.enum(["error", "warning"])),
  source: labelled("source", RuleSource),
});
export type TestedRule = z.infer<typeof TestedRule>;

/** A rule that no figure shows to be kept, since forms hold counts and no names: suppliers declare it. */
export const DeclaredRule = z.strictObject({
  kind: labelled("kind", z.literal("declared")),
  id: labelled("id", id),
  text: labelled("text", prose),
  source: labelled("source", RuleSource),
  /** The measures that it is about; all where absent. */
  measures: labelled("measures", z.array(labelled("measure", id)).min(1).readonly()).optional(),
  /** False of a rule that is named for the council to think about, and that no supplier is asked to declare. */
  inUse: labelled("use", z.boolean()),
});
export type DeclaredRule = z.infer<typeof DeclaredRule>;

const FORMER_RULES = [
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

/** A rule as editions before 0.2.0 had it, which did not tell what is tested from what is declared. */
export const FormerRule = z.strictObject({
  id: labelled("id", z.enum(FORMER_RULES)),
  text: labelled("text", prose),
  severity: labelled("severity", z.enum(["error", "warning"])),
  source: labelled("source", line),
});
export type FormerRule = z.infer<typeof FormerRule>;

export const CountingRule = z.union([TestedRule, DeclaredRule, FormerRule]);
export type CountingRule = z.infer<typeof CountingRule>;

/** A rule that says whether it is tested or declared. */
export type ToldApartRule = TestedRule | DeclaredRule;

export function isFormerRule(rule: CountingRule): rule is FormerRule {
  return !("kind" in rule);
}

export function isToldApart(rule: CountingRule): rule is ToldApartRule {
  return "kind" in rule;
}

/** The rule with what it lacks of today's form: tested where there is a test, else declared. */
export function asToldApart(rule: CountingRule): ToldApartRule {
  if (!isFormerRule(rule)) return rule;
  const { id: own, text, severity, source: title } = rule;
  const source = { from: "unsaid" as const, title };
  return isTestedId(own)
    ? { kind: "tested", id: own, text, severity, source }
    : { kind: "declared", id: own, text, source, inUse: true };
}

function isTestedId(own: string): own is TestedRuleId {
  return TESTED_RULES.some((each) => each === own);
}

/** The rules that are tested. */
export function testedRules(rules: readonly CountingRule[]): readonly TestedRule[] {
  return rules.map(asToldApart).filter((rule) => rule.kind === "tested");
}

/** The rules that a form prints. */
export interface FormRules {
  /** Of an edition that does not tell what is tested from what is declared. */
  readonly former: readonly FormerRule[];
  readonly tested: readonly TestedRule[];
  readonly declared: readonly DeclaredRule[];
}

/** Those of the rules that are about what a form asks for; `testable` are those that it tests. */
export function rulesOfForm(
  rules: readonly CountingRule[],
  asked: readonly string[],
  testable: readonly TestedRuleId[] = TESTED_RULES,
): FormRules {
  const isAsked = (measure: string) => asked.includes(measure);
  const own = rules.filter(isToldApart);
  return {
    former: rules.filter(isFormerRule),
    tested: own
      .filter((rule) => rule.kind === "tested")
      .filter(({ id }) => testable.includes(id) && MEASURES_OF_RULE[id].every(isAsked)),
    declared: own
      .filter((rule) => rule.kind === "declared")
      .filter(({ inUse, measures }) => inUse && (measures?.some(isAsked) ?? true)),
  };
}
