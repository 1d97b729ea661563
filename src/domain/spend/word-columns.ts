import { penceInWords } from "../issues/words/sentences";
import { plainHeading } from "./heading-words";
import type { ColumnRole, LedgerColumn, LedgerColumns } from "./columns";
import { columnLetter } from "./ledger-columns";

/** What a role is called in a sentence. */
export const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = {
  supplier: "supplier",
  amount: "amount",
  date: "date",
  serviceArea: "service area",
  category: "category",
  transaction: "transaction",
  postcode: "postcode",
  sme: "SME",
  vcse: "VCSE",
  companyNumber: "company number",
};

/** "supplier: Vendor Name; amount: Net (net of VAT)" for a user to confirm. */
export function wordColumns({ roles, basis, netOfBoth, credits }: LedgerColumns): string {
  const named = (Object.keys(roles) as ColumnRole[]).map((role) => {
    const column = roles[role];
    const less = role === "amount" && credits ? ` less ${wordColumn(credits)}` : "";
    return `${ROLE_WORDS[role]}: ${column ? wordColumn(column) : ""}${less}`;
  });
  const vat = { net: "without VAT", gross: "with VAT", "not stated": "VAT not stated" }[basis];
  const both = netOfBoth ? "; net and gross are both there and net is taken" : "";
  return `${named.join("; ")} (amounts ${vat}${both})`;
}

/** A column by its heading, or by its place where that is blank. */
function wordColumn({ heading, index }: LedgerColumn): string {
  return plainHeading(heading) === "" ? `column ${index + 1}` : heading;
}

/** "Amount (column E) £150.00", where columns are held against each other. */
export function wordSum({
  column,
  pence,
}: {
  readonly column: LedgerColumn;
  readonly pence: number;
}): string {
  return `${wordPlace(column)}: ${penceInWords(pence)}`;
}

/** "Amount, column E". */
export function wordPlace({ heading, index }: LedgerColumn): string {
  return `${heading === "" ? "" : `${heading}, `}column ${columnLetter(index)}`;
}
