import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { parseTender, type Tender } from "../../domain/tender/tender";
import { placeScheme } from "../../sheets/scheme/workbook";
import type { Plan } from "../../workbook/plan";
import type { Draft } from "../tender/draft";
import { toTenderJson } from "../tender/tender-json";

export type Scheme =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly message?: string; readonly issues: readonly Issue[] };

/** The scheme of the setup in the pane. Before publication nobody has bid, so it may name no bidder yet. */
export function schemeOfDraft(draft: Draft, editions: readonly Framework[]): Scheme {
  const json = toTenderJson(draft);
  const bidders = draft.bidders.length > 0 ? json.bidders : [{ name: "Invented bid 1" }];
  const parsed = parseTender({ ...json, bidders }, editions);
  if (parsed.ok) return schemeOf(parsed.value);
  return { ok: false, issues: parsed.issues.filter(({ severity }) => severity === "error") };
}

export function schemeOf(tender: Tender): Scheme {
  const placed = placeScheme(tender);
  return placed.ok ? { ok: true, plan: placed.value } : { ok: false, issues: placed.issues };
}
