import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Tender } from "../../domain/tender/tender";
import { toTenderFile } from "../../domain/tender/write-json";
import type { Renamed } from "../../sheets/tender/followed-people";
import type { LostEntry } from "../../sheets/tender/lost-entries";
import { changeTender } from "../../sheets/tender/change";
import { carryEntries } from "../../sheets/tender/update";
import { withEdition } from "../../jobs/editions";
import type { FieldError } from "../parts/error-summary";
import { type TenderHere, wordUnheld } from "../parts/tender-here";
import type { TenderToScore } from "../../jobs/tender";
import type { Draft, RowDraft } from "../tender/draft";
import { readSetup } from "../tender/read-setup";
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

export interface Prepared {
  readonly state: "ready";
  readonly tender: Tender;
  readonly edition: Framework;
  readonly proxyPack: ProxyPack | undefined;
  /** Entries that cannot be kept, in the user's words. */
  readonly lost: readonly string[];
  /** What else would be gone, as `updateTenderHere` tells it. */
  readonly gone: readonly string[];
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
  atHand: readonly Framework[],
): Preparation {
  if (setupOf(opened) !== setupOf(now.tender)) return { state: "setup-changed" };
  const editions = editionsFor(now, atHand);
  const setup = readSetup(withoutEntries(draft), editions);
  if (!setup.ok) return { state: "wrong", errors: setup.errors };
  const { tender, lost } = carryEntries(now.tender, setup.tender, { renamed: renamedIn(draft), editions });
  const scoring = { edition: setup.edition, proxyPack: setup.proxyPack };
  const { unheld } = changeTender(now.grid, now.tender, { next: tender, ...scoring });
  return { state: "ready", tender, ...scoring, lost: lost.map(wordLost), gone: unheld.map(wordUnheld) };
}

function wordLost({ what, why }: LostEntry): string {
  return `${what}. ${why}.`;
}

/** What the evaluation brings to a tender; all else is its setup. */
const OF_EVALUATION = [
  "bids",
  "deadline",
  "bidLog",
  "evaluatorFiles",
  "rescorings",
  "redactions",
  "award",
] as const;

function setupOf(tender: Tender): string {
  return JSON.stringify(without(tender, OF_EVALUATION));
}

/** Entries come from the workbook as it is now, not as it was when the form was opened. */
function withoutEntries(draft: Draft): Draft {
  return { ...draft, kept: without(draft.kept, OF_EVALUATION) };
}

function without<T extends object>(value: T, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
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
