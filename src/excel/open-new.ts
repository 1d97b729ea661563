import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";
import { excelCode, inTime, NEEDED, PATIENCE, supports, toReason, wordedByExcel } from "./sync";

/** Opens a new workbook from the bytes of a .xlsx file, in a window of its own; the user names it on saving. */
export async function openNewWorkbook(
  bytes: Uint8Array,
  patience = PATIENCE,
): Promise<Attempt<void, ExcelReason>> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  try {
    await inTime(Excel.createWorkbook(base64(bytes)), patience);
    return { ok: true, value: undefined };
  } catch (error) {
    // There is no sheet that could be closed: a policy forbids it.
    if (excelCode(error) !== "AccessDenied") return { ok: false, reason: toReason(error) };
    return { ok: false, reason: { code: "excel-failed", detail: wordedByExcel(error), left: [] } };
  }
}

/** In pieces, since a call takes tens of thousands of arguments and a file has more bytes. */
function base64(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (let start = 0; start < bytes.length; start += 10_000) {
    letters.push(String.fromCharCode(...bytes.subarray(start, start + 10_000)));
  }
  return btoa(letters.join(""));
}
