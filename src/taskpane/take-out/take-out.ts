import { readOpenWorkbook } from "../../excel/read";
import { removeSheets } from "../../excel/remove-sheets";
import { type NamedFile, workbookBytes } from "../../jobs/job";
import { sameTakenOut, type TakenOut, takenOut } from "../../jobs/take-out";
import { handOverNamed, handOverWorkbook, handOverZip, type Said } from "../parts/hand-over";
import { wordReason } from "../parts/word-reason";

type TakeOutRead =
  | { readonly ok: true; readonly here: TakenOut | undefined }
  | { readonly ok: false; readonly message: string };

/** What was added to the open workbook. */
export async function readTakenOut(): Promise<TakeOutRead> {
  const read = await readOpenWorkbook();
  return read.ok ? { ok: true, here: takenOut(read.value) } : { ok: false, message: wordReason(read.reason) };
}

/** A workbook for each thing that was added, with its entries; several in one zip. */
export async function keepAsFiles({ files }: TakenOut): Promise<Said> {
  const made: NamedFile[] = [];
  for (const { name, plan } of files) made.push({ name: `${name}.xlsx`, bytes: await workbookBytes(plan) });
  const [first] = made;
  return first && made.length === 1 ? handOverNamed(first) : handOverZip(made, "taken out.zip");
}

/** The same as new workbooks, which the user saves: where an add-in cannot hand over files. */
export async function openAsWorkbooks({ files }: TakenOut): Promise<Said> {
  const messages: string[] = [];
  for (const { name, plan } of files) {
    const said = await handOverWorkbook(plan, name);
    if (!said.ok) return said;
    messages.push(said.message);
  }
  return { ok: true, message: messages.join(" ") };
}

/** Takes out what was saved as it was saved: refused where something was typed since. */
export async function takeOut(saved: TakenOut): Promise<Said> {
  const read = await readOpenWorkbook();
  if (!read.ok) return { ok: false, message: wordReason(read.reason) };
  const now = takenOut(read.value);
  if (!now) return { ok: false, message: "What was added is no longer in this workbook." };
  if (!sameTakenOut(saved, now))
    return {
      ok: false,
      message: "Something was typed since the entries were saved. Nothing was taken out. Save them again.",
    };
  const removed = await removeSheets(now.sheets, read.value, now.names);
  return removed.ok
    ? { ok: true, message: `${now.parts.map(({ what }) => what).join("; ")}: taken out of this workbook.` }
    : { ok: false, message: wordReason(removed.reason) };
}
