import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rotherham2019 } from "../../../src/domain/framework/editions/rotherham-2019";

/** A row of the policy's framework: priority and outcome where they begin, headline and measure. */
type PolicyRow = readonly [priority: string, outcome: string, headline: string, measure: string];

const policy = readFileSync(join(__dirname, "social-value-policy-2019.txt"), "utf8").replaceAll("\r\n", "\n");

function policyRows(): readonly PolicyRow[] {
  const [, table = ""] = policy.split("\t\tHEADLINES\tMEASURES\n");
  return table
    .trim()
    .split("\n")
    .map((line) => line.split("\t") as unknown as PolicyRow);
}

const stated = (texts: readonly string[]) => texts.filter((text) => text !== "");

describe("the edition of 2019 beside the policy's own text", () => {
  it("has the policy's 4 priorities and 6 outcomes letter for letter, each outcome under its priority", () => {
    const { priorities, outcomes } = rotherham2019;
    expect(priorities.map(({ title }) => title)).toEqual(stated(policyRows().map(([priority]) => priority)));
    let priority = "";
    const policyOutcomes = policyRows().flatMap(([begins, outcome]) => {
      priority = begins || priority;
      return outcome === "" ? [] : [[priority, outcome]];
    });
    const titleOf = (id: string) => priorities.find((each) => each.id === id)?.title;
    expect(outcomes.map(({ priority: id, title }) => [titleOf(id), title])).toEqual(policyOutcomes);
  });

  it("has its 18 headlines and measures letter for letter, each under its outcome", () => {
    const { outcomes, measures } = rotherham2019;
    let outcome = "";
    const policyMeasures = policyRows().map(([, begins, headline, measure]) => {
      outcome = begins || outcome;
      return [outcome, headline, measure];
    });
    expect(policyMeasures).toHaveLength(18);
    const titleOf = (id: string) => outcomes.find((each) => each.id === id)?.title;
    expect(
      measures.map(({ outcome: id, headline, definition }) => [titleOf(id), headline, definition]),
    ).toEqual(policyMeasures);
  });

  it("keeps the policy's slips: a full stop too many, and one too few", () => {
    const definitionOf = (id: string) => rotherham2019.measures.find((each) => each.id === id)?.definition;
    expect(definitionOf("emissions")).toMatch(/achieved\)\.$/);
    expect(definitionOf("young-offenders")).toMatch(/\(18-24 y\.o\)$/);
  });

  it("says of a counting rule that it is the policy's only where the measure that it names says so", () => {
    const ofPolicy = rotherham2019.countingRules.flatMap((rule) =>
      typeof rule.source === "object" && rule.source.from === "policy" ? [[rule.id, rule.source.title]] : [],
    );
    // "1-6 weeks student placements (unpaid)", "6 weeks or more", "for one year or the whole duration of the contract, whichever is shorter".
    expect(ofPolicy).toEqual([
      ["unpaid-placement-weeks", "Unpaid work placements"],
      ["paid-placement-weeks", "Paid work placements"],
      ["fte-within-contract", "Good jobs and Local jobs"],
    ]);
  });

  it("asks suppliers to declare no rule that was learnt from another council", () => {
    const learnt = rotherham2019.countingRules.filter(
      (rule) => "kind" in rule && rule.kind === "declared" && rule.source.from === "other-council",
    );
    expect(learnt.map((rule) => "inUse" in rule && rule.inUse)).toEqual([false, false, false, false]);
  });

  it("refers to measures by their headlines, and never by a number", () => {
    const { measures, countingRules } = rotherham2019;
    const texts = [
      ...measures.flatMap(({ counting, evidence, flaws = [] }) => [counting, evidence, ...flaws]),
      ...countingRules.map(({ text }) => text),
    ];
    expect(texts.filter((text) => /\bmeasures? \d/.test(text))).toEqual([]);
  });
});
