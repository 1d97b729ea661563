import { readOpenWorkbook } from "../../src/excel/read";
import { readRules } from "../../src/excel/read-rules";
import { insertPlan } from "../../src/excel/insert";
import { findIn, withLostRules } from "../../src/jobs/check";
import { wordIssue } from "../../src/domain/issues/word-issue";
import { lostRules } from "../../src/workbook/lost-rules";
import type { Plan } from "../../src/workbook/plan";
import { smallWorkbooks } from "../sheets/small-workbooks";
import { openExcel } from "./open";

const { evaluator, return: form } = smallWorkbooks;

/** What the pane's check finds of rules, once somebody has done something to the sheets that were inserted. */
async function lostAfter(plan: Plan, change: (workbook: Excel.Workbook) => void): Promise<readonly string[]> {
  await openExcel();
  const inserted = await insertPlan(plan);
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.reason));
  await Excel.run(async (context) => {
    for (const { name } of plan.sheets) context.workbook.worksheets.getItem(name).protection.unprotect();
    change(context.workbook);
    await context.sync();
  });
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const findings = findIn(read.value);
  if (!findings.plan) throw new Error("no plan");
  const rules = await readRules(findings.plan, read.value);
  if (!rules.ok) throw new Error(JSON.stringify(rules.reason));
  const found = withLostRules(findings, rules.value).issues.filter(({ code }) => code === "entry-rule-lost");
  return found.map((issue) => wordIssue(issue).replace(/, or copy.* The rule was: /, ": "));
}

describe("the rules of the cells of the open workbook", () => {
  it.each([
    ["a return", form],
    ["an evaluator's file", evaluator],
  ])("are the plan's as it was inserted: %s", async (_, plan) => {
    expect(await lostAfter(plan, () => undefined)).toEqual([]);
  });

  it("are missed where they were taken out of some cells, of all, or are of another kind", async () => {
    const lost = await lostAfter(form, ({ worksheets }) => {
      const spend = worksheets.getItem("Spend");
      for (const cells of ["B6:B7", "B9", "F5:F14"]) spend.getRange(cells).dataValidation.clear();
      const list = { list: { inCellDropDown: true, source: "1,2" } };
      spend.getRange("G9").dataValidation.rule = list;
      worksheets.getItem("Return").getRange("J6").dataValidation.rule = list;
    });
    expect(lost.map((words) => words.replace(/: .*\(/, " ("))).toEqual([
      "Check what is entered in J6 (sheet Return, cell J6)",
      "Check what is entered in B6:B7, B9 (sheet Spend, cell B6)",
      "Check what is entered in F5:F14 (sheet Spend, cell F5)",
      "Check what is entered in G9 (sheet Spend, cell G9)",
    ]);
  });
});

it("says nothing of rules of sheets that the workbook does not hold", async () => {
  await openExcel();
  const read = await readOpenWorkbook();
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  const rules = await readRules(form, read.value);
  expect(rules.ok && lostRules(form, rules.value)).toEqual([]);
});
