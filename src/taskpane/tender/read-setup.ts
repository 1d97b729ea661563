import { shippedEditions } from "../../domain/editions";
import type { Framework } from "../../domain/framework";
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
export function readSetup(draft: Draft): Setup {
  const parsed = parseTender(toTenderJson(draft));
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

/** The edition that the draft uses; the newest one shipped where an opened file names one that is not at hand. */
export function editionOfDraft({ framework }: Draft): Framework {
  const edition = shippedEditions.find(({ id }) => id === framework) ?? shippedEditions.at(-1);
  if (!edition) throw new Error("no framework edition is shipped");
  return edition;
}
