import { rotherhamArea } from "../../src/domain/council/areas/rotherham";
import { type Contract, parseContract } from "../../src/domain/contract/contract";
import type { SpendLine } from "../../src/domain/return/spend-lines";
import type { ReturnEntries } from "../../src/sheets/return/model";

/** Invented: from the middle of a quarter for two years and a half, with every way of adding up. */
export const cleaning = {
  reference: "C-2026/07",
  title: "Building cleaning",
  serviceArea: "Property",
  supplier: "Supplier A",
  value: 400_000,
  start: "2026-05-15",
  end: "2028-03-31",
  framework: "rotherham-2019",
  area: rotherhamArea,
  calendar: { socialValueFirstMonth: 4, spendFirstMonth: 4 },
  contact: "Contract team",
  returnWithinDays: 20,
  commitments: [
    {
      measure: "local-jobs",
      quantity: 12.5,
      due: [
        { quarter: "2026-27-Q2", quantity: 5 },
        { quarter: "2027-28-Q4", quantity: 7.5 },
      ],
    },
    {
      measure: "apprenticeships",
      level: "3",
      quantity: 6,
      due: [
        { quarter: "2026-27-Q1", quantity: 2 },
        { quarter: "2026-27-Q2", quantity: 2 },
        { quarter: "2026-27-Q3", quantity: 2 },
      ],
      kpi: true,
    },
    { measure: "young-people-work-advice", quantity: 30, due: [{ quarter: "2027-28-Q1", quantity: 30 }] },
    {
      measure: "local-spend",
      quantity: 20_000,
      due: [
        { quarter: "2026-27-Q2", quantity: 10_000 },
        { quarter: "2026-27-Q3", quantity: 10_000 },
      ],
    },
    { measure: "waste", quantity: 0, due: [] },
  ],
  earlier: [
    { quarter: "2026-27-Q1", measure: "local-jobs", quantity: 10 },
    { quarter: "2026-27-Q1", measure: "apprenticeships", level: "3", quantity: 3, validated: 2 },
  ],
};

export function contractWith(changes: object = {}): Contract {
  const parsed = parseContract({ ...cleaning, ...changes });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}

const answered = { sme: "Yes", vcse: "No" } as const;

/** Ten lines: each tier, a credit note, blanks that are asked for, a postcode written three ways, and one with a letter O. */
export const tenLines: readonly SpendLine[] = [
  { invoice: "1", date: "2026-07-01", supplier: "Business 1", postcode: "S60 1AB", net: 1200.5, ...answered },
  { invoice: "2", date: "2026-09-30", supplier: "Business 2", postcode: "s651aa", net: 99.99, ...answered },
  {
    invoice: "3",
    date: "2026-08-12",
    supplier: "Business 3",
    postcode: " S62\u00a05ab ",
    net: 0.01,
    sme: "No",
    vcse: "Yes",
  },
  {
    invoice: "4",
    date: "2026-08-12",
    supplier: "Business 4",
    postcode: "S1 2AA",
    net: 500,
    sme: "Unknown",
    vcse: "Unknown",
  },
  { invoice: "5", date: "2026-08-13", supplier: "Business 5", postcode: "SW1A 1AA", net: 700, ...answered },
  {
    invoice: "6",
    date: "2026-08-14",
    supplier: "Business 1",
    postcode: "S60 1AB",
    net: -200.25,
    creditNote: true,
    ...answered,
  },
  { invoice: "7", date: "2026-06-30", supplier: "Business 6", postcode: "M1 1AA", net: 10, ...answered },
  { invoice: "8", date: "2026-08-15", supplier: "Business 7", net: 400, ...answered },
  { invoice: "9", date: "2026-08-16", supplier: "Business 8", postcode: "S60 C1A", net: -50, sme: "No" },
  { supplier: "Business 9", postcode: "S6O 1AB" },
];

export const filled: ReturnEntries = {
  claims: [
    { quantity: 12.5, evidence: "Payroll summary July to September" },
    { quantity: 1, narrative: "One more began in September." },
    { quantity: 0 },
    { quantity: 1100.25, evidence: "Ledger" },
    { done: "partly" },
  ],
  spend: tenLines,
  declaration: { agreed: true, role: "Contract manager", date: "2026-10-05" },
};
