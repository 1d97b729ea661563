import { shippedEditions } from "../../domain/framework/shipped-editions";
import type { Framework } from "../../domain/framework/edition";
import { scoresByPounds } from "../../domain/tender/methods";
import type { Issue } from "../../domain/issues/issue";
import { wordIssue } from "../../domain/issues/word-issue";
import { tendersToScore, type TenderToScore, tenderToScore, tenderWorkbook } from "../../jobs/tender";
import type { FieldError } from "../parts/error-summary";
import { fieldOfIssue } from "./field-of-issue";
import type { Draft, Kept } from "./draft";
import { toTenderJson } from "./tender-json";

export type Setup =
  | ({ readonly ok: true; readonly warnings: readonly Issue[] } & TenderToScore)
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The draft as a tender to insert, or what is wrong with it and in which field. */
export function readSetup(draft: Draft, editions: readonly Framework[] = shippedEditions): Setup {
  const read = tenderToScore(withOpenedPack(draft), { editions, proxyPack: draft.proxyPack?.pack });
  return read.ok
    ? { ok: true, ...read.value, warnings: read.issues }
    : { ok: false, errors: fieldErrors(read.issues, draft) };
}

export type LotSetups =
  | { readonly ok: true; readonly warnings: readonly Issue[]; readonly lots: readonly TenderToScore[] }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The draft of a tender in lots as the tender of each, or what is wrong with it and in which field. */
export function readLots(draft: Draft, editions: readonly Framework[] = shippedEditions): LotSetups {
  const read = tendersToScore(withOpenedPack(draft), { editions, proxyPack: draft.proxyPack?.pack });
  return read.ok
    ? { ok: true, lots: read.value, warnings: read.issues }
    : { ok: false, errors: fieldErrors(read.issues, draft) };
}

/** What the draft comes to: everything that is wrong in it, or what is to be looked at and what would be made of it. */
export interface Checked {
  readonly errors: readonly FieldError[];
  readonly warnings: readonly Issue[];
  /** "Adds 8 sheets to this workbook." Empty as long as something is wrong. */
  readonly makes: string;
}

export function checkDraft(draft: Draft, editions: readonly Framework[]): Checked {
  const setup = draft.lots.length > 0 ? readLots(draft, editions) : readSetup(draft, editions);
  if (!setup.ok) return { errors: setup.errors, warnings: [], makes: "" };
  return {
    errors: [],
    warnings: setup.warnings,
    makes: "lots" in setup ? makesLots(setup.lots.length) : adds(setup),
  };
}

function makesLots(count: number): string {
  return `Makes ${count === 1 ? "1 workbook" : `${count} workbooks`}, one for each lot.`;
}

function adds(setup: TenderToScore): string {
  const seen = tenderWorkbook(setup).sheets.filter(({ visibility }) => visibility === "visible");
  return `Adds ${seen.length} sheets to this workbook.`;
}

/** Errors of a setup, each at its field of the form. */
export function fieldErrors(issues: readonly Issue[], draft: Draft): readonly FieldError[] {
  return issues
    .filter(({ severity }) => severity === "error")
    .map((issue) => ({ field: fieldOfIssue(issue, draft), message: wordIssue(issue) }));
}

/** The tender as it is saved, less the name of a pack that is needed and was not opened. */
export function withOpenedPack(draft: Draft): Kept {
  const { proxyPack, ...json } = toTenderJson(draft);
  const isNotAtHand = scoresByPounds(draft) && !draft.proxyPack;
  return isNotAtHand || proxyPack === undefined ? json : { ...json, proxyPack };
}

/** The edition that the draft uses; undefined while none is chosen, or where an opened file names one that is not at hand. */
export function editionOfDraft({ framework }: Draft, editions: readonly Framework[]): Framework | undefined {
  return editions.find(({ id }) => id === framework);
}
