import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { exampleTender } from "../../src/jobs/example-tender";
import { placeEvaluatorFile } from "../../src/sheets/evaluator/workbook";
import { placeReturn } from "../../src/sheets/return/workbook";
import { placeTender } from "../../src/sheets/tender/workbook";
import { planChange } from "../../src/workbook/plan-change";
import type { Plan, PlanSheet } from "../../src/workbook/plan";
import { registers } from "../parity/registers";
import { responsePlans } from "../parity/responses";
import { contractWith } from "../parity/returns";
import { placeRegister } from "../../src/sheets/register/workbook";
import { gridOfPlan } from "./grid-of-plan";
import { soundWorkbooks } from "./kinds";

const tender = placeTender(exampleTender().tender);
const plans: readonly (readonly [string, Plan])[] = [
  ...Object.entries(soundWorkbooks),
  ["tender", tender],
  ["return", placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea })],
  ...responsePlans.map(([name, plan]) => [`response ${name}`, plan] as const),
  ...registers.map(
    ([name, register]) => [`register ${name}`, placeRegister(register, "1 August 2026")] as const,
  ),
];

/** A page on its side has room for so many lines of the standard height when a sheet of usual width is fitted to it. */
const PAGE_OF_LINES = 60;

/** Rows at the end of what is printed in which nothing is written. */
function blankRows({ cells, charts = [], print: { area } }: PlanSheet): number {
  const shown = cells.filter(({ value }) => value !== null && value !== "");
  const chartRows = charts.map(({ place }) => place.row + place.rows - 1);
  const written = Math.max(0, ...shown.map(({ row }) => row), ...chartRows);
  const end = area ? area.row + area.rows - 1 : Math.max(0, ...cells.map(({ row }) => row));
  return end - written;
}

describe("what is printed of a workbook", () => {
  it.each(plans)("is no page of blank lines: %s", (_, { sheets }) => {
    const blank = sheets
      .filter(({ visibility, print }) => visibility === "visible" && !print.areaRows)
      .filter((sheet) => blankRows(sheet) > PAGE_OF_LINES);
    expect(blank.map(({ name }) => name)).toEqual([]);
  });

  it.each(plans)("holds everything that stands in the columns of its area: %s", (_, { sheets }) => {
    const cut = sheets.flatMap(({ name, cells, print: { area } }) => {
      if (!area) return [];
      const inside = cells.filter(
        ({ column, value }) => column < area.columns && value !== null && value !== "",
      );
      return inside.some(({ row }) => row >= area.row + area.rows) ? [name] : [];
    });
    expect(cut).toEqual([]);
  });

  it("ends in a bid log at the last entry, which goes with the sheet when it is made anew", () => {
    const log = tender.sheets.find(({ name }) => name === "Bid log");
    expect(log?.print.areaRows?.name).toBe("BidLog_Printed");
    const [inserted, grid] = [tender, gridOfPlan(tender)];
    const names = [
      ...grid.names,
      { name: "BidLog_Printed", refersTo: "'Bid log'!$A$1:INDEX('Bid log'!$F$1:$F$205,20)" },
    ];
    const changed = placeTender({ ...exampleTender().tender, title: "Another" });
    const change = planChange({ inserted, current: inserted, next: changed, grid: { ...grid, names } });
    expect(change.replacement?.goneNames).toEqual(["BidLog_Printed"]);
    const same = planChange({ inserted, current: inserted, next: inserted, grid: { ...grid, names } });
    expect(same.replacement).toBeUndefined();
  });
});

describe("a question of many short lines", () => {
  it("is as high in an evaluator's file as its lines are", () => {
    const { tender: asked } = exampleTender();
    const title = Array.from({ length: 12 }, (_, line) => `- part ${line}`).join("\n");
    const [first, ...others] = asked.qualityQuestions;
    if (!first) throw new Error("no question");
    const long = { ...asked, qualityQuestions: [{ ...first, title }, ...others] };
    const plan = placeEvaluatorFile(long, "Example evaluator 1");
    const quality = plan.sheets.find(({ name }) => name === "Quality");
    const row = quality?.cells.find(({ value }) => String(value).endsWith(title))?.row ?? -1;
    expect(quality?.rowHeights?.[row]).toBeGreaterThanOrEqual(12 * 15);
  });
});

describe("the cell in which a person begins", () => {
  it("is the first price on Scoring, and no weight", () => {
    const scoring = tender.sheets.find(({ name }) => name === "Scoring");
    const prices = tender.names.find(({ name }) => name === "Scoring_Price");
    expect(scoring?.begin).toMatchObject({ row: prices?.range.row, column: prices?.range.column });
  });
});
