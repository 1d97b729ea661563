import { wordIssue } from "../../../src/domain/issues/word-issue";
import { placeAssessment } from "../../../src/sheets/assessment/workbook";
import { readAssessment } from "../../../src/sheets/assessment/read";
import { readTender } from "../../../src/sheets/tender/read";
import { placeTender } from "../../../src/sheets/tender/workbook";
import { cellName } from "../../../src/workbook/address";
import type { Plan } from "../../../src/workbook/plan";
import { assessments, assessmentWith } from "../../domain/assessment/assessments";
import { borough2026 } from "../../domain/framework/borough";
import { tenderWith } from "../../domain/tender/tenders";
import { pasted } from "../pasted";
import { gridOfPlan } from "../grid-of-plan";

/** The cell that a name covers, a number of lines down from its first. */
function named(plan: Plan, name: string, down = 0) {
  const found = plan.names.find((each) => each.name === name);
  if (!found) throw new Error(`no such name: ${name}`);
  return { sheet: found.sheet, cell: cellName({ row: found.range.row + down, column: found.range.column }) };
}

const plan = placeAssessment(assessmentWith({}));

function after(...pastes: readonly (readonly [string, number, string | number | boolean | null])[]) {
  const changed = pastes.reduce(
    (so, [name, down, value]) => pasted(so, { ...named(plan, name, down), value }),
    plan,
  );
  return readAssessment(gridOfPlan(changed));
}

describe("an assessment's workbook, read back", () => {
  it.each(assessments)("is the assessment that was placed: %s", (_, assessment) => {
    const read = readAssessment(gridOfPlan(placeAssessment(assessment)));
    expect(read.ok && read.value).toEqual(assessment);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["scotland", [], []],
    ["wales", ["Thresholds"], ["Assessment_AgainstThreshold", "Assessment_Kpis"]],
    [
      "ppn-026",
      ["Reservation", "Thresholds"],
      ["Assessment_AgainstThreshold", "Assessment_Kpis", "Assessment_Reservation"],
    ],
  ])("asks what the law of its edition asks: %s", (framework, sheets, findings) => {
    const [, assessment] = assessments.find(([, each]) => each.framework === framework) ?? [];
    if (!assessment) throw new Error(`no assessment under ${framework}`);
    const plan = placeAssessment(assessment);
    const asked = plan.sheets.map(({ name }) => name);
    expect(["Reservation", "Thresholds"].filter((name) => asked.includes(name))).toEqual(sheets);
    const named = plan.names.map(({ name }) => name);
    const law = ["Assessment_AgainstThreshold", "Assessment_Kpis", "Assessment_Reservation"];
    expect(law.filter((name) => named.includes(name))).toEqual(findings);
    expect(named.includes("Assessment_Reserved")).toBe(sheets.includes("Reservation"));
  });

  it("has no sheet of prompts where its edition asks nothing beside the measures", () => {
    const edition = { ...borough2026, prompts: [] };
    const asked = { ...assessmentWith({}), framework: edition.id, measures: [], prompts: undefined };
    const plan = placeAssessment(asked, { editions: [edition] });
    expect(plan.sheets.map(({ name }) => name)).not.toContain("Prompts");
    expect(readAssessment(gridOfPlan(plan))).toMatchObject({ ok: true, value: { framework: edition.id } });
  });

  it("has how much could be achieved, for measures that have a quantity", () => {
    const typed = after(["Assessment_Quantity", 2, 6], ["Assessment_Quantity", 4, 12.5]);
    expect(
      typed.ok && typed.value.measures.flatMap(({ id, quantity }) => (quantity ? [[id, quantity]] : [])),
    ).toEqual([
      ["skills", 6],
      ["local-jobs", 12.5],
    ]);
    expect(typed.issues).toEqual([]);
    const fractions = after(["Assessment_Quantity", 2, 6.5]);
    expect(fractions.issues.map(wordIssue)).toEqual([
      "Quantity should be a whole number (sheet Measures, cell G5, Skills)",
    ]);
    expect(after(["Assessment_Quantity", 2, 0]).issues.map(wordIssue)).toEqual([
      "Quantity must be more than 0 (sheet Measures, cell G5, measure 2)",
    ]);
  });

  it("is read in the form before quantities were asked for, and holds none", () => {
    const before = gridOfPlan(placeAssessment(assessmentWith({}), { form: 3 }));
    expect(before.names.map(({ name }) => name)).not.toContain("Assessment_Quantity");
  });

  it("has what was typed since, in any case, and drops emptied lines", () => {
    const read = after(
      ["Assessment_Date", 0, 46_143],
      ["Assessment_Kind", 0, "light touch"],
      ["Assessment_BusinessName", 0, null],
      ["Assessment_BusinessPostcode", 0, null],
      ["Assessment_BusinessTier", 0, null],
      ["Assessment_BusinessApproach", 0, null],
      ["Assessment_BusinessName", 7, "Business C"],
      ["Assessment_BusinessTier", 7, "Unknown"],
      ["Assessment_Answer", 0, null],
      ["Assessment_Relevant", 3, "no"],
    );
    expect(read).toMatchObject({
      ok: true,
      value: {
        date: "2026-05-01",
        kind: "light-touch",
        businesses: [
          { name: "Business B", tier: "wider-area" },
          { name: "Business C", tier: "unknown" },
        ],
      },
    });
    expect(read.issues.map(wordIssue)).toEqual([
      expect.stringMatching(/^Answer: How will local people .* \(sheet Prompts, cell C3/),
    ]);
  });

  it.each([
    ["Assessment_Value", 0, null, /^Enter the contract value \(sheet Assessment, cell B12\)$/],
    ["Assessment_Value", 0, "much", /^Contract value must be a number \(sheet Assessment, cell B12\)$/],
    ["Assessment_Appropriate", 1, "Maybe", /^Choose Yes or No \(sheet Measures, cell D4, measure 1\)$/],
    ["Assessment_Kind", 0, "Land", /^Kind of contract must be one of: Goods, Services, Works, Light touch, /],
    ["Assessment_Date", 0, "soon", /^Date must be a date such as 2026-04-30 \(sheet Assessment, cell B7\)$/],
    ["Assessment_BusinessTier", 1, null, /^Enter the tier \(sheet Local businesses, cell D4, business 2\)$/],
    [
      "Assessment_ValueWithOptions",
      0,
      300_000,
      /its estimated value of £300,000, with VAT and options, is not/,
    ],
    ["Assessment_ConditionAnswer", 0, "Perhaps", /^Choose Yes or No \(sheet Reservation, cell B3\)$/],
    ["Assessment_ConditionAnswer", 4, "No", /only if the reservation is decided before .* cell B7\)$/],
    ["Assessment_ConditionAnswer", 5, "Sheffield", /^Area must be one of: Own area, .*United Kingdom, Other/],
    ["Assessment_FrameworkBuys", 0, "Land", /^What the framework buys must be one of: Goods, .* cell B9\)$/],
    ["Assessment_PrivateUtility", 0, 3, /^Choose Yes or No \(sheet Assessment, cell B10\)$/],
    ["Assessment_Threshold_Concession", 0, -1, /must be .*0 or higher.*\(sheet Thresholds, cell F4/],
    ["Assessment_Threshold_Services", 1, 100, /is not below £100/],
  ] as const)("words a bad entry: %s", (name, down, value, words) => {
    const { ok, issues } = after([name, down, value]);
    expect(ok).toBe(false);
    expect(issues.filter(({ severity }) => severity === "error").map(wordIssue)).toEqual([
      expect.stringMatching(words),
    ]);
  });

  it("is refused where a named column is gone, or the workbook is a tender's", () => {
    const grid = gridOfPlan(plan);
    const without = { ...grid, names: grid.names.filter(({ name }) => name !== "Assessment_Why") };
    expect(readAssessment(without).issues.map(({ code }) => code)).toEqual(["sheet-altered"]);
    const tender = gridOfPlan(placeTender(tenderWith({})));
    expect(readAssessment(tender).issues.map(({ code }) => code)).toEqual(["not-an-assessment"]);
    expect(readTender(grid).issues.map(({ code }) => code)).toEqual(["not-a-tender"]);
  });
});

it("shares no name with a tender's workbook, so that both can stand in one", () => {
  const taken = new Set(placeTender(tenderWith({})).names.map(({ name }) => name.toLowerCase()));
  expect(plan.names.filter(({ name }) => taken.has(name.toLowerCase()))).toEqual([]);
});
