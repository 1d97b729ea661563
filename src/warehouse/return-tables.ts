import type { RegisterPayment, RegisterRow, ReturnEntry } from "../domain/register/model";
import { normalisedName } from "../domain/spend/supplier-register";
import type { QuarterId } from "../domain/values/calendar";
import type { Column, Table } from "./table";

/** What a row is of a register with: the quarter that the register is of, and the part of the load that it came in. */
export interface OfRegister<Row> {
  readonly council: string;
  /** Of the register; its rows are of this quarter and of those before. */
  readonly quarter: QuarterId;
  readonly part: string;
  readonly row: Row;
}

/** A line of the list of returns: what came, or what did not. */
export const RETURNS: Table<OfRegister<ReturnEntry>> = {
  name: "return_lines",
  order: ["council", "quarter"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "quarter", kind: "word", of: ({ quarter }) => quarter },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "of_quarter", kind: "word", of: ({ row }) => row.quarter },
    { name: "contract", kind: "text", of: ({ row }) => row.reference },
    { name: "supplier", kind: "text", of: ({ row }) => row.supplier ?? "" },
    { name: "status", kind: "word", of: ({ row }) => row.status },
    { name: "return_key", kind: "text", of: ({ row }) => row.key ?? "" },
    { name: "declared", kind: "day", optional: true, of: ({ row }) => row.declared ?? undefined },
    { name: "deadline", kind: "day", optional: true, of: ({ row }) => row.deadline ?? undefined },
    { name: "days_late", kind: "count", of: ({ row }) => row.daysLate },
    { name: "pence", kind: "pence", of: ({ row }) => row.spendPence },
    { name: "file", kind: "text", of: ({ row }) => row.received?.files[0]?.name ?? "" },
  ],
};

/** Last, because a server's table that was made before gets it there; "" where it is not stated, and of loads from before it. */
const DIRECTORATE: Column<OfRegister<Pick<RegisterRow, "directorate">>> = {
  name: "directorate",
  kind: "word",
  of: ({ row }) => row.directorate ?? "",
};

/** What is committed and claimed: a line for each return, measure and level, to be found in its file by its cell. */
export const CLAIMS: Table<OfRegister<RegisterRow>> = {
  name: "claim_lines",
  order: ["council", "quarter"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "quarter", kind: "word", of: ({ quarter }) => quarter },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "of_quarter", kind: "word", of: ({ row }) => row.quarter },
    { name: "quarter_end", kind: "day", of: ({ row }) => row.quarterEnd },
    { name: "contract", kind: "text", of: ({ row }) => row.contract.reference },
    { name: "title", kind: "text", of: ({ row }) => row.contract.title },
    { name: "service_area", kind: "word", of: ({ row }) => row.serviceArea },
    { name: "supplier", kind: "text", of: ({ row }) => row.supplier },
    { name: "edition", kind: "word", of: ({ row }) => row.edition.id },
    { name: "measure", kind: "word", of: ({ row }) => row.measure.id },
    { name: "measure_name", kind: "word", of: ({ row }) => row.measure.headline },
    { name: "level", kind: "word", of: ({ row }) => row.level ?? "" },
    { name: "unit", kind: "word", of: ({ row }) => row.measure.unitInWords ?? row.measure.unit },
    { name: "kpi", kind: "flag", of: ({ row }) => row.kpi },
    { name: "status", kind: "word", of: ({ row }) => row.status },
    { name: "counts", kind: "flag", of: ({ row }) => row.counts },
    { name: "committed", kind: "quantity", of: ({ row }) => row.committed },
    { name: "due", kind: "quantity", of: ({ row }) => row.due },
    { name: "claimed", kind: "quantity", optional: true, of: ({ row }) => row.claimed ?? undefined },
    { name: "evidenced", kind: "quantity", of: ({ row }) => row.evidenced },
    { name: "validated", kind: "quantity", of: ({ row }) => row.validated },
    { name: "return_key", kind: "text", of: ({ row }) => row.key ?? "" },
    { name: "file", kind: "text", of: ({ row }) => row.source?.file ?? "" },
    { name: "cell", kind: "text", of: ({ row }) => row.source?.cell ?? "" },
    DIRECTORATE,
  ],
};

/** A payment of a return that counts: what a supplier spends through its contract, never added to what the council pays. */
export const RETURNED_PAYMENTS: Table<OfRegister<RegisterPayment>> = {
  name: "returned_payment_lines",
  order: ["council", "quarter"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "quarter", kind: "word", of: ({ quarter }) => quarter },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "of_quarter", kind: "word", of: ({ row }) => row.quarter },
    { name: "contract", kind: "text", of: ({ row }) => row.contract.reference },
    { name: "service_area", kind: "word", of: ({ row }) => row.serviceArea },
    { name: "file", kind: "text", of: ({ row }) => row.file },
    { name: "row", kind: "count", of: ({ row }) => row.row },
    { name: "invoice", kind: "text", of: ({ row }) => row.invoice ?? "" },
    { name: "date", kind: "day", optional: true, of: ({ row }) => row.date ?? undefined },
    { name: "supplier", kind: "text", of: ({ row }) => row.supplier ?? "" },
    { name: "supplier_key", kind: "text", of: ({ row }) => normalisedName(row.supplier ?? "") },
    { name: "postcode", kind: "text", of: ({ row }) => row.postcode ?? "" },
    { name: "credit_note", kind: "flag", of: ({ row }) => row.creditNote },
    { name: "pence", kind: "pence", of: ({ row }) => row.pence },
    { name: "sme", kind: "word", of: ({ row }) => row.sme },
    { name: "vcse", kind: "word", of: ({ row }) => row.vcse },
    { name: "tier", kind: "word", of: ({ row }) => row.tier },
    { name: "confidential", kind: "text", of: ({ row }) => row.confidential ?? "" },
    DIRECTORATE,
  ],
};
