import { startEngine } from "../../src/host/client/node";
import { fromPlan } from "../../src/host/plan/from-plan";
import { toPlan } from "../../src/host/plan/to-plan";
import { lostRules } from "../../src/workbook/lost-rules";
import { writeXlsx } from "../../src/xlsx/write";
import { smallWorkbooks } from "../sheets/small-workbooks";
import { gridOfFile } from "../xlsx/comparable-grid";

beforeAll(() => startEngine());

/** Those that a council opens in its workbook, or a supplier in Excel. */
const { evaluator, response, return: form, tender } = smallWorkbooks;

describe("the rules of cells in a workbook that the embedded workbook saved", () => {
  it.each(Object.entries({ evaluator, response, return: form, tender }))(
    "are those of the plan: %s",
    async (_, plan) => {
      const grid = await gridOfFile(await writeXlsx(toPlan(fromPlan(plan))));
      expect(grid.sheets.some(({ validations = [] }) => validations.length > 0)).toBe(true);
      expect(lostRules(plan, grid)).toEqual([]);
    },
  );
});
