import type { Attempt } from "../workbook/attempt";
import type { ExcelReason } from "../workbook/reasons";

/** The lowest set of ExcelApi that the adapter's calls need. */
export const NEEDED = "1.9";

/** Seconds that Excel is given for one request: on the web a sync can hang for ever (office-js issues 4805, 6150). */
export const PATIENCE = 60;

/** Excel gave no answer in time; `pending` settles if it answers after all. */
export class ExcelBusy extends Error {
  constructor(
    readonly seconds: number,
    readonly pending: Promise<unknown>,
  ) {
    super(`no answer from excel in seconds: ${seconds}`);
  }
}

/** What `work` gives, or ExcelBusy after so many seconds. */
export async function inTime<T>(work: Promise<T>, seconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ExcelBusy(seconds, work)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** True where this Excel has the set of ExcelApi. */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", set);
}

/** The code of an error that Excel answered with; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  if (!(typeof error === "object" && error !== null && "code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Excel's refusal as a reason; throws on what is no refusal of Excel's. */
export function toReason(error: unknown, left: readonly string[] = []): ExcelReason {
  if (error instanceof ExcelBusy) return { code: "excel-busy", seconds: error.seconds };
  const code = excelCode(error);
  if (code === undefined) throw error;
  if (code === "InvalidOperationInCellEditMode") return { code: "cell-being-edited", left };
  const message = error instanceof Error || isMessage(error) ? error.message : "";
  return { code: "excel-failed", detail: `${code}: ${message}`, left };
}

function isMessage(error: unknown): error is { message: string } {
  return typeof error === "object" && error !== null && "message" in error;
}

/** Waits while a cell is being edited, which would refuse every request. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  seconds = PATIENCE,
): Promise<Attempt<T, ExcelReason>> {
  if (!supports(NEEDED)) return { ok: false, reason: { code: "excel-too-old", needed: NEEDED } };
  try {
    return { ok: true, value: await inTime(Excel.run({ delayForCellEdit: true }, work), seconds) };
  } catch (error) {
    return { ok: false, reason: toReason(error) };
  }
}
