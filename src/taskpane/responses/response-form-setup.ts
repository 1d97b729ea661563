import type { Area } from "../../domain/council/area";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { placeResponse } from "../../sheets/response/workbook";
import type { Plan } from "../../workbook/plan";
import { fileNames } from "../../jobs/file-names";
import type { Draft } from "../tender/draft";
import { toTenderJson } from "../tender/tender-json";

/** A form for bidders; its name has no ending. */
export interface ResponseForm {
  readonly name: string;
  readonly plan: Plan;
}

export type TenderToAnswer =
  | { readonly ok: true; readonly tender: Tender; readonly editions: readonly Framework[] }
  | { readonly ok: false; readonly message?: string; readonly issues: readonly Issue[] };

/** The tender of the pane's form. Before bids are in it may name no bidder, since the response form names none. */
export function tenderOfDraft(draft: Draft, editions: readonly Framework[]): TenderToAnswer {
  const json = toTenderJson(draft);
  const bidders = draft.bidders.length > 0 ? json.bidders : [{ name: "A bidder" }];
  const parsed = parseTender({ ...json, bidders }, editions);
  if (parsed.ok) return { ok: true, tender: parsed.value, editions };
  return { ok: false, issues: parsed.issues.filter(({ severity }) => severity === "error") };
}

/** The form that every bidder gets: each types its own name. */
export function responseFormOf(
  tender: Tender,
  editions: readonly Framework[],
  area: Area | undefined,
): ResponseForm {
  const [name = "Bid response"] = fileNames([`Bid response ${tender.reference}`]);
  return { name, plan: placeResponse(tender, { editions, ...(area ? { area } : {}) }) };
}
