import { consolidate } from "../../../src/domain/register/consolidate";
import type { Register } from "../../../src/domain/register/model";
import { readRegister } from "../../../src/sheets/register/read";
import { placeRegister } from "../../../src/sheets/register/workbook";
import type { CellValue } from "../../../src/workbook/plan";
import { optionsWith } from "../../domain/register/returned";
import { contracts, firstQuarter, registers } from "../../parity/registers";
import { gridOfPlan } from "../grid-of-plan";

/** The register as read, after an officer has typed into the line of a sheet that says all of these things. */
function typed(
  register: Register,
  sheet: string,
  line: readonly CellValue[],
  entries: Readonly<Record<string, CellValue>>,
) {
  const plan = placeRegister(register, "1 August 2026");
  const own = plan.sheets.find(({ name }) => name === sheet);
  if (!own) throw new Error(`no sheet: ${sheet}`);
  const headings = new Map(
    own.cells.filter(({ row }) => row === 2).map(({ column, value }) => [column, value]),
  );
  const rows = [...new Set(own.cells.map(({ row }) => row))];
  const found = rows.find((row) =>
    line.every((value) => own.cells.some((each) => each.row === row && each.value === value)),
  );
  const cells = own.cells.map((each) => {
    const entry = each.row === found ? entries[String(headings.get(each.column))] : undefined;
    return entry === undefined ? each : { ...each, value: entry };
  });
  const sheets = plan.sheets.map((each) => (each === own ? { ...own, cells } : each));
  const read = readRegister(gridOfPlan({ ...plan, sheets }));
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.state;
}

describe("a register that was read back", () => {
  it.each(registers)("holds all that it was made from: %s", (_, register) => {
    const read = readRegister(gridOfPlan(placeRegister(register, "1 August 2026")));
    expect(read).toMatchObject({ ok: true, value: { quarter: register.quarter } });
    const { decisions, ...rest } = register.state;
    const found = read.ok ? read.value.state : undefined;
    expect(found).toMatchObject(rest);
    expect(found?.decisions.choices).toEqual(decisions.choices);
    expect(new Set(found?.decisions.validations)).toEqual(new Set(decisions.validations));
  });

  it("keeps a decision that an officer typed", () => {
    const state = typed(firstQuarter, "Register", ["C-1", "Young people work advice"], {
      Decision: "part validated",
      "Validated quantity": 6,
      Reason: "Four hours are not in the log",
      Officer: "Officer 2",
      Date: 46_240,
    });
    const again = consolidate(state, [], optionsWith(contracts));
    expect(
      again.rows.find(
        ({ contract, measure }) => contract.reference === "C-1" && measure.id === "young-people-work-advice",
      ),
    ).toMatchObject({
      claimed: 10,
      validated: 6,
      validation: { verdict: "Part validated", date: "2026-08-06" },
    });
  });

  it("takes an officer's choice between two returns, and only that one counts", () => {
    const key = firstQuarter.returns.find(({ status }) => status === "To choose")?.key ?? "";
    const state = typed(firstQuarter, "Returns", [key], {
      Choice: "Use this",
      Officer: "Officer 2",
      Date: 46_240,
      Note: "The supplier says so",
    });
    const again = consolidate(state, [], optionsWith(contracts));
    const four = again.returns.filter(({ reference }) => reference === "C-4");
    expect(four.map(({ status }) => status)).toEqual(["Accepted", "Replaced"]);
    expect(four[0]?.key).toBe(key);
  });
});
