import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { wordIssue } from "../../src/domain/issues/word-issue";
import type { Issue } from "../../src/domain/issues/issue";
import { workbookBytes } from "../../src/jobs/job";
import { makeLocalSpend } from "../../src/jobs/local-spend";
import { sumLeftOut } from "../../src/domain/spend/left-out";
import type { Plan, PlanSheet } from "../../src/workbook/plan";
import { changeParts } from "../xlsx/change-parts";
import { bytesSource } from "./sources";

type Value = string | number | { readonly value: number; readonly formula: string };

function sheet(
  name: string,
  rows: readonly (readonly Value[])[],
  visibility: PlanSheet["visibility"] = "visible",
): PlanSheet {
  const cells = rows.flatMap((row, at) =>
    row.map((value, column) =>
      typeof value === "object" ? { row: at, column, ...value } : { row: at, column, value },
    ),
  );
  return { name, visibility, columnWidths: [20], cells, print: { orientation: "portrait" } };
}

/** The figures of a workbook, read whole or, as the pane reads it, by the sheets that are named. */
async function made(sheets: readonly PlanSheet[], named?: readonly string[]) {
  const styles = { date: { format: "dd/mm/yyyy" } };
  const plan: Plan = { kind: "ledger", title: "Payments", styles, sheets, names: [] };
  const source = bytesSource("payments.xlsx", await workbookBytes(plan));
  const ledgers = (named ?? [undefined]).map((only) => ({ source, sheet: only, chosen: {} }));
  const result = await makeLocalSpend({ ledgers, area: rotherhamArea, workbook: false });
  if (!result.ok) throw new Error(result.issues.map(wordIssue).join("\n"));
  const { figures, leftOut, whole } = result.value;
  return {
    pounds: figures.total / 100,
    leftOut: sumLeftOut(leftOut).map(({ reason, lines, pence }) => [reason, lines, pence / 100]),
    whole,
    issues: result.issues.map(wordIssue),
  };
}

const headings = ["Supplier", "Reference", "Amount"];
const april = sheet("April", [headings, ["Alpha Ltd", "1", 70.5], ["Beta Ltd", "2", 30]]);

describe("a workbook of payments", () => {
  const hiding = (rows: readonly (readonly Value[])[], ...hiddenColumns: readonly number[]) => ({
    ...sheet("April", rows),
    hiddenColumns,
  });

  it("asks about amounts, suppliers and dates of hidden columns, and says which other ones it read", async () => {
    const rows = [
      ["Supplier", "Reference", "Date", "Amount"],
      ["Alpha Ltd", "1", "01/04/2026", 70.5],
      ["Beta Ltd", "2", "02/04/2026", 30],
    ];
    expect(await made([hiding(rows, 1, 3)])).toMatchObject({
      ...{ pounds: 100.5, whole: false },
      issues: [
        "Check the hidden columns: 2 lines (£100.50) were read from them (amount: Amount, column D). Show them, or choose others (payments.xlsx, sheet April)",
        "Hidden columns were read: transaction: Reference, column B (payments.xlsx, sheet April)",
      ],
    });
    expect(await made([hiding(rows, 1)])).toMatchObject({ pounds: 100.5, whole: true });
    expect(await made([hiding(rows)])).toMatchObject({ pounds: 100.5, whole: true, issues: [] });
  });

  it("takes the amount that is shown before a hidden one, and says what each comes to", async () => {
    const rows = [
      ["Supplier", "Net amount", "Gross amount"],
      ["Alpha Ltd", 100, 120],
      ["Beta Ltd", 50, 60],
    ];
    expect(await made([hiding(rows, 1)])).toMatchObject({
      ...{ pounds: 180, whole: false },
      issues: [
        "Choose the column of the amount: Net amount, column B, is hidden, and one that is not was taken. They come to Gross amount, column C: £180.00; Net amount, column B: £150.00 (payments.xlsx, sheet April)",
      ],
    });
    expect(await made([hiding(rows, 2)])).toMatchObject({ pounds: 150, whole: true, issues: [] });
    const twins = [
      ["Supplier", "Amount", "Amount"],
      ["Alpha Ltd", 100, 120],
    ];
    const outcome = await made([hiding(twins, 1)]);
    expect(outcome).toMatchObject({ pounds: 120, whole: false });
    expect(outcome.issues).toHaveLength(1);
  });

  it("takes the supplier and the date that are shown before hidden ones, and says where they differ", async () => {
    const rows = [
      ["Supplier name", "Payee", "Payment date", "Invoice date", "Amount"],
      ["Alpha Ltd", "Alpha Ltd", "01/04/2026", "31/03/2026", 100],
      ["Beta Ltd", "Beta (Holdings) Ltd", "01/04/2026", "01/04/2026", 50],
    ];
    expect((await made([hiding(rows, 0, 2)])).issues).toEqual([
      "Choose the column of the supplier: Supplier name, column A, is hidden, and Payee, column B, was taken. They differ on 1 line (payments.xlsx, sheet April)",
      "Choose the column of the date: Payment date, column C, is hidden, and Invoice date, column D, was taken. They differ on 1 line (payments.xlsx, sheet April)",
    ]);
    expect((await made([hiding(rows, 1, 3)])).issues).toEqual([]);
  });

  it("counts hidden rows, and says how many lines and pounds they are", async () => {
    const plan: Plan = { kind: "ledger", title: "Payments", styles: {}, sheets: [april], names: [] };
    const filtered = changeParts(await workbookBytes(plan), (_, text) =>
      text.replace(/<row r="3"/, '<row r="3" hidden="1"'),
    );
    const result = await makeLocalSpend({
      ledgers: [{ source: bytesSource("payments.xlsx", filtered), chosen: {} }],
      ...{ area: rotherhamArea, workbook: false },
    });
    if (!result.ok) throw new Error(result.issues.map(wordIssue).join("\n"));
    expect(result.value).toMatchObject({ figures: { total: 10_050 }, whole: true });
    expect(result.value.settled.map(wordIssue)).toEqual([
      "1 line (£30.00) in hidden rows was counted, as a filter hides what was paid too. Remove those that are no payments (payments.xlsx, sheet April)",
    ]);
  });

  it("leaves out amounts that the sheet shows as dates, which a spreadsheet made of what was typed", async () => {
    const rows = [...april.cells, { row: 3, column: 0, value: "Gamma Ltd" }];
    const dated = { row: 3, column: 2, value: 45_778, style: "date" };
    expect(await made([{ ...april, cells: [...rows, dated] }])).toMatchObject({
      ...{ pounds: 100.5, whole: false, leftOut: [["amount-unread", 1, 0]] },
      issues: [expect.stringContaining('"2025-05-01" was left out (payments.xlsx, sheet April, line 4)')],
    });
  });

  it("says that a workbook is to be recalculated and saved, where it holds no values of formulas", async () => {
    const computed = (value: number, formula: string) => ({ value, formula });
    const rows = [
      headings,
      ["Alpha Ltd", "1", 70.5],
      ["Beta Ltd", "2", computed(30, "=B3*15")],
      ["Gamma Ltd", "3", computed(8, "=B4*2")],
      ["Total", "", computed(108.5, "=SUM(C2:C4)")],
    ];
    const plan: Plan = {
      kind: "ledger",
      title: "Payments",
      styles: {},
      sheets: [sheet("April", rows)],
      names: [],
    };
    const read = async (bytes: Uint8Array) => {
      const ledgers = [{ source: bytesSource("payments.xlsx", bytes), chosen: {} }];
      const result = await makeLocalSpend({ ledgers, area: rotherhamArea, workbook: false });
      if (!result.ok) throw new Error(result.issues.map(wordIssue).join("\n"));
      const { figures, leftOut, whole } = result.value;
      return [
        figures.total,
        sumLeftOut(leftOut).map(({ reason, lines }) => [reason, lines]),
        whole,
        result.issues,
      ];
    };
    const written = await workbookBytes(plan);
    expect(await read(written)).toEqual([10_850, [["total", 1]], true, [expect.anything()]]);
    const bare = changeParts(written, (_, text) => text.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
    const [pence, left, whole, issues] = await read(bare);
    expect([pence, left, whole]).toEqual([7050, [["amount-uncomputed", 2]], false]);
    expect((issues as readonly Issue[]).map(wordIssue)).toEqual([
      "Open this workbook in Excel, recalculate it and save it: 3 cells of the columns that are read, the first in C3, are formulas of which the file holds no value, and 2 lines without an amount were left out (payments.xlsx, sheet April)",
    ]);
    // A formula that gives a text without a letter has its value.
    const blank = changeParts(written, (_, text) =>
      text.replace(/<c (r="C[34]"[^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, '<c $1 t="str">$2<v></v>'),
    );
    expect((await read(blank))[1]).toEqual([
      ["amount-missing", 2],
      ["total", 1],
    ]);
  });

  it("has a total whose formula sums its column, whatever it is called", async () => {
    const total = { value: 99, formula: "=SUBTOTAL(9,C2:C3)" };
    const summed = sheet("April", [
      headings,
      ["Alpha Ltd", "1", 70.5],
      ["Beta Ltd", "2", 30],
      ["Spend", "3", total],
    ]);
    expect(await made([summed])).toMatchObject({ pounds: 100.5, leftOut: [["total", 1, 99]] });
    const across = { value: 5, formula: "=SUM(A1:B1)" };
    expect(await made([sheet("April", [headings, ["Alpha Ltd", "1", across]])])).toMatchObject({
      pounds: 5,
      leftOut: [],
    });
  });

  it.each([
    "=SUM(April!C2:C3)",
    "=SUBTOTAL(9,'April'!$C$2:$C$3)",
    "=SUM(April!C2)+SUM(April!C:C)",
    "=SUMIFS(April!C:C,April!A:A,A2)",
  ])("asks about a line that sums another sheet, and leaves it out: %s", async (formula) => {
    const sums = sheet("Sums", [headings, ["Alpha Ltd", "9", { value: 100.5, formula }]]);
    const outcome = await made([april, sums]);
    expect(outcome).toMatchObject({ pounds: 100.5, leftOut: [["total-differs", 1, 100.5]], whole: false });
    expect(outcome.issues).toEqual([expect.stringContaining("100.5 was left out as one")]);
    const other = sheet("More", [headings, ["Gamma Ltd", "9", { value: 5, formula: "=SUM(1,2)+April!C2" }]]);
    expect(await made([april, other])).toMatchObject({ pounds: 105.5, leftOut: [] });
  });

  it("names a sheet whose headings are not known, with what it may add", async () => {
    const may = sheet("May", [
      ["Firm", "Worth"],
      ["Gamma", 5.5],
      ["Delta", 4],
      ["All", 9.5],
    ]);
    const notes = sheet("Notes", [["Payments above 500"], ["Codes", 12], ["Areas", 13]]);
    const outcome = await made([april, may, notes]);
    expect(outcome).toMatchObject({ pounds: 100.5, leftOut: [["sheet-unread", 2, 9.5]], whole: false });
    expect(outcome.issues).toEqual([
      "This sheet has no headings of a ledger and was left out with 2 lines (£9.50) that may be payments (payments.xlsx, sheet May)",
      "This sheet has no headings of a ledger and was left out (payments.xlsx, sheet Notes)",
    ]);
    expect(await made([april, may, notes], ["April"])).toEqual(outcome);
  });

  it("does not miss a sheet without headings that sums the others", async () => {
    const sums = sheet("By directorate", [
      ["Directorate", "Spend"],
      ["Place", 70.5],
      ["Adults", 30],
    ]);
    expect(await made([april, sums])).toMatchObject({ leftOut: [["summary-sheet", 2, 100.5]], whole: true });
  });

  it("tells once of a hidden sheet, however many sheets are asked for", async () => {
    const may = sheet("May", [headings, ["Gamma Ltd", "3", 1]]);
    const old = sheet("Old", [headings, ["Delta Ltd", "4", 2]], "hidden");
    const outcome = await made([april, may, old], ["April", "May"]);
    expect(outcome).toMatchObject({ pounds: 101.5, leftOut: [["hidden-sheet", 1, 2]], whole: false });
    expect(outcome.issues).toEqual([
      "This sheet is hidden and was left out with 1 line (£2.00): show it where its payments should count (payments.xlsx, sheet Old)",
    ]);
  });
});
