import { insertPlan, type InsertOptions } from "../../excel/insert";
import type { Tender } from "../../domain/tender";
import { placeTender } from "../../sheets/tender";
import { wordReason } from "../parts/word-reason";

export type Insertion =
  | { readonly ok: true; readonly sheets: readonly string[]; readonly notes: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Puts a tender's sheets into the open workbook; `sheets` are the names of those that show, in their order. */
export async function insertTender(tender: Tender, options: InsertOptions): Promise<Insertion> {
  const plan = placeTender(tender);
  const inserted = await insertPlan(plan, options);
  if (!inserted.ok) return { ok: false, message: wordReason(inserted.reason) };
  const shown = plan.sheets
    .filter(({ visibility }) => visibility === "visible")
    .map(({ name }) => ({ wanted: name, given: inserted.sheets.get(name) ?? name }));
  const renamed = shown.filter(({ wanted, given }) => wanted !== given);
  return {
    ok: true,
    sheets: shown.map(({ given }) => given),
    notes: [
      ...renamed.map(
        ({ wanted, given }) => `A sheet named ${wanted} was here already, so the new one is named ${given}.`,
      ),
      ...(inserted.calculation === "manual"
        ? ["This workbook calculates by hand: press F9 to see the scores after you type."]
        : []),
    ],
  };
}

/** "Scoring, Quality and Social value". */
export function inWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${last}` : last;
}
