import type { Framework } from "../../domain/framework/edition";
import type { ProxyPack } from "../../domain/framework/proxies";
import type { Tender } from "../../domain/tender/tender";
import { wordIssue } from "../../domain/issues/word-issue";
import { fillEntries } from "../../excel/fill";
import type { InsertOptions } from "../../excel/insert";
import { readOpenWorkbook } from "../../excel/read";
import { replaceSheets } from "../../excel/replace";
import { placeTenderOf } from "../../sheets/tender/change";
import { planAsNamedIn } from "../../workbook/altered";
import type { Grid } from "../../workbook/grid";
import type { Plan } from "../../workbook/plan";
import { changeOfSheets } from "../../jobs/change-tender";
import type { TenderToScore } from "../../jobs/tender";
import { tenderIn } from "../../jobs/tender-in-workbook";
import { wordReason } from "./word-reason";

/** The tender that the open workbook holds, with every entry, and its sheets. */
export interface TenderHere extends TenderToScore {
  readonly ok: true;
  /** The sheets with those entries, called as in the workbook. */
  readonly plan: Plan;
  readonly grid: Grid;
}

/** Why there is no tender to be had, in the user's words; at least one. */
export interface NoTender {
  readonly ok: false;
  readonly messages: readonly string[];
}

/** Reads the open workbook's tender. A workbook without one, or with entries that are wrong, is refused. */
export async function readTenderHere(): Promise<TenderHere | NoTender> {
  const read = await readOpenWorkbook();
  if (!read.ok) return { ok: false, messages: [wordReason(read.reason)] };
  const { value: grid } = read;
  const here = tenderIn(grid);
  if (here.ok) {
    const plan = placeTenderOf(grid, here.value.tender);
    return { ok: true, ...here.value, plan: planAsNamedIn(grid, plan), grid };
  }
  return { ok: false, messages: here.issues.filter(({ severity }) => severity === "error").map(wordIssue) };
}

export interface UpdateOptions extends InsertOptions {
  /** The tender as it was read before `next` was made of it: the update is refused where the workbook holds another one by now. */
  readonly from?: Tender;
  /** The edition that `next` uses, where it is not the workbook's. */
  readonly edition?: Framework;
  /** The pack that `next` is scored by, where it is not the workbook's. */
  readonly proxyPack?: ProxyPack | undefined;
  /** What would be gone besides entries (`Unheld`), as the user was told; without it nothing may be gone. */
  readonly mayGo?: readonly string[];
}

export type Updated =
  | { readonly ok: true; readonly notes: readonly string[] }
  | {
      readonly ok: false;
      readonly message: string;
      /** Given where all that keeps the update from being made is what would be gone: ask, then pass it as `mayGo`. */
      readonly gone?: readonly string[];
    };

/**
 * Makes the open workbook hold `next`, a tender with its entries: fills in what changed where the sheets stay as they
 * are, and makes again what has to look otherwise. On a refusal the workbook is as it was.
 */
export async function updateTenderHere(next: Tender, options: UpdateOptions = {}): Promise<Updated> {
  const here = await readTenderHere();
  if (!here.ok) return { ok: false, message: here.messages.join(" ") };
  const { from, edition = here.edition, mayGo = [] } = options;
  if (from && JSON.stringify(from) !== JSON.stringify(here.tender)) return { ok: false, message: CHANGED };
  const proxyPack = "proxyPack" in options ? options.proxyPack : here.proxyPack;
  const { change, gone } = changeOfSheets(here.grid, here, { tender: next, edition, proxyPack });
  const unexpected = gone.filter((each) => !mayGo.includes(each));
  if (unexpected.length > 0) return { ok: false, message: `${GONE} ${unexpected.join(" ")}`, gone };
  const { entries, replacement } = change;
  if (!replacement) {
    const filled = await fillEntries(entries, here.grid, options);
    return filled.ok ? { ok: true, notes: [] } : { ok: false, message: wordReason(filled.reason) };
  }
  const replaced = await replaceSheets({ ...replacement, entries, grid: here.grid }, options);
  return replaced.ok
    ? { ok: true, notes: replaced.value.notes.map(wordReason) }
    : { ok: false, message: wordReason(replaced.reason) };
}

const CHANGED =
  "The tender in this workbook was changed after it was read. Nothing was changed now. Read it again, then try again.";
const GONE = "These would be gone, since no entry of the tender holds them.";
