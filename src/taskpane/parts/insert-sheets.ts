import { insertPlan, type InsertOptions } from "../../excel/insert";
import { openPaneWithWorkbook } from "../../excel/open-with-workbook";
import { selectCell } from "../../excel/select";
import { cellName } from "../../workbook/address";
import type { Plan } from "../../workbook/plan";
import { wordReason } from "./word-reason";

export type Insertion =
  | { readonly ok: true; readonly sheets: readonly ShownSheet[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

export interface ShownSheet {
  readonly name: string;
  /** Where typing begins: "C10". */
  readonly firstEntry: string;
}

/**
 * Puts a plan's sheets into the open workbook; `sheets` are those that show, in their order. Typing begins at the first
 * of the plan's names that is among `entries`.
 */
export async function insertSheets(
  plan: Plan,
  entries: readonly string[],
  options: InsertOptions,
): Promise<Insertion> {
  const inserted = await insertPlan(plan, { ...options, beforeBlank: true });
  if (!inserted.ok) return { ok: false, message: wordReason(inserted.reason) };
  const shown = plan.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map(({ name }) => ({ wanted: name, given: inserted.value.sheets.get(name) ?? name }));
  await beginTyping(plan, shown, entries);
  // The sheets are in, whatever becomes of it.
  void openPaneWithWorkbook();
  const renamed = shown.filter(({ wanted, given }) => wanted !== given);
  return {
    ok: true,
    sheets: shown.map(({ wanted, given }) => ({
      name: given,
      firstEntry: firstEntry(plan, wanted, entries),
    })),
    notes: [
      ...renamed.map(
        ({ wanted, given }) => `A sheet named ${wanted} was here already, so the new one is named ${given}.`,
      ),
      ...(inserted.value.calculation === "manual"
        ? [
            "This workbook calculates by hand: press F9 to see the figures after you type. On the Formulas tab, Calculation Options, choose Automatic to have them at once.",
          ]
        : []),
      ...inserted.value.notes.map(wordReason),
    ],
  };
}

/** Selects the first cell to type in, where the plan names one on the sheet that it shows. Should Excel refuse, the sheets are in all the same. */
async function beginTyping(
  plan: Plan,
  shown: readonly { readonly wanted: string; readonly given: string }[],
  entries: readonly string[],
): Promise<void> {
  const active = shown.find(({ wanted }) => wanted === plan.activeSheet) ?? shown[0];
  if (!active) return;
  const cell = firstEntry(plan, active.wanted, entries);
  if (cell !== "A1") await selectCell(active.given, cell);
}

function firstEntry(plan: Plan, sheet: string, entries: readonly string[]): string {
  const named = plan.names.find(({ name, sheet: on }) => on === sheet && entries.includes(name));
  return named ? cellName(named.range) : "A1";
}

/** "Scoring, Quality and Social value". */
export function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
