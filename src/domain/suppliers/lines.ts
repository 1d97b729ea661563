import type { YesNoUnknown } from "../values/answer";
import type { RegisterLine } from "../spend/supplier-register";
import { type Facts, type KeptSupplier, type SupplierFile, supplierKey } from "./file";

/** What counts of a register when a ledger is joined to it: of a name that is the same as another, the other's too. */
export function registerLines({ suppliers }: Pick<SupplierFile, "suppliers">): readonly RegisterLine[] {
  const factsOf = factsFinder(suppliers);
  return suppliers.flatMap(({ supplier }, index) => {
    const { companyNumber, postcode, sme, vcse, contract, serviceArea } = factsOf(supplier);
    if (!companyNumber && !postcode && !sme && !vcse && !contract && !serviceArea) return [];
    return [
      {
        line: index + 1,
        supplier,
        companyNumber: companyNumber?.value ?? "",
        postcode: postcode?.value ?? "",
        sme: (sme?.value ?? "Unknown") as YesNoUnknown,
        vcse: (vcse?.value ?? "Unknown") as YesNoUnknown,
        contract: contract?.value ?? "",
        serviceArea: serviceArea?.value ?? "",
      },
    ];
  });
}

/** A supplier's own facts before those of whom it is the same as, however far; a name that leads back to itself ends there. */
export function factsFinder(suppliers: readonly KeptSupplier[]): (supplier: string) => Facts {
  const byKey = new Map(suppliers.map((each) => [supplierKey(each.supplier), each]));
  return (supplier) => {
    const seen = new Set<string>();
    let facts: Facts = {};
    for (let key = supplierKey(supplier); !seen.has(key); key = supplierKey(facts.sameAs?.value ?? "")) {
      seen.add(key);
      const own = byKey.get(key)?.facts;
      if (!own) break;
      facts = { ...own, ...facts, sameAs: own.sameAs };
      if (!own.sameAs) break;
    }
    return facts;
  };
}
