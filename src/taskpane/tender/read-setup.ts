import { shippedEditions } from "../../domain/editions";
import type { Framework } from "../../domain/framework";
import { newest } from "../parts/editions";
import { parseTender, type Tender } from "../../domain/tender";
import { wordIssue } from "../../domain/words";
import type { FieldError } from "../parts/error-summary";
import { fieldId, fieldOfIssue } from "./field-of-issue";
import type { Draft } from "./draft";
import { toTenderJson } from "./tender-json";

export type Setup =
  | { readonly ok: true; readonly tender: Tender }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The draft as a tender to insert, or what is wrong with it and in which field. */
export function readSetup(draft: Draft, editions: readonly Framework[] = shippedEditions): Setup {
  const parsed = parseTender(toTenderJson(draft), editions);
  if (!parsed.ok) {
    const errors = parsed.issues
      .filter(({ severity }) => severity === "error")
      .map((issue) => ({ field: fieldOfIssue(issue, draft), message: wordIssue(issue) }));
    return { ok: false, errors };
  }
  if (parsed.value.methods.socialValueQuantitative === "proxy-total-share-of-highest") {
    const message = "Choose to score quantities measure by measure: this pane cannot open a proxy pack";
    return { ok: false, errors: [{ field: fieldId.method("socialValueQuantitative"), message }] };
  }
  return { ok: true, tender: parsed.value };
}

/** The edition that the draft uses; the newest one at hand where an opened file names one that is not. */
export function editionOfDraft(
  { framework }: Draft,
  editions: readonly Framework[] = shippedEditions,
): Framework {
  return editions.find(({ id }) => id === framework) ?? newest(editions);
}
