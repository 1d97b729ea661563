import {
  type CountingRule,
  isToldApart,
  MEASURES_OF_RULE,
  type TestedRule,
  type TestedRuleId,
} from "../../domain/framework/counting-rule";
import { cellName, parseRange } from "../../workbook/address";
import { countWhere, saysText, sumWhere } from "../language/exact-sum";
import { isBetween } from "../language/formulas";
import type { Mark } from "../language/block";
import { marked } from "../language/palette";
import type { EntryRule } from "../language/piece";
import type { Fault } from "../language/verdict";

/** What a form holds for a measure: formulas of the sum of its figures, and of whether there is any. */
export interface TestedFigure {
  readonly sum: string;
  readonly isGiven: string;
}

/** What a form holds of what a rule is about; undefined where it does not ask for it. */
export interface TestedFigures {
  readonly of: (measure: string) => TestedFigure | undefined;
  /** The cell of the price. */
  readonly price: string | undefined;
}

/** The figures of a measure's lines, by the names of the columns of figures and of headlines; all where it has every line. */
export function figureOfLines(
  figures: string,
  headlines: string,
  headline: string | undefined,
): TestedFigure {
  if (headline === undefined) return { sum: `SUM(${figures})`, isGiven: `COUNT(${figures})>0` };
  const own = saysText(headlines, headline);
  return {
    sum: sumWhere(figures, [own]),
    isGiven: `${countWhere([own, { column: figures, compared: ">=", is: "0" }])}>0`,
  };
}

interface RuleTest {
  /** What is said in the form of a line that breaks it; `name` gives a measure's headline. */
  readonly says: (name: (measure: string) => string) => string;
  /** True where it is broken; undefined where the form does not ask for all that it is about. */
  readonly broken: (figures: TestedFigures) => string | undefined;
}

/** The rules' tests as formulas; `brokenRules` of the domain tests the same. */
const RULE_TESTS: { readonly [Rule in TestedRuleId]: RuleTest } = {
  "good-jobs-within-local-jobs": {
    says: (name) => `${name("good-jobs")} must not be more than ${name("local-jobs")}`,
    broken: ({ of }) => {
      const [good, local] = [of("good-jobs"), of("local-jobs")];
      return good && local && `AND(${good.isGiven},${local.isGiven},${good.sum}>${local.sum})`;
    },
  },
  "unpaid-placement-weeks": weeksAtLeast("unpaid-work-placements", 1),
  "paid-placement-weeks": weeksAtLeast("paid-work-placements", 6),
  "pound-counts-once": {
    says: (name) =>
      `${name("local-spend")} and ${name("monetary-donation-to-the-vcs")} together are more than the price`,
    broken: ({ of, price }) => {
      const [spend, donation] = [of("local-spend"), of("monetary-donation-to-the-vcs")];
      if (!spend || !donation || price === undefined) return undefined;
      return `AND(ISNUMBER(${price}),${donation.sum}>0,${spend.sum}+${donation.sum}>${price})`;
    },
  },
};

function weeksAtLeast(measure: string, least: number): RuleTest {
  return {
    says: (name) => `${name(measure)} must be 0, or ${least} or more`,
    broken: ({ of }) => {
      const weeks = of(measure);
      return weeks && `AND(${weeks.sum}>0,${weeks.sum}<${least})`;
    },
  };
}

/** A rule that a measure's figure can break, as a form tests it. */
export interface FigureTest {
  readonly rule: TestedRule;
  /** What is said of a figure that breaks it. */
  readonly says: string;
  /** True where it is broken. */
  readonly formula: string;
  /** The same of figures that are said otherwise. */
  readonly ofFigures: (of: TestedFigures["of"]) => string;
}

/** The same with whether the figure breaks it as the form is placed. */
export interface PlacedTest extends FigureTest {
  readonly isBroken: boolean;
}

/** A rule that a form's figures break, as a fault of the line that it is shown on. */
export function brokenRule({ says, isBroken, formula }: PlacedTest): Fault<unknown, unknown> {
  return { says, holds: () => isBroken, formula: () => formula };
}

/**
 * The tests of a measure's figure for which the form holds what they need. A rule of an edition that does not tell what
 * is tested is tested by the reader alone, as it was.
 */
export function testsOf(
  measure: string,
  rules: readonly CountingRule[],
  { name, figures }: { readonly name: (measure: string) => string; readonly figures: TestedFigures },
): readonly FigureTest[] {
  return rules.filter(isToldApart).flatMap((rule) => {
    if (rule.kind !== "tested") return [];
    const { says, broken } = RULE_TESTS[rule.id];
    const formula = MEASURES_OF_RULE[rule.id].includes(measure) ? broken(figures) : undefined;
    if (formula === undefined) return [];
    const ofFigures = (of: TestedFigures["of"]) => broken({ ...figures, of }) ?? formula;
    return [{ rule, says: says(name), formula, ofFigures }];
  });
}

/** The looks of a column of figures where a rule that is warned of is broken, on the lines that it is about. */
export function warnedMarks(
  lines: readonly { readonly index: number; readonly tests: readonly FigureTest[] }[],
): readonly Mark<"number">[] {
  const warned = new Map<string, number[]>();
  for (const { index, tests } of lines) {
    for (const { rule, formula } of tests) {
      if (rule.severity === "warning") warned.set(formula, [...(warned.get(formula) ?? []), index + 1]);
    }
  }
  return [...warned].map(([broken, numbers]) => ({
    when: (at) => `AND(OR(${numbers.map((number) => `${at("number")}=${number}`).join(",")}),${broken})`,
    look: marked.missing,
  }));
}

/** A line of a form with a measure's figure. */
interface FigureLine {
  readonly index: number;
  readonly measure: { readonly id: string };
}

/**
 * The tests of a line by the cells of the other lines and not by their headlines, which may be longer than a validation's
 * formula. A measure's lines, one for each of its levels, stand under each other.
 */
export function testsByCells<Test extends FigureTest>(
  tests: readonly Test[],
  {
    index,
    cell,
    lines,
  }: { readonly index: number; readonly cell: string; readonly lines: readonly FigureLine[] },
): readonly Test[] {
  const of = (measure: string): TestedFigure | undefined => {
    const own = lines.filter((line) => line.measure.id === measure).map((line) => line.index - index);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const cells = [...new Set([first, last])].map((lines) => movedDown(cell, lines)).join(":");
    return { sum: `SUM(${cells})`, isGiven: `COUNT(${cells})>0` };
  };
  return tests.map((test) => ({ ...test, formula: test.ofFigures(of) }));
}

/** The reference to a cell of the same column some lines below. */
export function movedDown(cell: string, lines: number): string {
  const place = parseRange(cell);
  if (!place) throw new Error(`no cell: ${cell}`);
  return `$${cellName({ ...place, row: place.row + lines })}`;
}

/** Those that are refused; what is only warned of is taken. */
export function refusedOf<Test extends FigureTest>(tests: readonly Test[]): readonly Test[] {
  return tests.filter(({ rule }) => rule.severity === "error");
}

/** The entry's rule that refuses as well what breaks a counting rule. */
export function refusingBroken(entry: EntryRule, cell: string, tests: readonly FigureTest[]): EntryRule {
  const refused = refusedOf(tests);
  if (refused.length === 0) return entry;
  const words = refused.map(({ says }) => `${says}.`).join(" ");
  const kept = refused.map(({ formula }) => `NOT(${formula})`);
  return {
    ...entry,
    rule: { type: "custom", formula: `=AND(${[soundFigure(entry, cell), ...kept].join(",")})` },
    refusal: `${entry.refusal} ${words}`,
    ...(entry.hint === undefined ? {} : { hint: `${entry.hint} ${words}` }),
  };
}

/** What the entry's own rule asks for, as a formula. */
function soundFigure({ rule }: EntryRule, cell: string): string {
  if (rule.type === "custom") return rule.formula.slice(1);
  if (rule.type === "whole" && rule.comparison === "greaterThanOrEqual")
    return `ISNUMBER(${cell}),${cell}>=${rule.first},${cell}=INT(${cell})`;
  if (rule.type === "whole" && rule.comparison === "between" && rule.second !== undefined)
    return `${isBetween(cell, rule.first, rule.second)},${cell}=INT(${cell})`;
  throw new Error(`no rule of a figure: ${rule.type}`);
}
