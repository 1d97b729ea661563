import { type Contract, parseContract } from "../../../src/domain/contract/contract";
import type { Framework } from "../../../src/domain/framework/edition";
import { shippedEditions } from "../../../src/domain/framework/shipped-editions";
import type { ConsolidateOptions } from "../../../src/domain/register/model";
import type {
  QuarterReturn,
  Received,
  ReturnedClaim,
  ReturnedPayment,
} from "../../../src/domain/register/received";
import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";

export const QUARTER = "2026-27-Q1";

/** A contract for two years with 12 training hours a quarter, 2 apprentices due in the first and £8,000 of local spend. */
export function contractOf(
  reference: string,
  changes: object = {},
  editions: readonly Framework[] = shippedEditions,
): Contract {
  const quarters = ["2026-27", "2027-28"].flatMap((year) => [1, 2, 3, 4].map((index) => `${year}-Q${index}`));
  const parsed = parseContract(
    {
      reference,
      title: `Contract ${reference}`,
      serviceArea: "Property",
      supplier: `Supplier of ${reference}`,
      value: 400_000,
      start: "2026-04-01",
      end: "2028-03-31",
      framework: "rotherham-2019",
      area: rotherhamArea,
      calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
      contact: "Contract team",
      officer: "Officer 1",
      returnWithinDays: 20,
      commitments: [
        {
          measure: "young-people-work-advice",
          quantity: 96,
          due: quarters.map((quarter) => ({ quarter, quantity: 12 })),
        },
        {
          measure: "apprenticeships",
          level: "3",
          quantity: 2,
          due: [{ quarter: QUARTER, quantity: 2 }],
          kpi: true,
        },
        {
          measure: "local-spend",
          quantity: 8000,
          due: quarters.map((quarter) => ({ quarter, quantity: 1000 })),
        },
        { measure: "local-jobs", quantity: 8, due: quarters.map((quarter) => ({ quarter, quantity: 1 })) },
      ],
      ...changes,
    },
    editions,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const blank = { evidence: null, narrative: null, confidential: null };

export function claim(
  measure: string,
  quantity: number | null,
  parts: Partial<ReturnedClaim> = {},
): ReturnedClaim {
  return { measure, level: measure === "apprenticeships" ? "3" : null, quantity, ...blank, ...parts };
}

export function payment(pence: number, parts: Partial<ReturnedPayment> = {}): ReturnedPayment {
  return {
    row: 5,
    invoice: null,
    date: "2026-05-01",
    supplier: "Business 1",
    postcode: "S60 1AB",
    creditNote: pence < 0,
    pence,
    sme: "Unknown",
    vcse: "Unknown",
    tier: "borough",
    confidential: null,
    ...parts,
  };
}

export function returnOf(contract: string, parts: Partial<QuarterReturn> = {}): QuarterReturn {
  return {
    contract,
    quarter: QUARTER,
    declared: "2026-07-10",
    ...(parts.corrects ? { corrects: true } : {}),
    claims: [
      claim("young-people-work-advice", 10, { evidence: "Log" }),
      claim("apprenticeships", 1),
      claim("local-spend", 1000.1, { evidence: "Ledger" }),
      claim("local-jobs", 4, { evidence: "Payroll" }),
    ],
    spend: [payment(100_010)],
    ...parts,
  };
}

let files = 0;

export function received(read: QuarterReturn, name?: string, parts: Partial<Received> = {}): Received {
  files += 1;
  const file = name ?? `return ${files}.xlsx`;
  return { files: [{ name: file, sha256: `${file} bytes` }], cameFor: QUARTER, issues: [], read, ...parts };
}

export function optionsWith(
  contracts: readonly Contract[],
  parts: Partial<ConsolidateOptions> = {},
): ConsolidateOptions {
  return { contracts, quarter: QUARTER, asOf: "2026-07-25", ...parts };
}
