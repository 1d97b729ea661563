import { rotherhamArea } from "../../../src/domain/council/areas/rotherham";
import type { Contract } from "../../../src/domain/contract/contract";
import { placeReturn } from "../../../src/sheets/return/workbook";
import type { ReturnEntries, ReturnOptions } from "../../../src/sheets/return/model";
import type { Plan } from "../../../src/workbook/plan";
import { contractWith } from "../../parity/returns";

/** Invented: nothing wrong in it. Local spend is 1,200.50 + 150.25 - 50.25 = 1,300.50. */
export const soundEntries: ReturnEntries = {
  claims: [
    { quantity: 12.5, evidence: "Payroll summary July to September" },
    { quantity: 1, evidence: "Completion list", narrative: "One completed in September." },
    { quantity: 4, evidence: "Session register" },
    { quantity: 1300.5, evidence: "Ledger" },
    { done: "done", narrative: "Cups and cutlery are washed and used again." },
  ],
  spend: [
    {
      invoice: "INV-1",
      date: "2026-07-01",
      supplier: "Business 1",
      postcode: "S60 1AB",
      net: 1200.5,
      sme: "Yes",
      vcse: "No",
    },
    {
      invoice: "INV-2",
      date: "2026-08-12",
      supplier: "Business 2",
      postcode: "S65 1AA",
      net: 150.25,
      sme: "No",
      vcse: "Yes",
    },
    {
      invoice: "INV-3",
      date: "2026-08-14",
      supplier: "Business 1",
      postcode: "S60 1AB",
      net: -50.25,
      creditNote: true,
      sme: "Yes",
      vcse: "No",
    },
    {
      invoice: "INV-4",
      date: "2026-09-30",
      supplier: "Business 3",
      postcode: "S1 2AA",
      net: 500,
      sme: "Unknown",
      vcse: "Unknown",
      confidential: "A price that competitors could use",
    },
  ],
  declaration: { agreed: true, role: "Contract manager", date: "2026-10-05" },
};

/** The return for the second quarter of 2026-27, of twenty ledger lines. */
export function soundReturn(contract: Contract = contractWith(), options: Partial<ReturnOptions> = {}): Plan {
  return placeReturn(contract, "2026-27-Q2", {
    area: rotherhamArea,
    lines: 20,
    entries: soundEntries,
    ...options,
  });
}
