import type { Contract } from "../../src/domain/contract/contract";
import { serialOf } from "../../src/domain/values/day";
import type { CellValue, Plan } from "../../src/workbook/plan";
import { writeXlsx } from "../../src/xlsx/write";
import { contractOf } from "../domain/register/returned";

export const YEAR = [
  { quarter: "2026-27-Q1", paid: "2026-05-01", declared: "2026-07-10", asOf: "2026-07-31" },
  { quarter: "2026-27-Q2", paid: "2026-08-01", declared: "2026-10-10", asOf: "2026-10-31" },
  { quarter: "2026-27-Q3", paid: "2026-11-01", declared: "2027-01-10", asOf: "2027-01-31" },
  { quarter: "2026-27-Q4", paid: "2027-02-01", declared: "2027-04-10", asOf: "2027-04-30" },
] as const;

/** In the order of a form's lines: hours, apprentices, pounds of local spend, full-time equivalents. */
export const MEASURES = ["young-people-work-advice", "apprenticeships", "local-spend", "local-jobs"] as const;

/** What a return says: a figure for each line, and pence paid elsewhere. */
export interface Said {
  readonly figures: readonly [hours: number, apprentices: number, localSpend: number, jobs: number];
  readonly elsewherePence: number;
}

/** A file that a supplier sends for a quarter, and whether it is to count. */
export interface Sent {
  readonly name: string;
  readonly contract: number;
  readonly quarter: number;
  readonly said: Said;
  readonly corrects?: boolean;
  readonly declared?: string;
  /** Entered otherwise than the form has it. */
  readonly how?: "as text" | "a date for a figure" | "no workbook";
  readonly counts: boolean;
}

const AREAS = ["Adult care", "Environment", "Property"] as const;

export function contractsOf(count: number): readonly Contract[] {
  return Array.from({ length: count }, (_, index) =>
    contractOf(`C-${String(index + 1).padStart(2, "0")}`, { serviceArea: AREAS[index % AREAS.length] }),
  );
}

/** Figures that differ from one another, always the same; those of another `draft` are others. */
export function saidBy(contract: number, quarter: number, draft = 0): Said {
  const seed = contract * 7 + quarter * 3 + draft * 5;
  return {
    figures: [5 + (seed % 11), seed % 3, 900.01 + seed * 17.25, 1 + (seed % 4) / 4],
    elsewherePence: 5_003 + seed * 31,
  };
}

const SLIPS = [
  "sound",
  "as text",
  "corrected",
  "missing",
  "date for a figure",
  "late",
  "wrong year",
  "not plainly a correction",
  "copied",
  "corrected later",
] as const;

/** What comes with each quarter's returns: every slip in turn, and what was sent too late or corrected since. */
export function sentIn(quarter: number, contracts: number): readonly Sent[] {
  const own = Array.from({ length: contracts }, (_, contract) => sentBy(contract, quarter)).flat();
  const later =
    quarter === 0
      ? []
      : Array.from({ length: contracts }, (_, contract) => sentLater(contract, quarter - 1)).flat();
  return [...own, ...later];
}

const slipOf = (contract: number, quarter: number) => SLIPS[(contract * 3 + quarter * 7) % SLIPS.length];

function sentBy(contract: number, quarter: number): readonly Sent[] {
  const of = { contract, quarter, said: saidBy(contract, quarter) };
  const name = (what = "") => `C-${contract + 1} ${quarter + 1}${what}.xlsx`;
  const [sound, other] = [
    { ...of, name: name(), counts: true },
    { ...of, said: saidBy(contract, quarter, 1), name: name(" other"), counts: false },
  ];
  switch (slipOf(contract, quarter)) {
    case "missing":
    case "late":
      return [{ ...of, name: name(" letter"), how: "no workbook", counts: false }];
    case "as text":
      return [{ ...sound, how: "as text" }];
    case "corrected":
      return [sound, { ...other, corrects: true, declared: dayAfter(quarter, 5), counts: true }];
    case "date for a figure":
      return [{ ...other, how: "a date for a figure" }];
    case "wrong year":
      return [sound, { ...other, declared: `${Number(declaredIn(quarter).slice(0, 4)) + 1}-12-10` }];
    case "copied":
      return [sound, { ...sound, name: name(" copy") }];
    default:
      return [sound];
  }
}

/** What comes with the next quarter's returns of the one before. */
function sentLater(contract: number, quarter: number): readonly Sent[] {
  const of = { contract, quarter, name: `C-${contract + 1} ${quarter + 1} later.xlsx` };
  switch (slipOf(contract, quarter)) {
    case "late":
      return [{ ...of, said: saidBy(contract, quarter), declared: dayAfter(quarter, 30), counts: true }];
    case "corrected later":
      return [
        ...[{ ...of, said: saidBy(contract, quarter, 1), declared: dayAfter(quarter, 30), corrects: true }],
      ].map((each) => ({ ...each, counts: true }));
    case "not plainly a correction":
      return [{ ...of, said: saidBy(contract, quarter, 1), declared: dayAfter(quarter, 15), counts: false }];
    default:
      return [];
  }
}

function declaredIn(quarter: number): string {
  return YEAR[quarter]?.declared ?? "";
}

function dayAfter(quarter: number, days: number): string {
  return new Date(Date.parse(declaredIn(quarter)) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A form that was made, with what a supplier types into it. */
export async function filledForm(
  form: Plan,
  { said, quarter, declared, corrects, how }: Sent,
): Promise<Uint8Array> {
  if (how === "no workbook") return new TextEncoder().encode(`Letter of quarter ${quarter + 1}`);
  const [, , localSpend] = said.figures;
  const money = (pounds: number) =>
    how === "as text" ? `£${pounds.toLocaleString("en-GB", { minimumFractionDigits: 2 })}` : pounds;
  const paid = YEAR[quarter]?.paid ?? "";
  const lines = [
    ["Business 1", "S60 1AB", money(localSpend)],
    ["Business 2", "M1 1AA", money(said.elsewherePence / 100)],
  ] as const;
  const date = serialOf(declared ?? declaredIn(quarter));
  const filled = typedInto(form, [
    ...said.figures.map(
      (figure, line) => ["Return_Claimed", line, line === 2 ? money(figure) : figure] as const,
    ),
    ...said.figures.map(
      (figure, line) => ["Return_Evidence", line, figure > 0 && line !== 1 ? "Log" : null] as const,
    ),
    ...lines.flatMap(([supplier, postcode, net], line) =>
      (
        [
          ["Spend_Invoice", String(line + 1)],
          ["Spend_Date", serialOf(paid)],
          ["Spend_Supplier", supplier],
          ["Spend_Postcode", postcode],
          ["Spend_Net", net],
          ["Spend_SME", "Yes"],
          ["Spend_VCSE", "No"],
        ] as const
      ).map(([name, value]) => [name, line, value] as const),
    ),
    ["Declaration_Agreed", 0, "Yes"],
    ["Declaration_Role", 0, "Contract manager"],
    ["Declaration_Date", 0, date],
    ["Declaration_Corrects", 0, corrects === true ? "Yes" : null],
    ...(how === "a date for a figure" ? [["Return_Claimed", 0, "1/2"] as const] : []),
  ]);
  return writeXlsx(filled);
}

/** A plan with values in the lines of its named columns, counted from 0. */
export function typedInto(
  plan: Plan,
  entries: readonly (readonly [name: string, line: number, value: CellValue])[],
): Plan {
  const keyOf = (sheet: string, row: number, column: number) => JSON.stringify([sheet, row, column]);
  const typed = new Map(
    entries.map(([name, line, value]) => {
      const found = plan.names.find((each) => each.name === name);
      if (!found) throw new Error(`no name: ${name}`);
      return [keyOf(found.sheet, found.range.row + line, found.range.column), value];
    }),
  );
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const value = typed.get(keyOf(sheet.name, cell.row, cell.column));
      return value === undefined ? cell : { ...cell, value };
    }),
  }));
  return { ...plan, sheets };
}
