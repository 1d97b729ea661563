import type { Framework } from "../domain/framework/edition";
import { shippedEditions } from "../domain/framework/shipped-editions";
import type { Result } from "../domain/issues/issue";
import { errorAt } from "../domain/issues/schema-issues";
import { isBidEntered, withoutAdvice } from "../domain/tender/advice";
import { ruleChanges } from "../domain/tender/rule-changes";
import { withoutEvaluation } from "../domain/tender/setup";
import { byLot } from "../domain/tender/tender";
import { changeTender, leftBehindBy } from "../sheets/tender/change";
import type { Renamed } from "../sheets/tender/followed-people";
import type { LostEntry } from "../sheets/tender/lost-entries";
import { carryEntries } from "../sheets/tender/update";
import type { Grid } from "../workbook/grid";
import type { PlanChange } from "../workbook/plan-change";
import type { Unheld } from "../workbook/unheld";
import { withEdition } from "./editions";
import type { KnownEditions } from "./own-edition";
import type { Source } from "./source";
import {
  type AtHand,
  parseWhole,
  readWithPack,
  scoredBy,
  type TenderSetup,
  type TenderToScore,
  undivided,
} from "./tender";
import { withDefault } from "../domain/values/with-default";

/**
 * How the tender of a workbook shall be set up from now on, as it was typed. Bids and the record of the evaluation are the
 * workbook's, whatever this says, and its own edition is at hand.
 */
export function wantedSetup(
  now: TenderToScore,
  json: unknown,
  { editions = shippedEditions, proxyPack }: AtHand,
): Result<TenderToScore> {
  const known = withEdition(editions, now.edition);
  return advised(now, scoredBy(parseWanted(now, json, known), proxyPack));
}

/** The same from tender.json, with the pack that it names. */
export async function readWantedSetup(
  now: TenderToScore,
  setup: Source,
  { editions = shippedEditions, openNamed }: KnownEditions,
): Promise<Result<TenderToScore>> {
  const known = { editions: withEdition(editions, now.edition), openNamed };
  const read = await readWithPack(setup, known, (json, each) => parseWanted(now, json, each));
  return advised(now, read);
}

/** Of the setup of a whole tender the part that the workbook's lot is; a lot stays the lot that it is. */
function parseWanted(now: TenderToScore, json: unknown, editions: readonly Framework[]): Result<TenderSetup> {
  const parsed = parseWhole(ofWorkbook(now, json), editions);
  const { lot } = now.tender;
  if (!parsed.ok || !lot) return undivided(parsed);
  const { tender, edition } = parsed.value;
  const own = byLot(tender).find((each) => each.lot?.id === lot.id);
  if (own) return { ...parsed, value: { tender: own, edition } };
  return { ok: false, issues: [...parsed.issues, errorAt(["lots"], "lot-unknown", { id: lot.id })] };
}

/** What is advised of a setup is said until the workbook has bids. */
function advised({ tender: { bids } }: TenderToScore, read: Result<TenderToScore>): Result<TenderToScore> {
  return isBidEntered(bids) ? { ...read, issues: withoutAdvice(read.issues) } : read;
}

/** A setup that says no rule for what is offered nothing keeps the one that the workbook was disclosed with. */
function ofWorkbook({ tender: { nothingOffered } }: TenderToScore, json: unknown): unknown {
  return withDefault(withoutEvaluation(json), "nothingOffered", nothingOffered);
}

export interface ChangedTender extends TenderToScore {
  /** Entries that have no place in it, in the user's words. */
  readonly lost: readonly string[];
  /** Rules that bids which are in would be scored by otherwise than bidders were told. */
  readonly rules: readonly string[];
}

/** The tender of a workbook as it is wanted, with the workbook's entries. */
export function changedTender(now: TenderToScore, wanted: TenderToScore, renamed: Renamed): ChangedTender {
  const editions = withEdition([wanted.edition], now.edition);
  const { tender, lost } = carryEntries(now.tender, wanted.tender, { renamed, editions });
  return {
    ...wanted,
    tender,
    lost: lost.map(wordLost),
    rules: ruleChanges(now.tender, tender, wanted.edition),
  };
}

/** What makes the open workbook hold the changed tender, and what else would be gone. */
export function changeOfSheets(
  grid: Grid,
  now: TenderToScore,
  next: TenderToScore,
): { readonly change: PlanChange; readonly gone: readonly string[] } {
  const { tender, edition, proxyPack } = next;
  const change = changeTender(grid, now.tender, { next: tender, edition, proxyPack });
  return { change, gone: change.unheld.map(wordUnheld) };
}

/** What of a workbook would not be in a new one that holds the changed tender. */
export function notInNewWorkbook(grid: Grid, now: TenderToScore): readonly string[] {
  return leftBehindBy(grid, now.tender).map(wordUnheld);
}

function wordLost({ what, why }: LostEntry): string {
  return `${what}. ${why}.`;
}

/** "Scoring, cell C10: =2+3 (its figure is kept)." */
function wordUnheld(unheld: Unheld): string {
  if (unheld.kind === "own-sheet") return `${unheld.sheet}: a sheet of your own.`;
  if (unheld.kind === "rearranged") {
    return `${unheld.sheet}: notes, rows and columns of your own (entries are kept).`;
  }
  const figure = unheld.kind === "formula" ? " (its figure is kept)" : "";
  return `${unheld.sheet}, cell ${unheld.cell}: ${unheld.found}${figure}.`;
}
