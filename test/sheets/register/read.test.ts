import { consolidate } from "../../../src/domain/register/consolidate";
import type { Register } from "../../../src/domain/register/model";
import { readRegister } from "../../../src/sheets/register/read";
import { placeRegister } from "../../../src/sheets/register/workbook";
import type { CellValue } from "../../../src/workbook/plan";
import { optionsWith } from "../../domain/register/returned";
import { contracts, firstQuarter, registers } from "../../parity/registers";
import { gridOfPlan } from "../grid-of-plan";

/** The register as read, after an officer has typed into a row of a sheet, or its line that says all of these things. */
function typed(
  register: Register,
  sheet: string,
  line: readonly CellValue[] | number,
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
    typeof line === "number"
      ? row === line
      : line.every((value) => own.cells.some((each) => each.row === row && each.value === value)),
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

  it("keeps what an officer did, and takes it out of the next one where it was cleared", () => {
    const state = typed(firstQuarter, "Actions", 3, {
      Contract: "C-1",
      "What it is about": "Hours of advice are behind",
      "Action or remedy": "Improvement plan agreed",
      Officer: "Officer 2",
      "Due by": 46_300,
    });
    const action = { contract: "C-1", action: "Improvement plan agreed", due: "2026-10-05", done: null };
    expect(state.decisions.actions).toMatchObject([action]);
    const again = consolidate(state, [], optionsWith(contracts));
    const kept = readRegister(gridOfPlan(placeRegister(again, "1 August 2026")));
    expect(kept.ok && kept.value.state.decisions.actions).toMatchObject([action]);
    const empty = { Contract: null, "What it is about": null, "Action or remedy": null };
    const cleared = typed(again, "Actions", ["C-1"], { ...empty, Officer: null, "Due by": null });
    expect(cleared.decisions.actions).toBeUndefined();
  });

  it("asks for the contract of an action", () => {
    expect(() => typed(firstQuarter, "Actions", 3, { "Action or remedy": "A reminder" })).toThrow(
      /"code":"missing".*"cell":"A4"|"cell":"A4".*"code":"missing"/,
    );
  });

  it("keeps who looked at evidence, until a claim names other evidence", () => {
    const state = typed(firstQuarter, "Evidence", ["C-1", "Young people work advice"], {
      File: "log.pdf",
      "Looked at by": "Officer 2",
      "Looked at on": 46_240,
    });
    const look = { measure: "young-people-work-advice", file: "log.pdf", date: "2026-08-06" };
    expect(state.decisions.evidence).toMatchObject([look]);
    const again = consolidate(state, [], optionsWith(contracts));
    const values = (sheet: Register) =>
      placeRegister(sheet, "1 August 2026").sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(values(again)).toContain("log.pdf");
    const evidence = (state.decisions.evidence ?? []).map((each) => ({ ...each, reference: "Another log" }));
    const other = { ...state, decisions: { ...state.decisions, evidence } };
    const unseen = consolidate(other, [], optionsWith(contracts));
    expect(values(unseen)).not.toContain("log.pdf");
    const kept = readRegister(gridOfPlan(placeRegister(unseen, "1 August 2026")));
    expect(kept.ok && kept.value.state.decisions.evidence).toEqual(evidence);
  });
});
