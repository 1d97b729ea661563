import { suppliersCover } from "./cover";
import type { Issue } from "../../domain/issues/issue";
import { ADDRESSES, SUPPLIER_FIELDS, type SupplierFile, supplierKey } from "../../domain/suppliers/file";
import { factsFinder } from "../../domain/suppliers/lines";
import type { PaidSupplier } from "../../domain/suppliers/next";
import { YES_NO_UNKNOWN } from "../../domain/values/answer";
import type { Plan } from "../../workbook/plan";
import { placeHiddenLists } from "../language/hidden-lists";
import { joinSheets } from "../language/join-sheets";
import { placeStamp } from "../language/stamp";
import { LIST_ADDRESS, LIST_ANSWER, LIST_YES_NO, SUPPLIERS } from "./names";
import { placeOnRecord } from "./on-record";
import { placeSuppliers, type SupplierLine } from "./suppliers";
import { placeToConfirm } from "./to-confirm";

/** The form that this version places; it reads none that is newer. */
export const SUPPLIERS_FORM_VERSION = 1;

/** Each takes some 19 KB while its cells are made: so many take 1 GB. */
export const MOST_SUPPLIERS = 50_000;

/** That no workbook can be made, where a register has more suppliers than it is made for. */
export function beyondRegister({ suppliers: { length } }: Pick<SupplierFile, "suppliers">): readonly Issue[] {
  if (length <= MOST_SUPPLIERS) return [];
  const limits = { suppliers: length, most: MOST_SUPPLIERS };
  return [{ code: "suppliers-beyond-workbook", severity: "warning", place: {}, limits }];
}

/** The council's supplier register, to be filled and given back: those without a place first, by what they were paid. */
export function placeSupplierRegister(register: SupplierFile, paid: readonly PaidSupplier[]): Plan {
  if (beyondRegister(register).length > 0)
    throw new Error(`suppliers beyond a workbook: ${register.suppliers.length}`);
  const paidTo = new Map(paid.map(({ supplier, total }) => [supplierKey(supplier), total]));
  const paidOf = (supplier: string) => paidTo.get(supplierKey(supplier));
  const factsOf = factsFinder(register.suppliers);
  const open = register.findings.filter(({ refused }) => refused === undefined);
  const openOf = new Map<string, number>();
  for (const { supplier } of open) {
    const key = supplierKey(supplier);
    openOf.set(key, (openOf.get(key) ?? 0) + 1);
  }
  const lines = register.suppliers
    .map((kept): SupplierLine => ({
      kept,
      paid: paidOf(kept.supplier),
      open: openOf.get(supplierKey(kept.supplier)) ?? 0,
    }))
    .map((line) => ({ line, hasPlace: factsOf(line.kept.supplier).postcode !== undefined }))
    .sort(
      (one, other) => Number(one.hasPlace) - Number(other.hasPlace) || byPaid(one.line.paid, other.line.paid),
    )
    .map(({ line }) => line);
  const order = new Map(lines.map(({ kept }, index) => [supplierKey(kept.supplier), index]));
  const standing = (supplier: string) => order.get(supplierKey(supplier)) ?? lines.length;
  const findings = [...open].sort(
    (one, other) =>
      standing(one.supplier) - standing(other.supplier) ||
      SUPPLIER_FIELDS.indexOf(one.field) - SUPPLIER_FIELDS.indexOf(other.field),
  );
  return joinSheets(
    { kind: "supplier register", title: "Supplier register", activeSheet: SUPPLIERS },
    [
      placeSuppliers(lines),
      placeToConfirm(findings.map((finding) => ({ finding, paid: paidOf(finding.supplier) }))),
      placeOnRecord(register),
      placeHiddenLists("Suppliers lists", [
        [LIST_ANSWER, YES_NO_UNKNOWN],
        [LIST_YES_NO, ["Yes", "No"]],
        [LIST_ADDRESS, ADDRESSES],
      ]),
      placeStamp({
        kind: "supplier register",
        formVersion: SUPPLIERS_FORM_VERSION,
        parts: { register },
      }),
    ],
    suppliersCover,
  );
}

/** The most first; those of whom these ledgers know nothing last. */
function byPaid(one: number | undefined, other: number | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return other - one;
}
