import { strFromU8, unzipSync } from "fflate";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import { withCouncilsRates } from "../../../src/domain/council/living-wage";
import { checkWorkbook } from "../../../src/sheets/check-workbook";
import { placeReturn } from "../../../src/sheets/return/workbook";
import type { ReturnOptions } from "../../../src/sheets/return/model";
import { cellName } from "../../../src/workbook/address";
import type { Plan } from "../../../src/workbook/plan";
import { writeXlsx } from "../../../src/xlsx/write";
import { cleaning, contractWith, filled } from "../../parity/returns";
import { gridOfPlan } from "../grid-of-plan";

const KILOBYTES = 1000;
const goodJobs = { measure: "good-jobs", quantity: 4, due: [{ quarter: "2026-27-Q2", quantity: 4 }] };
const contract = contractWith({ commitments: [goodJobs, ...cleaning.commitments] });

const form = (more: Partial<ReturnOptions> = {}, quarter = "2026-27-Q2"): Plan =>
  placeReturn(contract, quarter, { area: rotherhamArea, lines: 10, ...more } as ReturnOptions);

function sheetOf(plan: Plan, name: string) {
  const sheet = plan.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet: ${name}`);
  return sheet;
}

/** The headings that a user sees on a sheet, in their order. */
function headingsSeen(plan: Plan, name: string): readonly unknown[] {
  const { cells, hiddenColumns = [] } = sheetOf(plan, name);
  return cells
    .filter(({ style = "", column }) => style.startsWith("heading") && !hiddenColumns.includes(column))
    .map(({ value }) => value);
}

describe("a supplier's form", () => {
  it("of 1,000 ledger lines is 60 kB at most as it is sent", async () => {
    expect((await writeXlsx(form({ lines: 1000 }))).byteLength).toBeLessThanOrEqual(60 * KILOBYTES);
  });

  it("asks for a figure of 0 or higher, but for local spend of which more came back than was paid", () => {
    const below = (claimed: readonly number[]) => {
      const claims = claimed.map((quantity) => ({ quantity, evidence: "Payroll" }));
      const { sheets, names } = form({ entries: { claims } });
      const range = names.find(({ name }) => name === "Return_ToDo")?.range;
      const cells = sheets.find(({ name }) => name === "Return")?.cells ?? [];
      return claimed.map(
        (_, at) =>
          cells.find(({ row, column }) => range && row === range.row + at && column === range.column)?.value,
      );
    };
    const [jobs, , , , spend] = below([-1, 0, 0, 0, -1]);
    expect(jobs).toBe("Enter a number, 0 or higher");
    expect(spend).not.toBe("Enter a number, 0 or higher");
  });

  it("says what is to do right of what is typed, and shows no workings", () => {
    const onReturn = headingsSeen(form(), "Return");
    expect(onReturn.slice(onReturn.indexOf("This quarter"), onReturn.indexOf("This quarter") + 3)).toEqual([
      "This quarter",
      "To do",
      "Evidence reference",
    ]);
    expect(headingsSeen(form(), "Spend").slice(-3)).toEqual(["Confidential because", "Tier", "Check"]);
    expect(headingsSeen(form(), "Declaration")).toEqual(["Declared", "Entry", "To do"]);
  });

  it("says by when and to whom it is sent, and nothing that the council notes for itself", () => {
    const sent = (more: object, quarter = "2026-27-Q2") => {
      const plan = placeReturn(contractWith(more), quarter, { area: rotherhamArea, lines: 10 });
      return plan.sheets.flatMap(({ cells }) => cells.map(({ value }) => String(value)));
    };
    const told = {
      ...{ returnTo: "returns@council.example", returnWithinDays: 10 },
      ...{ contact: "Contract team", officer: undefined, notes: "Watch this one" },
    };
    const texts = sent(told);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Send this workbook to returns@council.example by 10 October 2026. You can ask Contract team.",
        "to returns@council.example, by 10 October 2026",
      ]),
    );
    expect(sent({ ...told, contact: undefined })).toContain(
      "Send this workbook to returns@council.example by 10 October 2026.",
    );
    expect(sent({ ...told, returnTo: undefined })).toContain(
      "Send this return back by 10 October 2026, to Contract team, whom you can ask.",
    );
    expect(texts.filter((text) => text.includes("Watch this one"))).toEqual([]);
  });

  it("counts the lines that are done, those that are told in words among them", () => {
    const state = (more: Partial<ReturnOptions>) =>
      sheetOf(form(more), "Return").cells.find(({ row, column }) => row === 1 && column === 0)?.value;
    expect(state({})).toBe("0 of 6 lines are done; Declaration is to be filled in.");
    const told = [{}, {}, {}, {}, {}, { narrative: "Cups are washed." }];
    expect(state({ entries: { claims: told } })).toBe(
      "0 of 6 lines are done; Declaration is to be filled in.",
    );
    const answered = [{ quantity: 0 }, ...told.slice(1, 5), { done: "partly" as const }];
    expect(state({ entries: { claims: answered } })).toBe(
      "2 of 6 lines are done; Declaration is to be filled in.",
    );
    const waste = { measure: "waste", quantity: 0, due: [] };
    const alone = placeReturn(contractWith({ commitments: [waste] }), "2026-27-Q2", { area: rotherhamArea });
    expect(sheetOf(alone, "Return").cells.find(({ row }) => row === 1)?.value).toBe(
      "0 of 1 lines are done; Declaration is to be filled in.",
    );
  });

  it("totals spend by tier, by who was paid and by quarter of the spend year, under the names that others use", () => {
    const { cells } = sheetOf(form(), "Spend totals");
    const named = form().names.filter(
      ({ sheet, name }) => sheet === "Spend totals" && name.startsWith("Spend_"),
    );
    const namesIn = (line: number) => named.filter(({ range }) => range.row === line).map(({ name }) => name);
    const lines = cells.filter(({ column, style }) => column === 0 && style === "label");
    expect(lines.map(({ value, row }) => [value, ...namesIn(row)])).toEqual([
      ["Total", "Spend_Total"],
      ["Local: Rotherham", "Spend_LocalTotal", "Spend_LocalShare"],
      ["Wider area: South Yorkshire"],
      ["Elsewhere"],
      ["Unknown place", "Spend_UnknownShare"],
      ["SME: yes", "Spend_SMEShare"],
      ["SME: no"],
      ["SME: unknown"],
      ["VCSE: yes", "Spend_VCSEShare"],
      ["VCSE: no"],
      ["VCSE: unknown"],
      ["Lowest local share", "Spend_LocalLowest"],
      ["Highest local share", "Spend_LocalHighest"],
      ["Spend year 2026-27 Q2"],
    ]);
  });

  it("leaves four rows in view above the lines, and prints them on one page across", () => {
    const { freeze, print } = sheetOf(form(), "Return");
    expect(freeze?.rows).toBe(4);
    expect([print.pagesWide ?? 1, print.repeatRows]).toEqual([1, { first: 3, last: 3 }]);
  });

  it("leads from the guide to the first entry of each sheet", () => {
    const plan = form();
    const led = sheetOf(plan, "Guide").cells.flatMap(({ link }) => (link?.place ? [link.place] : []));
    expect(led).toEqual(["'Return'!$J$5", "'Spend'!$B$5", "'Declaration'!$B$8"]);
    const isEntry = led.map((place) => {
      const [, name = "", cell = ""] = /^'(.*)'!(.*)$/.exec(place) ?? [];
      const found = sheetOf(plan, name).cells.find((each) => cellName(each) === cell.replaceAll("$", ""));
      return found?.style?.startsWith("entry");
    });
    expect(isEntry).toEqual([true, true, true]);
  });

  it("says beside each entry of the declaration what is missing", () => {
    const said = (plan: Plan) =>
      sheetOf(plan, "Declaration")
        .cells.filter(({ column, style }) => column === 2 && style === "given")
        .map(({ value }) => value);
    expect(said(form())).toEqual(["Choose Yes", "Enter your role, not your name", "Enter the date", "", ""]);
    const early = { agreed: true, role: "Manager", date: "2026-09-29", nil: true };
    expect(said(form({ entries: { ...filled, declaration: early } }))).toEqual([
      ...["Done", "Done", "The date must be the quarter's last day or later", ""],
      "Take out Yes here, or what is entered on Return and Spend",
    ]);
  });

  it("prints the ledger's lines to the last that is filled", async () => {
    const files = unzipSync(await writeXlsx(form()));
    const names = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
    expect(names).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">Spend_Printed<');
    expect(names).toContain(
      ">'Spend'!$A$1:INDEX('Spend'!$O$1:$O$14,MAX(ROW(INDEX(Spend_Used,10)),SUMPRODUCT(MAX(Spend_Used*ROW(Spend_Used)))))<",
    );
  });
});

describe("the living wage on a form", () => {
  const told = (plan: Plan) =>
    sheetOf(plan, "Return").cells.flatMap(({ value }) => /Living wage of.*/.exec(String(value)) ?? []);

  it("stands beside the measure that depends on it, with its day and source, and beside no other", () => {
    expect(told(form())).toEqual([
      "Living wage of this quarter, an hour: £13.45, in London £14.80. Real Living Wage announced on 22 October 2025, payable by 1 May 2026 (independent.co.uk, employeebenefits.co.uk).",
    ]);
    expect(told(placeReturn(contractWith(), "2026-27-Q2", { area: rotherhamArea, lines: 10 }))).toEqual([]);
  });

  it("says so where no rate is known for the quarter", () => {
    expect(told(form({}, "2027-28-Q2"))).toEqual([
      "Living wage of this quarter, an hour: not known when this form was made; ask the council.",
    ]);
  });

  it("is the council's where its settings have one, and the form is then read and checked by it", () => {
    const livingWages = withCouncilsRates([{ from: "2027-05-01", hourly: 14, source: "of the council" }]);
    const plan = form({ livingWages }, "2027-28-Q1");
    expect(told(plan)).toEqual([
      "Living wage of this quarter, an hour: 1 April 2027 to 30 April 2027: £13.45, in London £14.80. Real Living Wage announced on 22 October 2025, payable by 1 May 2026 (independent.co.uk, employeebenefits.co.uk). 1 May 2027 to 30 June 2027: £14.00. Real Living Wage of the council.",
    ]);
    const { altered } = checkWorkbook(gridOfPlan(plan, "return.xlsx"));
    expect(altered).toEqual([]);
  });
});
