import type { TenderFile } from "./file";

/**
 * What is open of the policy's rule that at least one written quotation is from a local supplier, where possible:
 * whether one is asked, or why none is. An exception's reason answers both.
 */
export function openLocalQuotation({
  route,
  localSupplierAsked,
  exceptions = [],
}: Pick<TenderFile, "route" | "localSupplierAsked" | "exceptions">):
  "unanswered" | "unexplained" | undefined {
  const excepted = exceptions.some(({ rule }) => rule === "local-quotation");
  if (route !== "quotation" || localSupplierAsked === true || excepted) return undefined;
  return localSupplierAsked === false ? "unexplained" : "unanswered";
}
