import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { newest } from "../parts/editions";
import { parseTender, type Tender } from "../../domain/tender/tender";
import type { ProxyPack } from "../../domain/framework/proxies";
import { wordIssue } from "../../domain/issues/word-issue";
import type { FieldError } from "../parts/error-summary";
import { fieldId, fieldOfIssue } from "./field-of-issue";
import type { Draft } from "./draft";
import { scoresByProxy, toTenderJson } from "./tender-json";

export type Setup =
  | { readonly ok: true; readonly tender: Tender; readonly proxyPack: ProxyPack | undefined }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The draft as a tender to insert, or what is wrong with it and in which field. */
export function readSetup(draft: Draft, editions: readonly Framework[] = shippedEditions): Setup {
  const parsed = parseTender(toTenderJson(draft), editions);
  const pack = scoresByProxy(draft) ? draft.proxyPack?.pack : undefined;
  const missing = scoresByProxy(draft) && !pack ? [PACK_MISSING] : [];
  const errors = parsed.issues
    .filter(({ severity, place }) => severity === "error" && place.path?.[0] !== "proxyPack")
    .map((issue) => ({ field: fieldOfIssue(issue, draft), message: wordIssue(issue) }));
  if (!parsed.ok || missing.length > 0) return { ok: false, errors: [...errors, ...missing] };
  return { ok: true, tender: parsed.value, proxyPack: pack };
}

const PACK_MISSING = {
  field: fieldId.proxyPack,
  message: "Open a proxy pack, or choose to score quantities measure by measure",
};

/** The edition that the draft uses; the newest one at hand where an opened file names one that is not. */
export function editionOfDraft(
  { framework }: Draft,
  editions: readonly Framework[] = shippedEditions,
): Framework {
  return editions.find(({ id }) => id === framework) ?? newest(editions);
}
