import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import type { Contract } from "../../../src/domain/contract/contract";
import { placeReturn } from "../../../src/sheets/return/workbook";
import type { Plan } from "../../../src/workbook/plan";
import { writeXlsx } from "../../../src/xlsx/write";
import { contractOf, QUARTER } from "../../domain/register/returned";

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Returns are due 20 days after the quarter. */
const IN_TIME = "2026-07-10";
const LATE = "2026-07-28";

export const sentContracts = [
  contractOf("C-1"),
  contractOf("C-2", { serviceArea: "Adult care" }),
  contractOf("C-3", { serviceArea: "Adult care" }),
  contractOf("C-4"),
];

/** £1,200.50 in the borough, £99.99 elsewhere and a penny of unknown place. */
const SPEND = [
  { supplier: "Business 1", postcode: "S60 1AB", net: 1200.5, sme: "Yes" as const, vcse: "No" as const },
  { supplier: "Business 2", postcode: "M1 1AA", net: 99.99, sme: "No" as const, vcse: "No" as const },
  { supplier: "Business 3", net: 0.01, sme: "Unknown" as const, vcse: "Unknown" as const },
].map((line, index) => ({ ...line, invoice: String(index + 1) }));

/** A day in each quarter. */
const PAID: Readonly<Record<string, string>> = { [QUARTER]: "2026-05-01", "2026-27-Q2": "2026-08-01" };

export function filledReturn(of: Contract, hours: number, date = IN_TIME, quarter = QUARTER): Plan {
  const claims = [
    { quantity: hours, evidence: "Log" },
    { quantity: 1 },
    { quantity: 1200.5, evidence: "Ledger" },
    { quantity: 4, evidence: "Payroll" },
  ];
  const declaration = { agreed: true, role: "Contract manager", date };
  const spend = SPEND.map((line) => ({ ...line, date: PAID[quarter] }));
  const entries = { claims, spend, declaration };
  return placeReturn(of, quarter, { area: rotherhamArea, lines: 10, entries });
}

/** The return whose stamp says that another quantity was committed. */
export function commitmentAltered(plan: Plan): Plan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((each) =>
      typeof each.value === "string"
        ? { ...each, value: each.value.replaceAll('"quantity":96', '"quantity":12') }
        : each,
    ),
  }));
  return { ...plan, sheets };
}

/** The beginning of a workbook with a password: a compound file with an encrypted package. */
function locked(): Uint8Array {
  const name = new TextEncoder().encode([..."EncryptedPackage"].map((letter) => `${letter}\u0000`).join(""));
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512), ...name]);
}

const [one, two, three, four] = sentContracts as [Contract, Contract, Contract, Contract];

/**
 * Twelve workbooks of a quarter and a letter. C-1 came twice and for the next quarter too; C-2 was corrected, late; of
 * C-3 two differ that were declared on one day; both of C-4 are refused, so that it is missing; one is of a contract
 * that is not listed, one has a password, one is no workbook.
 */
export async function sentFiles(): Promise<readonly SentFile[]> {
  const plans: readonly (readonly [string, Plan])[] = [
    ["C-1.xlsx", filledReturn(one, 10)],
    ["C-2.xlsx", filledReturn(two, 8)],
    ["C-2 corrected.xlsx", filledReturn(two, 7, LATE)],
    ["C-3 one.xlsx", filledReturn(three, 5)],
    ["C-3 two.xlsx", filledReturn(three, 6)],
    ["C-4 altered.xlsx", commitmentAltered(filledReturn(four, 5))],
    ["C-4 negative.xlsx", filledReturn(four, -5)],
    ["stranger.xlsx", filledReturn(contractOf("C-99"), 5)],
    ["C-1 next quarter.xlsx", filledReturn(one, 3, "2026-10-05", "2026-27-Q2")],
  ];
  const written = await Promise.all(
    plans.map(async ([name, plan]) => ({ name, bytes: await writeXlsx(plan) })),
  );
  const copy = { name: "copy of C-1.xlsx", bytes: written[0]?.bytes ?? new Uint8Array() };
  return [
    ...written.slice(0, 2),
    copy,
    ...written.slice(2),
    { name: "locked.xlsx", bytes: locked() },
    { name: "renamed.xlsx", bytes: new TextEncoder().encode("Dear Sir or Madam") },
    { name: "letter.txt", bytes: new TextEncoder().encode("Dear Sir or Madam") },
  ];
}

export function asFile({ name, bytes }: SentFile): File {
  return new File([new Uint8Array(bytes)], name);
}
