import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import type { Contract } from "../../src/domain/contract/contract";
import { placeReturn } from "../../src/sheets/return/workbook";
import type { ReturnEntries } from "../../src/sheets/return/model";
import { writeXlsx } from "../../src/xlsx/write";
import { contractOf } from "../domain/register/returned";
import { commitmentAltered } from "../sheets/return/sent-returns";

export const QUARTERS = ["2026-27-Q1", "2026-27-Q2", "2026-27-Q3", "2026-27-Q4"] as const;
const SERVICE_AREAS = ["Adult care", "Children", "Environment", "Housing", "Property"] as const;

/** The day after each quarter by which a return is in time, and the days of its payments. */
const DAYS = [
  { paid: "2026-05-01", declared: "2026-07-10", corrected: "2026-07-15", late: "2026-08-02" },
  { paid: "2026-08-01", declared: "2026-10-10", corrected: "2026-10-15", late: "2026-11-02" },
  { paid: "2026-11-01", declared: "2027-01-10", corrected: "2027-01-15", late: "2027-02-02" },
  { paid: "2027-02-01", declared: "2027-04-10", corrected: "2027-04-15", late: "2027-05-02" },
] as const;

/** What one return says: hours given, apprentices, full-time equivalents, and pence paid in the borough and elsewhere. */
interface Said {
  readonly hours: number;
  readonly apprentices: number;
  readonly jobs: number;
  readonly localPence: number;
  readonly otherPence: number;
}

/** Figures by contract and quarter that differ from one another, always the same. */
function said(contract: number, quarter: number): Said {
  return {
    hours: 5 + ((contract * 7 + quarter * 3) % 11),
    apprentices: quarter === 0 ? contract % 3 : 0,
    jobs: 1 + ((contract + quarter) % 4) / 4,
    localPence: 100_001 + contract * 1_717 + quarter * 99,
    otherPence: 5_003 + contract * 31,
  };
}

function entriesOf(
  { hours, apprentices, jobs, localPence, otherPence }: Said,
  paid: string,
  declared: string,
) {
  const line = { date: paid, sme: "Yes", vcse: "No" } as const;
  return {
    claims: [
      { quantity: hours, evidence: "Log" },
      { quantity: apprentices, ...(apprentices > 0 ? { evidence: "Certificates" } : {}) },
      { quantity: localPence / 100, evidence: "Ledger" },
      { quantity: jobs, evidence: "Payroll" },
    ],
    spend: [
      { ...line, invoice: "1", supplier: "Business 1", postcode: "S60 1AB", net: localPence / 100 },
      { ...line, invoice: "2", supplier: "Business 2", postcode: "M1 1AA", net: otherPence / 100 },
    ],
    declaration: { agreed: true, role: "Contract manager", date: declared },
  } satisfies ReturnEntries;
}

export interface YearOfReturns {
  readonly contracts: readonly Contract[];
  readonly files: readonly string[];
  /** How many files of each kind were written. */
  readonly kinds: Readonly<Record<Kind, number>>;
  /** What the returns that count say, by contract (from 0) and quarter (from 0). */
  readonly counted: ReadonlyMap<string, Said>;
}

type Kind = "sound" | "late" | "copy" | "correction" | "altered" | "rival" | "stranger" | "unreadable";

const key = (contract: number, quarter: number) => `${contract} ${quarter}`;

/**
 * Writes three hundred files of forty contracts over four quarters, or fewer: late, missing, copied, corrected and
 * altered ones, rivals declared on one day, strangers' and files that are no returns. Contract 13's and 26's last two
 * returns are missing; contract 7's of the third quarter have a rival.
 */
export async function writeYearOfReturns(
  folder: string,
  size = { contracts: 40, files: 300 },
): Promise<YearOfReturns> {
  const contracts = Array.from({ length: size.contracts }, (_, index) =>
    contractOf(`C-${String(index + 1).padStart(2, "0")}`, { serviceArea: SERVICE_AREAS[index % 5] }),
  );
  const files: string[] = [];
  const kinds: Record<Kind, number> = {
    sound: 0,
    late: 0,
    copy: 0,
    correction: 0,
    altered: 0,
    rival: 0,
    stranger: 0,
    unreadable: 0,
  };
  const counted = new Map<string, Said>();
  const put = (kind: Kind, name: string, bytes: Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    files.push(path);
    kinds[kind] += 1;
  };
  mkdirSync(folder, { recursive: true });
  const form = (of: Contract, quarter: number, entries: ReturnEntries) =>
    placeReturn(of, quarterOf(quarter), { area: rotherhamArea, lines: 10, entries });

  for (const [index, contract] of contracts.entries()) {
    for (const [quarter, days] of DAYS.entries()) {
      const name = (what = "") => `${contract.reference} ${quarterOf(quarter)}${what}.xlsx`;
      const own = said(index, quarter);
      if ((index === 13 || index === 26) && quarter > 1) continue;
      const late = (index + quarter) % 8 === 0;
      const entries = entriesOf(own, days.paid, late ? days.late : days.declared);
      const bytes = await writeXlsx(form(contract, quarter, entries));
      put(late ? "late" : "sound", name(), bytes);
      counted.set(key(index, quarter), own);
      if (index % 3 === 0) put("copy", name(" copy"), bytes);
      if (!late && index % 4 === 1) {
        const corrected = { ...own, hours: own.hours + 1 };
        const later = entriesOf(corrected, days.paid, days.corrected);
        put("correction", name(" corrected"), await writeXlsx(form(contract, quarter, later)));
        counted.set(key(index, quarter), corrected);
      }
      if (index % 4 === 2) {
        const altered = commitmentAltered(form(contract, quarter, entriesOf(own, days.paid, days.corrected)));
        put("altered", name(" altered"), await writeXlsx(altered));
      }
      if (index === 7 && quarter === 2) {
        const rival = entriesOf({ ...own, hours: own.hours + 2 }, days.paid, days.declared);
        put("rival", name(" too"), await writeXlsx(form(contract, quarter, rival)));
        counted.delete(key(index, quarter));
      }
    }
  }
  const stranger = contractOf("C-99");
  for (const [quarter, days] of DAYS.entries()) {
    const entries = entriesOf(said(99, quarter), days.paid, days.declared);
    put("stranger", `C-99 ${quarterOf(quarter)}.xlsx`, await writeXlsx(form(stranger, quarter, entries)));
  }
  while (files.length < size.files) {
    put("unreadable", `letter ${files.length}.xlsx`, Buffer.from(`Letter ${files.length}, not a return`));
  }
  return { contracts, files, kinds, counted };
}

function quarterOf(index: number): string {
  const quarter = QUARTERS[index];
  if (quarter === undefined) throw new Error(`no quarter: ${index}`);
  return quarter;
}
