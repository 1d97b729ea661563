import type { Framework } from "../framework/edition";
import type { Result } from "../issues/issue";
import { parseTender, type Tender } from "./tender";

/** Stands for whoever will bid, where what is made of the tender names nobody. */
const SOME_BIDDER = { name: "A bidder" };

/** Reads tender.json as `parseTender` does; before publication nobody has bid, so that it may name no bidder yet. */
export function parseUnpublishedTender(json: unknown, editions?: readonly Framework[]): Result<Tender> {
  return parseTender(namesNobody(json) ? { ...json, bidders: [SOME_BIDDER] } : json, editions);
}

function namesNobody(json: unknown): json is object {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return false;
  const { bidders } = json as { readonly bidders?: unknown };
  return bidders === undefined || (Array.isArray(bidders) && bidders.length === 0);
}
