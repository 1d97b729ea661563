import { zipSync } from "fflate";
import { openNewWorkbook } from "../../excel/open-new";
import type { Plan } from "../../workbook/plan";
import { type NamedFile, workbookBytes } from "../../jobs/job";
import { wordReason } from "./word-reason";

/** How handing over ended, in the user's words. */
export interface Said {
  readonly ok: boolean;
  readonly message: string;
}

/** Opens a plan as a new workbook, which the user saves under the proposed name. */
export async function handOverWorkbook(plan: Plan, proposedName: string): Promise<Said> {
  return handOverBytes(await workbookBytes(plan), proposedName);
}

/** The same for a workbook that is written already; as a download where Excel refuses, as it does by some policies. */
export async function handOverBytes(bytes: Uint8Array, proposedName: string): Promise<Said> {
  const opened = await openNewWorkbook(bytes);
  if (opened.ok) return { ok: true, message: `A new workbook was opened. Save it as ${proposedName}.xlsx.` };
  if (opened.reason.code !== "excel-failed") return { ok: false, message: wordReason(opened.reason) };
  const { message } = handOverXlsx(bytes, `${proposedName}.xlsx`);
  return { ok: true, message: `Excel would not open a new workbook (${opened.reason.detail}) ${message}` };
}

/** Zip archives store no day before this one; a fixed day makes the same files the same archive. */
const DAY = new Date("2020-01-01T00:00:00");

/** Several files as one zip among the user's downloads. */
export function handOverZip(files: readonly NamedFile[], name: string): Said {
  const entries = Object.fromEntries(files.map((file) => [file.name, file.bytes]));
  return handOverNamed({ name, bytes: zipSync(entries, { mtime: DAY, level: 0 }) });
}

/** A file that a job made, among the user's downloads. */
export function handOverNamed({ name, bytes }: NamedFile): Said {
  return handOverBlob(new Blob([new Uint8Array(bytes)]), name);
}

const TYPES: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ics: "text/calendar",
  json: "application/json",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** A written workbook as a file among the user's downloads. */
export function handOverXlsx(bytes: Uint8Array, name: string): Said {
  return handOverNamed({ name, bytes });
}

/** A file that was made beside the pane, among the user's downloads; nothing of it is copied. */
export function handOverBlob(content: Blob, name: string): Said {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  const type = TYPES[ending] ?? "application/octet-stream";
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return { ok: true, message: `${name} is being saved. Look in your downloads.` };
}
