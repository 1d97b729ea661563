import * as z from "zod";
import { labelled } from "../../issues/labels";
import { line } from "../../values/fields";

const columnHeadings = (of: string) =>
  labelled(of, z.array(labelled("heading", line)).min(1).max(50).readonly()).optional();

/** The headings by which the council's ledgers name their columns, where others than those that are known anyway. */
export const LedgerHeadings = z.strictObject({
  supplier: columnHeadings("headings of the supplier"),
  amount: columnHeadings("headings of the amount"),
  date: columnHeadings("headings of the date"),
  serviceArea: columnHeadings("headings of the service area"),
  category: columnHeadings("headings of the category"),
  transaction: columnHeadings("headings of the transaction"),
  postcode: columnHeadings("headings of the postcode"),
  sme: columnHeadings("headings of SME"),
  vcse: columnHeadings("headings of VCSE"),
  companyNumber: columnHeadings("headings of the company number"),
});
export type LedgerHeadings = z.infer<typeof LedgerHeadings>;

export const ledgerFields = {
  /** What an officer chose of an earlier ledger, taken where a ledger has such a heading. */
  ledgerColumns: labelled("ledger columns", LedgerHeadings).optional(),
};
