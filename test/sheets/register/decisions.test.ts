import { consolidate } from "../../../src/domain/register/consolidate";
import { EMPTY_STATE } from "../../../src/domain/register/model";
import { openEmbeddedExcel } from "../../../src/host/client/node";
import { besideWorkbook } from "../../../src/sheets/language/file-links";
import { placeClaims } from "../../../src/sheets/register/claims";
import { claim, contractOf, optionsWith, received, returnOf } from "../../domain/register/returned";
import { onSheet } from "../../host/run";

type Entered = Readonly<Record<string, string | number>>;

const claims = [claim("local-jobs", 4), claim("local-spend", -10)];
const came = [received(returnOf("C-1", { claims, spend: [] }))];
const register = consolidate(EMPTY_STATE, came, optionsWith([contractOf("C-1")]));
const { sheet, names } = placeClaims(register, besideWorkbook);

function rangeOf(column: string) {
  const found = names.find(({ name }) => name === `Register_${column}`);
  if (!found) throw new Error(`no column: ${column}`);
  return found.range;
}

/** What a formula of the sheet's rules comes to with entries in a row, which are given by the columns' names. */
async function outcomes(formula: string, line: number, entries: readonly Entered[]) {
  const excel = await openEmbeddedExcel();
  const found: unknown[] = [];
  for (const entered of entries) {
    const cell = await onSheet(excel, (empty) => {
      empty.getRange("A1:AZ20").clear();
      for (const [column, value] of Object.entries(entered))
        empty.getCell(rangeOf(column).row + line, rangeOf(column).column).values = [[value]];
      empty.getRange("A1").formulas = [[formula]];
      return empty.getRange("A1").load("values");
    });
    found.push(cell.values[0]?.[0]);
  }
  return found;
}

describe("a claim that is decided on", () => {
  it("is marked until it says by whom, when and, unless it is validated, why", async () => {
    const { row, column } = rangeOf("Decision");
    const mark = sheet.conditionalFormats?.find(({ range }) => range.row === row && range.column === column);
    const decided = { Officer: "Officer 1", Date: 46_220 };
    const marked = await outcomes(mark!.formula, 0, [
      {},
      { Decision: "Validated", ...decided },
      { Decision: "Validated", Officer: "Officer 1" },
      { Decision: "Validated", Date: 46_220 },
      { Decision: "Rejected", ...decided },
      { Decision: "Rejected", Reason: "No evidence", ...decided },
    ]);
    expect(marked).toEqual([false, false, true, true, true, false]);
  });

  it("has a quantity from 0 to what is claimed, which may be below 0", async () => {
    const { row, column } = rangeOf("ValidatedQuantity");
    const taken = async (claimed: number, quantities: readonly (number | string)[]) => {
      const line = register.rows.findIndex((each) => each.claimed === claimed);
      const rule = sheet.validations?.find(
        ({ range }) => range.row === row + line && range.column === column,
      )?.rule;
      if (rule?.type !== "custom") throw new Error("no rule");
      return outcomes(
        rule.formula,
        line,
        quantities.map((quantity) => ({ Claimed: claimed, ValidatedQuantity: quantity })),
      );
    };
    expect(await taken(4, [0, 2.5, 4, -0.5, 4.5, "some"])).toEqual([true, true, true, false, false, false]);
    expect(await taken(-10, [0, -2.5, -10, 0.5, -10.5])).toEqual([true, true, true, false, false]);
  });
});
