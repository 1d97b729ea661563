import type { Tier } from "../domain/council/tiers";
import { issueJson } from "../domain/issues/issue-json";
import type { Issue } from "../domain/issues/issue";
import { isDoubt, type LeftOut, mayLack } from "../domain/spend/left-out";
import type { LedgerLine } from "../domain/spend/ledger-lines";
import { serviceAreaKey, serviceAreaOf } from "../domain/spend/local-spend";
import { normalisedName, onlyServiceArea, type RegisterLine } from "../domain/spend/supplier-register";
import { isRedacted } from "../domain/spend/withheld";
import type { Table } from "./table";

/** Where payments without a date lie. */
export const NO_QUARTER = "none";

/** A payment with the part of a load that it came in. */
export interface PaymentRow {
  readonly council: string;
  readonly quarter: string;
  readonly part: string;
  readonly line: LedgerLine;
  /** The rule by which it is no spend with a supplier. */
  readonly excludedBy: string | undefined;
}

/** A payment as its ledger has it, to be found in its file by sheet and line. */
export const PAYMENT_LINES: Table<PaymentRow> = {
  name: "payment_lines",
  order: ["council", "quarter", "part"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "quarter", kind: "word", of: ({ quarter }) => quarter },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "file", kind: "word", of: ({ line }) => line.file },
    { name: "sheet", kind: "word", of: ({ line }) => line.sheet ?? "" },
    { name: "line", kind: "count", of: ({ line }) => line.line },
    { name: "date", kind: "day", optional: true, of: ({ line }) => line.date },
    { name: "supplier", kind: "text", of: ({ line }) => line.supplier },
    { name: "company_number", kind: "text", of: ({ line }) => line.companyNumber },
    { name: "postcode", kind: "text", of: ({ line }) => line.postcode },
    { name: "service_area", kind: "word", of: ({ line }) => serviceAreaOf(line) },
    { name: "service_area_key", kind: "word", of: ({ line }) => serviceAreaKey(serviceAreaOf(line)) },
    { name: "category", kind: "word", of: ({ line }) => line.category },
    { name: "transaction", kind: "text", of: ({ line }) => line.transaction },
    { name: "pence", kind: "pence", of: ({ line }) => line.pence },
    { name: "sme", kind: "word", of: ({ line }) => line.sme },
    { name: "vcse", kind: "word", of: ({ line }) => line.vcse },
    { name: "excluded_by", kind: "word", of: ({ excludedBy }) => excludedBy ?? "" },
  ],
};

/** A supplier as a council's ledgers write it, with what the supplier register says of it. */
export interface SupplierRow {
  readonly council: string;
  readonly load: string;
  readonly supplier: string;
  readonly companyNumber: string;
  /** Undefined where the register has no such supplier. */
  readonly registered: RegisterLine | undefined;
}

export const SUPPLIERS: Table<SupplierRow> = {
  name: "supplier_lines",
  order: ["council", "supplier", "company_number"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "load", kind: "text", of: ({ load }) => load },
    { name: "supplier", kind: "text", of: ({ supplier }) => supplier },
    { name: "company_number", kind: "text", of: ({ companyNumber }) => companyNumber },
    { name: "supplier_key", kind: "text", of: ({ supplier }) => normalisedName(supplier) },
    { name: "withheld", kind: "flag", of: ({ supplier }) => isRedacted(supplier) },
    { name: "matched", kind: "flag", of: ({ registered }) => (registered?.postcode ?? "") !== "" },
    { name: "register_line", kind: "count", optional: true, of: ({ registered }) => registered?.line },
    { name: "registered_name", kind: "text", of: ({ registered }) => registered?.supplier ?? "" },
    { name: "registered_number", kind: "text", of: ({ registered }) => registered?.companyNumber ?? "" },
    { name: "registered_postcode", kind: "text", of: ({ registered }) => registered?.postcode ?? "" },
    { name: "sme", kind: "word", of: ({ registered }) => registered?.sme ?? "Unknown" },
    { name: "vcse", kind: "word", of: ({ registered }) => registered?.vcse ?? "Unknown" },
    { name: "service_area", kind: "word", of: ({ registered }) => areaOf(registered) },
    { name: "service_area_key", kind: "word", of: ({ registered }) => serviceAreaKey(areaOf(registered)) },
    { name: "contract", kind: "text", of: ({ registered }) => registered?.contract ?? "" },
  ],
};

function areaOf(registered: RegisterLine | undefined): string {
  return onlyServiceArea(registered?.serviceArea ?? "");
}

/** Where a postcode is for a council. */
export interface PlaceRow {
  readonly council: string;
  readonly load: string;
  /** As ledgers and the register write it. */
  readonly postcode: string;
  readonly tier: Tier;
  /** By whose area that is. */
  readonly area: string;
}

export const PLACES: Table<PlaceRow> = {
  name: "place_lines",
  order: ["council", "postcode"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "load", kind: "text", of: ({ load }) => load },
    { name: "postcode", kind: "text", of: ({ postcode }) => postcode },
    { name: "tier", kind: "word", of: ({ tier }) => tier },
    { name: "area", kind: "word", of: ({ area }) => area },
  ],
};

interface InPart {
  readonly council: string;
  readonly part: string;
}

/** What a ledger has that is in no figure. */
export const LEFT_OUT: Table<InPart & { readonly left: LeftOut }> = {
  name: "left_out_lines",
  order: ["council", "part"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "file", kind: "word", of: ({ left }) => left.file },
    { name: "sheet", kind: "word", of: ({ left }) => left.sheet ?? "" },
    { name: "line", kind: "count", optional: true, of: ({ left }) => left.line },
    { name: "reason", kind: "word", of: ({ left }) => left.reason },
    { name: "may_be_payments", kind: "flag", of: ({ left }) => mayLack(left) },
    { name: "lines", kind: "count", of: ({ left }) => left.lines },
    { name: "supplier", kind: "text", of: ({ left }) => left.supplier },
    { name: "text", kind: "text", of: ({ left }) => left.text },
    { name: "pence", kind: "pence", optional: true, of: ({ left }) => left.pence },
  ],
};

/** What says that the figures may be others, or how a table was read. */
export const DOUBTS: Table<InPart & { readonly issue: Issue }> = {
  name: "doubt_lines",
  order: ["council", "part"],
  columns: [
    { name: "council", kind: "word", of: ({ council }) => council },
    { name: "part", kind: "word", of: ({ part }) => part },
    { name: "file", kind: "word", of: ({ issue }) => issue.place.file ?? "" },
    { name: "sheet", kind: "word", of: ({ issue }) => issue.place.sheet ?? "" },
    { name: "code", kind: "word", of: ({ issue }) => issue.code },
    { name: "open", kind: "flag", of: ({ issue }) => isDoubt(issue) },
    { name: "message", kind: "text", of: ({ issue }) => issueJson(issue).message },
  ],
};
