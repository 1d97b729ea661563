import { placeCommitments } from "../../../src/sheets/contract/commitments";
import type { Contract } from "../../../src/domain/contract/contract";
import type { PlanSheet } from "../../../src/workbook/plan";
import { contractWith } from "../../parity/returns";

const jobs = (quantity: number, quarter = "2026-27-Q2", promise?: string) => ({
  measure: "local-jobs",
  quantity,
  due: [{ quarter, quantity }],
  ...(promise === undefined ? {} : { promise }),
});
const spend = {
  measure: "local-spend",
  quantity: 1200.5,
  due: [{ quarter: "2026-27-Q3", quantity: 1200.5 }],
};
const waste = { measure: "waste", quantity: 0, due: [] };

function sheetOf(contract: Contract, name: string): PlanSheet | undefined {
  return placeCommitments(contract).sheets.find((sheet) => sheet.name === name);
}

/** The values of a sheet's rows from one on, empty cells as null. */
function rowsOf(sheet: PlanSheet | undefined, from: number) {
  const rows: (string | number | boolean | null)[][] = [];
  for (const { row, column, value } of sheet?.cells ?? []) {
    if (row >= from) (rows[row - from] ??= [])[column] = value;
  }
  return rows;
}

const varied = contractWith({
  awardReason: "The first in rank withdrew.",
  commitments: [jobs(5), waste],
  versions: [
    { from: "2026-10-01", reason: "Variation 1", commitments: [jobs(7), spend] },
    {
      from: "2027-01-01",
      reason: "Extension",
      commitments: [jobs(7, "2028-29-Q1"), spend, waste],
      end: "2029-03-31",
      supplier: "Supplier B",
    },
  ],
  earlier: [],
});

describe("the versions of a contract's commitments", () => {
  it("stand one under the other, each with its reason and what it changed", () => {
    expect(rowsOf(sheetOf(varied, "Versions"), 2)).toEqual([
      ["From", "Commitment", "Unit", "Quantity before", "Quantity from then on", "Change"],
      [
        "15 May 2026",
        "As first agreed. Award: The first in rank withdrew.\nSupplier: Supplier A. Contract ends on 31 March 2028.",
        ...[null, null, null, null],
      ],
      [null, "Local jobs", "FTE", null, 5, "First agreed"],
      [null, "Waste", "no quantity", null, null, "First agreed"],
      [
        "1 October 2026",
        "Variation 1\nSupplier: Supplier A. Contract ends on 31 March 2028.",
        ...[null, null, null, null],
      ],
      [null, "Local jobs", "FTE", 5, 7, "Quantity changed"],
      [null, "Local Spend", "£", null, 1200.5, "New"],
      [null, "Waste", "no quantity", null, null, "Taken out"],
      [
        "1 January 2027",
        "Extension\nSupplier: Supplier B. Contract ends on 31 March 2029.",
        ...[null, null, null, null],
      ],
      [null, "Local jobs", "FTE", 7, 7, "Due quarters changed"],
      [null, "Local Spend", "£", 1200.5, 1200.5, "Unchanged"],
      [null, "Waste", "no quantity", null, null, "New"],
    ]);
  });

  it("are one where nothing has changed since the award", () => {
    const once = contractWith({ commitments: [jobs(5)], earlier: [] });
    expect(rowsOf(sheetOf(once, "Versions"), 3).map((row) => [row[0], row[5]])).toEqual([
      ["15 May 2026", null],
      [null, "First agreed"],
    ]);
  });
});

describe("what was promised", () => {
  const longest = "word ".repeat(400).trim();
  const contract = contractWith({ commitments: [jobs(5, "2026-27-Q2", longest), waste], earlier: [] });

  it("stands on a sheet of its own, where the longest text fits into a row that Excel takes", () => {
    const sheet = sheetOf(contract, "Promises");
    expect(rowsOf(sheet, 3)).toEqual([
      [1, "Local jobs", null, longest],
      [2, "Waste", null, null],
    ]);
    const [width, height] = [sheet?.columnWidths?.[3] ?? 0, sheet?.rowHeights?.[3] ?? 0];
    // Lines of 15 points.
    expect(height / 15).toBeGreaterThan(longest.length / width);
    expect(height).toBeLessThanOrEqual(409);
  });

  it("has no sheet where nothing was said", () => {
    expect(sheetOf(varied, "Promises")).toBeUndefined();
  });
});

it("says on its cover what it is, and that nothing in it is typed", () => {
  const words = sheetOf(varied, "Cover")?.cells.map(({ value }) => String(value)) ?? [];
  expect(words[1]).toBe(
    `What Supplier B has committed to on ${varied.title} (${varied.reference}), and what is due in each quarter.`,
  );
  expect(words.at(-1)).toBe("The title of each sheet leads back to Cover.");
});

describe("a contract's value", () => {
  const awarded = contractWith({ value: 96_000, estimate: 100_000 });
  const words = (contract: Contract, form?: number) =>
    placeCommitments(contract, form === undefined ? {} : { form })
      .sheets.find(({ name }) => name === "Commitments")
      ?.cells.map(({ value }) => String(value))
      .join("\n");

  it("is the price that won, with the estimate beside it", () => {
    expect(words(awarded)).toContain("Value £96,000, estimated at £100,000 before the tender, without VAT.");
  });

  it("stands alone where the file knows no estimate, and not at all in a workbook of an earlier form", () => {
    expect(words(contractWith({ value: 96_000 }))).toContain("Value £96,000, without VAT.");
    expect(words(awarded, 2)).not.toContain("£96,000");
  });
});

it("prints what the council stated on a sheet of its own, and makes none where it stated nothing", () => {
  const statements = [{ id: "fair-employment" as const, text: "The Real Living Wage is paid." }];
  expect(rowsOf(sheetOf(contractWith({ statements }), "Statements"), 3)).toEqual([
    ["Fair employment", "Ethical procurement", "The Real Living Wage is paid."],
  ]);
  expect(sheetOf(contractWith({}), "Statements")).toBeUndefined();
});

describe("whether a commitment is due by the bidder's plan", () => {
  const dueBy = (contract: Contract) => {
    const plan = placeCommitments(contract);
    const { sheet, range } = plan.names.find(({ name }) => name === "Commitment_DueFrom") ?? {};
    return plan.sheets
      .find(({ name }) => name === sheet)
      ?.cells.filter(({ row, column }) => range && column === range.column && row >= range.row)
      .map(({ value }) => value);
  };

  it("stands beside each where a plan gave quantities for any, and nowhere else", () => {
    const planned = { ...jobs(5), dueFrom: "plan" as const };
    expect(dueBy(contractWith({ commitments: [planned, spend, waste] }))).toEqual([
      "Bidder's plan",
      "Equal parts",
      null,
    ]);
    expect(dueBy(contractWith({ commitments: [jobs(5), spend, waste] }))).toBeUndefined();
  });
});
