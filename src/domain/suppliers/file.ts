import * as z from "zod";
import { labelled } from "../issues/labels";
import type { Result } from "../issues/issue";
import { readShape } from "../issues/schema-issues";
import { YES_NO_UNKNOWN } from "../values/answer";
import { day, line } from "../values/fields";
import { normalisedName } from "../spend/supplier-register";

/** What is kept of a supplier, in the order in which a person reads it. */
export const SUPPLIER_FIELDS = [
  "sameAs",
  "companyNumber",
  "postcode",
  "status",
  "accounts",
  "sme",
  "vcse",
  "charity",
  "charityNumber",
  "contract",
  "serviceArea",
] as const;
export type SupplierField = (typeof SUPPLIER_FIELDS)[number];

export const FIELD_WORDS: Readonly<Record<SupplierField, string>> = {
  sameAs: "Same as",
  companyNumber: "Company number",
  postcode: "Postcode",
  status: "Company status",
  accounts: "Kind of accounts filed",
  sme: "SME",
  vcse: "VCSE",
  charity: "Charity",
  charityNumber: "Charity number",
  contract: "Contract",
  serviceArea: "Service area",
};

/** Fields that hold Yes, No or Unknown. */
export const ANSWERED = ["sme", "vcse", "charity"] as const satisfies readonly SupplierField[];

/** Which of a supplier's addresses a postcode is of. */
export const ADDRESSES = ["Registered office", "Trading", "Delivering branch", "Contact"] as const;
export type AddressKind = (typeof ADDRESSES)[number];

const name = z.string().trim().min(1).max(1000);

const Stated = {
  value: labelled("value", z.string().trim().min(1).max(1000)),
  /** Of postcodes alone. */
  address: labelled("which address", z.enum(ADDRESSES)).optional(),
  source: labelled("source", line),
  /** That of the source; null where it is not known. */
  date: labelled("date", day.nullable()),
};

/** A value that counts: a person typed it or said yes to it, or the council's contracts hold it. */
const Fact = z.strictObject({ ...Stated, officer: labelled("officer", line).optional() });
export type Fact = z.infer<typeof Fact>;

/** A value that was found, and that counts only when a person has said yes to it. */
const Finding = z.strictObject({
  supplier: labelled("supplier", name),
  field: labelled("field", z.enum(SUPPLIER_FIELDS)),
  ...Stated,
  /** The name as the source has it. */
  found: labelled("name as found", name).optional(),
  why: labelled("why", z.string().trim().min(1).max(1000)),
  /** The day on which a person said no to it: it is not asked for again. */
  refused: labelled("refused on", day).optional(),
  officer: labelled("officer", line).optional(),
});
export type Finding = z.infer<typeof Finding>;

const Facts = z.partialRecord(z.enum(SUPPLIER_FIELDS), labelled("fact", Fact));
export type Facts = z.infer<typeof Facts>;

const KeptSupplier = z.strictObject({
  supplier: labelled("supplier", name),
  facts: labelled("facts", Facts),
  note: labelled("note", z.string().trim().max(1000)).optional(),
});
export type KeptSupplier = z.infer<typeof KeptSupplier>;

/** The council's supplier register as a file for machines; a workbook's stamp holds the same. */
export const SupplierFile = z
  .strictObject({
    kind: labelled("kind", z.literal("supplier register")),
    version: labelled("version", z.literal(1)),
    madeOn: labelled("made on", day),
    suppliers: labelled("suppliers", z.array(labelled("supplier", KeptSupplier)).max(200_000).readonly()),
    findings: labelled("findings", z.array(labelled("finding", Finding)).max(1_000_000).readonly()),
  })
  .superRefine(({ suppliers, findings }, context) => {
    const wrong = (path: (string | number)[], field: SupplierField, value: string) => {
      if (isAnswered(field) && !YES_NO_UNKNOWN.some((answer) => answer === value))
        context.addIssue({ code: "invalid_value", values: [...YES_NO_UNKNOWN], input: value, path });
    };
    for (const [index, { facts }] of suppliers.entries())
      for (const [field, fact] of Object.entries(facts))
        wrong(["suppliers", index, "facts", field, "value"], field as SupplierField, fact.value);
    for (const [index, { field, value }] of findings.entries())
      wrong(["findings", index, "value"], field, value);
  });
export type SupplierFile = z.infer<typeof SupplierFile>;

/** Reads a supplier register as JSON. */
export function parseSupplierFile(json: unknown): Result<SupplierFile> {
  return readShape(SupplierFile, json);
}

export function isAnswered(field: SupplierField): field is (typeof ANSWERED)[number] {
  return ANSWERED.some((each) => each === field);
}

/** By which one supplier is known under its spellings. */
export function supplierKey(supplier: string): string {
  return normalisedName(supplier) || supplier;
}
