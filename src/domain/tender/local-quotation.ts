import type { TenderFile } from "./file";
import { someLocalInvited } from "./invited";

/**
 * What is open of the policy's rule that at least one written quotation is from a local supplier, where possible:
 * whether one is asked, who it is, or why none is. A local business that was invited answers the first two, an exception's
 * reason all.
 */
export function openLocalQuotation({
  route,
  localSupplierAsked,
  invited,
  exceptions = [],
}: Pick<TenderFile, "route" | "localSupplierAsked" | "invited" | "exceptions">):
  "unanswered" | "unproved" | "unexplained" | undefined {
  const excepted = exceptions.some(({ rule }) => rule === "local-quotation");
  if (route !== "quotation" || excepted) return undefined;
  if (localSupplierAsked === false) return "unexplained";
  if (someLocalInvited(invited)) return undefined;
  return localSupplierAsked === true ? "unproved" : "unanswered";
}
