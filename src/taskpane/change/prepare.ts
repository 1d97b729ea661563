import { withEdition } from "../../jobs/editions";
import type { Framework } from "../../domain/framework/edition";
import type { Issue } from "../../domain/issues/issue";
import { sameSetup } from "../../domain/tender/setup";
import type { Tender } from "../../domain/tender/tender";
import { toTenderFile } from "../../domain/tender/write-json";
import type { Renamed } from "../../sheets/tender/followed-people";
import type { FieldError } from "../parts/error-summary";
import type { TenderHere } from "../parts/tender-here";
import { type ChangedTender, changedTender, changeOfSheets, wantedSetup } from "../../jobs/change-tender";
import type { TenderToScore } from "../../jobs/tender";
import type { Draft, RowDraft } from "../tender/draft";
import { fieldErrors, withOpenedPack } from "../tender/read-setup";
import { fromTenderJson } from "../tender/tender-json";

/** The form for a workbook's tender. */
export function draftOf({ tender, proxyPack }: TenderToScore): Draft {
  const draft = fromTenderJson(toTenderFile(tender));
  if (!proxyPack) return draft;
  return { ...draft, proxyPack: { file: tender.proxyPack ?? "proxy-pack.json", pack: proxyPack } };
}

/** The editions at hand, the workbook's among them as the workbook has it. */
export function editionsFor({ edition }: TenderToScore, atHand: readonly Framework[]) {
  return withEdition(atHand, edition);
}

export interface Prepared extends ChangedTender {
  readonly state: "ready";
  /** What else would be gone, as `updateTenderHere` tells it. */
  readonly gone: readonly string[];
  readonly warnings: readonly Issue[];
}

export type Preparation =
  | Prepared
  | { readonly state: "wrong"; readonly errors: readonly FieldError[] }
  /** The setup in the workbook is not the one that the form was opened with. */
  | { readonly state: "setup-changed" };

/** What an update would make of the workbook's tender as it is now; `opened` is the one that the form was opened with. */
export function prepareUpdate(
  opened: Tender,
  now: TenderHere,
  draft: Draft,
  editions: readonly Framework[],
): Preparation {
  if (!sameSetup(opened, now.tender)) return { state: "setup-changed" };
  const wanted = wantedSetup(now, withOpenedPack(draft), { editions, proxyPack: draft.proxyPack?.pack });
  if (!wanted.ok) return { state: "wrong", errors: fieldErrors(wanted.issues, draft) };
  const changed = changedTender(now, wanted.value, renamedIn(draft));
  const { gone } = changeOfSheets(now.grid, now, changed);
  return { state: "ready", ...changed, gone, warnings: wanted.issues };
}

export function renamedIn({ bidders, evaluators }: Draft): Required<Renamed> {
  return { bidders: renames(bidders), evaluators: renames(evaluators) };
}

function renames(rows: readonly RowDraft[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(({ openedAs, name }) =>
      openedAs !== undefined && openedAs !== name.trim() ? [[openedAs, name.trim()] as const] : [],
    ),
  );
}
