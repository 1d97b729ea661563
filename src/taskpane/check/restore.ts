import { readOpenWorkbook } from "../../excel/read";
import { restoreCells } from "../../excel/restore";
import { checkWorkbook } from "../../sheets/check-workbook";
import type { AlteredCell } from "../../workbook/altered";
import { wordReason } from "../parts/word-reason";

/** How restoring ended, in the user's words. */
export interface RestoreOutcome {
  readonly ok: boolean;
  readonly message: string;
}

/** Restores what is altered now: cells may have moved since the list was made. */
export async function restoreWorkbook(): Promise<RestoreOutcome> {
  const read = await readOpenWorkbook();
  if (!read.ok) return { ok: false, message: wordReason(read.reason) };
  const { altered, plan } = checkWorkbook(read.value);
  if (!plan) return { ok: true, message: "Nothing was changed: the sheets cannot be matched any more." };
  const restored = await restoreCells(plan, altered);
  if (!restored.ok) return { ok: false, message: wordReason(restored.reason) };
  return { ok: true, message: wordRestored(restored.value) };
}

/** Whether any of it can be put back cell by cell. */
export function canRestore(altered: readonly AlteredCell[]): boolean {
  return altered.some(({ kind }) => kind !== "sheet-missing" && kind !== "rearranged");
}

/** "2 formulas were restored. 1 cell was locked again. Sheet Scoring was protected again." */
export function wordRestored({
  restored,
  left,
}: {
  readonly restored: readonly AlteredCell[];
  readonly left: readonly AlteredCell[];
}): string {
  const count = (kind: AlteredCell["kind"]) => restored.filter((each) => each.kind === kind).length;
  const sentences = [
    sentence(count("formula"), "formula was", "formulas were", "restored"),
    sentence(count("value"), "locked text or figure was", "locked texts or figures were", "restored"),
    sentence(count("unlocked"), "cell was", "cells were", "locked again"),
    sentence(count("unprotected"), "sheet was", "sheets were", "protected again"),
    ...left.map(({ sheet }) => `The sheet ${sheet} could not be restored.`),
  ].filter((each) => each !== "");
  return sentences.length > 0 ? sentences.join(" ") : "Nothing had to be restored.";
}

function sentence(count: number, one: string, many: string, done: string): string {
  return count === 0 ? "" : `${count} ${count === 1 ? one : many} ${done}.`;
}
