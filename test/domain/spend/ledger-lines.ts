import type { LedgerLine } from "../../../src/domain/spend/ledger";

/** A line of a ledger, by its amount and the postcode of its supplier. */
export function line(pence: number, postcode: string, rest: Partial<LedgerLine> = {}): LedgerLine {
  const blank = { serviceArea: "", category: "", transaction: "", companyNumber: "", date: undefined };
  return {
    file: "a.csv",
    line: 1,
    supplier: "Bidder A",
    pence,
    postcode,
    sme: "Unknown",
    vcse: "Unknown",
    ...blank,
    ...rest,
  };
}
